import {html} from 'hono/html';
import type {Person} from './people.ts';

type Html = ReturnType<typeof html>;

/** The pages of the identity provider. Plain HTML that needs no script. */
function page(title: string, content: Html): Html {
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title} · Exampleton sign-in</title>
    <link rel="icon" href="/icon.svg">
    <link rel="stylesheet" href="/sign-in/style.css">
  </head>
  <body>
    <header><p>Exampleton sign-in</p></header>
    <main>
      <h1>${title}</h1>
      ${content}
    </main>
  </body>
</html>
`;
}

/** Who are you? `action` is where the answer is sent. */
export function choosePage(action: string, application: string, people: readonly Person[]): Html {
  return page(
    `Sign in to ${application}`,
    html`<p>In this demonstration you choose who you are, and there is no password. All of these people are invented.</p>
      <form method="post" action="${action}">
        <ul>
          ${people.map(
            ({id, name, post}) => html`<li>
              <button name="person" value="${id}"><strong>${name}</strong> <span>${post}</span></button>
            </li>`,
          )}
        </ul>
        <p><button class="quiet" name="person" value="">Back to ${application} without signing in</button></p>
      </form>`,
  );
}

/** Asks whether somebody really wants to go. `form` is the provider's own, without a button. */
export function leavePage(form: Html): Html {
  return page(
    'Sign out',
    html`<p>You will be signed out of everything that you use with this sign-in.</p>
      ${form}
      <p><button type="submit" form="op.logoutForm" name="logout" value="yes">Sign out</button></p>
      <p><button class="quiet" type="submit" form="op.logoutForm">Stay signed in</button></p>`,
  );
}

export function leftPage(): Html {
  return page('You are signed out', html`<p><a href="/">Back to the start of the demonstration</a></p>`);
}

export function failedPage(): Html {
  return page(
    'You could not be signed in',
    html`<p>The page that sent you here asked for something that is not possible, or you took very long. Nothing is lost.</p>
      <p><a href="/crm-screen/">Go back to Tenancy Desk and sign in again</a></p>`,
  );
}
