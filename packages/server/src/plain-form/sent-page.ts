import type {Language} from '@redress/policy';
import type {Receipt} from '@redress/rest';
import {html} from 'hono/html';
import {type Html, page} from './page.ts';
import type {PlainFormWords} from './words-en.ts';

/** What somebody is given who has sent the form: what opens their complaint, and a way to confirm their address. */
export function sentPage(
  {reference, followUpKey}: Pick<Receipt, 'reference' | 'followUpKey'>,
  {language, words: {sent, problem}, wrongCode = false}: SentPage,
): Html {
  return page(
    language,
    sent.title,
    html`<h1>${sent.title}</h1>
      <dl>
        <dt>${sent.reference}</dt><dd class="code">${reference}</dd>
        <dt>${sent.key}</dt><dd class="code">${followUpKey}</dd>
      </dl>
      <p>${sent.keep}</p>
      <p>${sent.check}</p>
      <form method="post" action="complaint-form-confirmation">
        <p>${sent.confirm}</p>
        <input type="hidden" name="reference" value="${reference}" />
        <input type="hidden" name="key" value="${followUpKey}" />
        <input type="hidden" name="language" value="${language}" />
        <div class="${wrongCode ? 'question wrong' : 'question'}">
          <label for="code">${sent.code}</label>
          ${wrongCode ? html`<p class="error" id="code-error">${problem.before} ${sent.wrongCode}</p>` : ''}
          <input type="text" id="code" name="code" autocomplete="off" aria-invalid="${wrongCode}" aria-describedby="${wrongCode ? 'code-error' : ''}" />
        </div>
        <button>${sent.sendCode}</button>
      </form>`,
  );
}

export interface SentPage {
  readonly language: Language;
  readonly words: PlainFormWords;
  /** The code that was entered is not the one that was mailed. */
  readonly wrongCode?: boolean;
}
