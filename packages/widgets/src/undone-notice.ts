import type {CaseView} from '@redress/policy';
import type {RestErrorCode} from '@redress/rest';
import {html, nothing} from 'lit';
import type {Undone} from './command-sender.ts';
import type {Happened} from './words/en/happened.ts';
import type {ProblemWords} from './words/en/problem.ts';
import type {RefusalWords} from './words/en/refusal.ts';
import {sayHappened} from './words/say-happened.ts';
import {sayRefusal} from './words/say-refusal.ts';
import {tellingOf} from './words/telling.ts';
import type {WordsController} from './words/words-controller.ts';

/** The words of an element that says why something was not done. */
export type NoticeWords = {
  readonly happened: Partial<Happened>;
  readonly somethingHappened: string;
  readonly problem: ProblemWords;
  readonly refusal: RefusalWords;
};

/** Problems that may be gone the next time. After any other, sending the same again would not help. */
const passing: ReadonlySet<RestErrorCode> = new Set([
  'case/stale',
  'request/too-many',
  'request/unauthorised',
  'key/in-flight',
  'service/unreachable',
  'service/busy',
  'service/full',
  'service/failed',
]);

/** Why something was not done, what was kept, and the way on. */
export function undoneNotice(
  {command, problem: {code, details}}: Undone,
  view: CaseView | undefined,
  text: WordsController<NoticeWords>,
  retry: () => void,
) {
  const {problem: words} = text.words;
  const tooLong = details.problems?.some((one) => one.code === 'too-long');
  const sentence = words.undone[tooLong ? 'request/too-large' : code] ?? words.undone.other;
  const refusal = details.refusal && view && sayRefusal(details.refusal, view, text);
  return html`
    <div class="notice" role="alert" part="problem">
      <p>${sentence} ${'text' in command || 'reason' in command ? words.kept : nothing}</p>
      ${
        refusal
          ? html`<p>${refusal.reason}</p>${refusal.clause ? html`<p class="small">${refusal.clause}</p>` : nothing}`
          : nothing
      }
      ${
        details.changed && view
          ? html`<ul>
              ${details.changed.map((entry) => html`<li>${sayHappened(entry, tellingOf(view, text), text.words)}</li>`)}
            </ul>`
          : nothing
      }
      ${passing.has(code) ? html`<div><button type="button" @click=${retry}>${words.tryAgain}</button></div>` : nothing}
    </div>
  `;
}
