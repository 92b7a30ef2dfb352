import {html} from 'hono/html';
import type {KeptMail} from './kept-mail.ts';

type Html = ReturnType<typeof html>;

const time = new Intl.DateTimeFormat('en-GB', {dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London'});

/** Plain HTML that needs no script. */
function page(title: string, content: Html): Html {
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <link rel="icon" href="/icon.svg">
    <link rel="stylesheet" href="/mail/style.css">
  </head>
  <body>
    <header><p><a class="alone" href="/">Back to the start of the demonstration</a></p></header>
    <main>
      <h1>${title}</h1>
      ${content}
    </main>
  </body>
</html>
`;
}

/** Every mail, the newest first. */
export function listPage(mails: readonly KeptMail[]): Html {
  return page(
    'The mail that went out',
    html`<p>
        What Redress would send by mail, to customers and to staff, is kept on this computer instead. A real organisation
        gives the service the address of its mail server.
      </p>
      <p><a class="alone" href="/mail/">Look again</a></p>
      ${mails.length === 0 ? html`<p class="none">No mail yet. Make a complaint on <a href="/public-site/">the public site</a>.</p>` : ''}
      <ul>
        ${mails.map(
          ({id, at, to, subject}) => html`<li>
            <a href="/mail/${id}">${subject}</a>
            <span>to ${to}, <time datetime="${at}">${time.format(Date.parse(at))}</time></span>
          </li>`,
        )}
      </ul>`,
  );
}

/** One mail, as plain text. */
export function mailPage({id, at, from, to, subject, text}: KeptMail): Html {
  return page(
    subject,
    html`<dl>
        <div><dt>From</dt><dd>${from.name}, ${from.address}</dd></div>
        <div><dt>To</dt><dd>${to}</dd></div>
        <div><dt>When</dt><dd><time datetime="${at}">${time.format(Date.parse(at))}</time></dd></div>
      </dl>
      <p class="ways">
        <a class="alone" href="/mail/">All mail</a>
        <a class="alone" href="/mail/${id}/letter">See it as a letter</a>
      </p>
      <div class="text">${withLinks(text)}</div>`,
  );
}

export function nothingPage(): Html {
  return page('There is no such mail', html`<p><a class="alone" href="/mail/">All mail</a></p>`);
}

/** Plain text with its web addresses to follow, as mail programs have it. */
function withLinks(text: string): readonly Html[] {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((part, at) => (at % 2 === 1 ? html`<a href="${part}" rel="noreferrer">${part}</a>` : html`${part}`));
}
