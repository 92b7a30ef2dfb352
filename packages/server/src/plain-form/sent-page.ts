import {effectivePolicy, type Language, type Policy} from '@redress/policy';
import type {Words} from '@redress/policy/letters';
import type {Receipt} from '@redress/rest';
import {html} from 'hono/html';
import {promised} from '../outbox/customer/promised.ts';
import {type Html, page} from './page.ts';
import type {PlainFormWords} from './words-en.ts';

/** What the page needs besides what opens the complaint. */
export interface SentPage {
  readonly language: Language;
  readonly words: PlainFormWords;
  readonly policy: Policy;
  /** Where the complaint can be followed, if anywhere. */
  readonly portal?: string | undefined;
  /** Whether a code goes to an address that was given. */
  readonly mailed: boolean;
  /** The code that was entered is not the one that was mailed. */
  readonly wrongCode?: boolean;
}

/** What somebody is given who has sent the form: what opens their complaint, what happens next, and whom to call. */
export function sentPage(
  {reference, followUpKey, told = []}: Pick<Receipt, 'reference' | 'followUpKey'> & Partial<Pick<Receipt, 'told'>>,
  shown: SentPage,
): Html {
  const {language, words, policy, portal, mailed, wrongCode = false} = shown;
  const {sent, problem} = words;
  const dates = told.flatMap((date) => promised(effectivePolicy(policy, {kind: 'complaint'}), language, date));
  return page(
    language,
    wrongCode ? `${problem.before} ${sent.title}` : sent.title,
    html`<h1>${sent.title}</h1>
      <dl>
        <dt>${sent.reference}</dt><dd class="code">${reference}</dd>
        <dt>${sent.key}</dt><dd class="code">${followUpKey.replaceAll('-', ' ')}</dd>
      </dl>
      <p>${sent.keep}</p>
      ${followed(portal, words)}
      <h2>${sent.next}</h2>
      <p>${sent.check}</p>
      ${dates.length > 0 ? html`<ul>${dates.map((one) => html`<li>${marked(one)}</li>`)}</ul>` : ''}
      ${called(policy, words)}
      ${mailed ? codeForm(reference, followUpKey, shown) : ''}`,
  );
}

/** What somebody is told who has confirmed their address. */
export function confirmedPage({language, words, policy, portal}: Omit<SentPage, 'mailed'>): Html {
  const {confirmed, confirmedText} = words.sent;
  return page(
    language,
    confirmed,
    html`<h1>${confirmed}</h1><p>${confirmedText}</p>${followed(portal, words)}${called(policy, words)}`,
  );
}

function codeForm(reference: string, followUpKey: string, {language, words, wrongCode}: SentPage): Html {
  const {sent, problem} = words;
  return html`<form class="screen" method="post" action="complaint-form-confirmation?language=${language}">
    <h2>${sent.confirmTitle}</h2>
    <p>${sent.confirm}</p>
    <input type="hidden" name="reference" value="${reference}" />
    <input type="hidden" name="key" value="${followUpKey}" />
    <input type="hidden" name="language" value="${language}" />
    <div class="${wrongCode ? 'question wrong' : 'question'}">
      <label for="code">${sent.code}</label>
      <p class="hint" id="code-hint">${sent.codeHint}</p>
      ${wrongCode ? html`<p class="error" id="code-error" role="alert">${problem.before} ${sent.wrongCode}</p>` : ''}
      <input type="text" id="code" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-invalid="${wrongCode ? 'true' : 'false'}" aria-describedby="${wrongCode ? 'code-hint code-error' : 'code-hint'}" ${wrongCode ? 'autofocus' : ''} />
    </div>
    <p><button class="main">${sent.sendCode}</button></p>
  </form>`;
}

function followed(portal: string | undefined, {sent}: PlainFormWords): Html | '' {
  return portal === undefined ? '' : html`<p>${sent.follow} <a href="${portal}">${portal}</a></p>`;
}

function called({contact: {phone}}: Policy, {sent}: PlainFormWords): Html | '' {
  return phone === undefined || phone.trim() === ''
    ? ''
    : html`<p>${sent.call} <a href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a></p>`;
}

/** What matters most in a sentence stands out. */
function marked(words: Words): Html[] {
  const runs = typeof words === 'string' || 'text' in words ? [words] : words;
  return runs.map((run) =>
    typeof run === 'string' ? html`${run}` : run.strong ? html`<strong>${run.text}</strong>` : html`${run.text}`,
  );
}
