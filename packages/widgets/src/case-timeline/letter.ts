import type {CaseView, LetterItem, TimelineEntry} from '@redress/policy';
import {isPlainDate} from '@redress/policy/calendar';
import {html, nothing, type TemplateResult} from 'lit';
import type {CaseTimelineWords} from '../words/en/case-timeline.ts';
import {pick} from '../words/pick.ts';
import {policyText} from '../words/policy-text.ts';
import {sayDate} from '../words/say-date.ts';
import type {WordsController} from '../words/words-controller.ts';
import type {Happening} from './history.ts';

/** What stands behind an entry: a letter that is opened on demand, or a few words that stand beside it. */
export type Contents = {readonly letter: TemplateResult} | {readonly aside: TemplateResult} | undefined;

type Text = WordsController<CaseTimelineWords>;

/** Everything that was written in an entry, as it was written. */
export function contentsOf({entry, promised}: Happening, view: CaseView, text: Text): Contents {
  const {letter: words} = text.words;
  switch (entry.type) {
    case 'submitted':
      return {letter: complaint(view, text)};
    case 'acknowledged':
      return {
        letter: html`<dl>
          ${part(words.understanding, entry.understanding)} ${part(words.wanted, entry.outcomeSought)}
          ${part(words.sections.responsibility, entry.responsibility)}
        </dl>`,
      };
    case 'responded':
      return {
        letter: html`<dl>
          ${part(words.understanding, entry.understanding)} ${part(words.findings, entry.findings)}
          ${sections(entry.sections, text)}
          ${part(words.learning, entry.learning)} ${part(words.remedy, entry.remedy)}
          ${promised.length > 0 ? html`<dt>${words.actions}</dt>${promised.map((one) => promise(one, view, text))}` : nothing}
        </dl>`,
      };
    case 'extensionProposed':
      return {aside: html`<dl>${part(words.reason, entry.reason)}${part(words.goodReason, entry.goodReason)}</dl>`};
    case 'extended':
      return {aside: html`<dl>${part(words.reason, entry.reason)}</dl>`};
    case 'actionAdded':
      return undefined;
    default:
      return written(entry, text);
  }
}

/** What people write, in whatever is done. */
export const told = [
  'what',
  'part',
  'text',
  'summary',
  'correction',
  'note',
  'comment',
  'failure',
  'facts',
  'cause',
  'lesson',
  'explanation',
];
/** The same, where it has a name of its own beside what was done. */
export const named = ['reason', 'evidence', 'alternative', 'advice'] as const;

function written(entry: TimelineEntry, {words: {letter: words}}: Text): Contents {
  const facts = entry as Partial<Record<string, unknown>>;
  const read = (name: string) => {
    const value = facts[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  // A reason alone needs no name: what was done says that there is one.
  const plain = told.flatMap((name) => read(name) ?? []);
  const parts = named.flatMap((name) => (read(name) ? [name] : []));
  if (plain.length + parts.length === 0) return undefined;
  if (plain.length === 0 && parts.length === 1) return {aside: said(read(parts[0] as string) as string)};
  return {
    aside: html`${plain.map(said)}${
      parts.length > 0 ? html`<dl>${parts.map((name) => part(words[name], read(name)))}</dl>` : nothing
    }`,
  };
}

/** What the policy wants in the letter besides, in the order in which it was written. */
function sections(written: Partial<Record<LetterItem, string>> | undefined, {words: {letter: words}}: Text) {
  return Object.entries(written ?? {}).map(([item, said]) => part(words.sections[item as LetterItem] ?? item, said));
}

function complaint({intake, service}: CaseView, text: Text) {
  const {letter: words} = text.words;
  const {what, when, wanted, complainant, helper} = intake;
  const days = [when?.on, when?.to]
    .flatMap((day) => (day !== undefined && isPlainDate(day) ? [sayDate(day, text.language, 'with-year')] : []))
    .join(' – ');
  const times = [days, when?.roughly, when?.ongoing && words.ongoing];
  return html`<dl>
    ${part(words.what, what)} ${part(words.when, times.filter(Boolean).join('\n'))}
    ${part(words.service, pick(text, service) && policyText(text, service))} ${part(words.wanted, wanted)}
    ${part(words.adjustments, complainant?.adjustments)}
    ${helper ? part(words.helper[helper.role], [helper.name, helper.relationship].filter(Boolean).join(', ')) : nothing}
  </dl>`;
}

function promise(
  {action, what, due, sequence}: Happening['promised'][number],
  {actions}: CaseView,
  {language, words}: Text,
) {
  const done = actions.find(({id}) => id === action)?.completedAt !== undefined;
  return html`<dd id="entry-${sequence}" tabindex="-1" class="said">${words.letter.promised(what, sayDate(due, language), done)}</dd>`;
}

function part(name: string, words: string | TemplateResult | undefined) {
  return words === undefined || words === '' ? nothing : html`<dt>${name}</dt><dd class="said">${words}</dd>`;
}

function said(words: string) {
  return html`<p class="said">${words}</p>`;
}
