import type {CaseView} from '@redress/policy';
import {isPlainDate} from '@redress/policy/calendar';
import {html, nothing, type TemplateResult} from 'lit';
import type {CaseTimelineWords} from '../words/en/case-timeline.ts';
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
      return {letter: html`<dl>${part(words.understanding, entry.understanding)}</dl>`};
    case 'responded':
      return {
        letter: html`<dl>
          ${part(words.understanding, entry.understanding)} ${part(words.findings, entry.findings)}
          ${part(words.learning, entry.learning)} ${part(words.remedy, entry.remedy)}
          ${promised.length > 0 ? html`<dt>${words.actions}</dt>${promised.map((one) => promise(one, view, text))}` : nothing}
        </dl>`,
      };
    case 'extensionProposed':
      return {aside: html`<dl>${part(words.reason, entry.reason)}${part(words.goodReason, entry.goodReason)}</dl>`};
    case 'extended':
      return {aside: html`<dl>${part(words.reason, entry.reason)}</dl>`};
    case 'contacted':
      return {aside: said(entry.summary)};
    case 'messageSent':
    case 'noteAdded':
      return {aside: said(entry.text)};
    case 'escalationRequested':
      return entry.reason === undefined ? undefined : {aside: said(entry.reason)};
    case 'actionCompleted':
      return entry.note === undefined ? undefined : {aside: said(entry.note)};
    default:
      return undefined;
  }
}

function complaint({intake, service}: CaseView, text: Text) {
  const {letter: words} = text.words;
  const {what, when, wanted, complainant, helper} = intake;
  const on = when.on !== undefined && isPlainDate(when.on) && sayDate(when.on, text.language, 'with-year');
  const times = [on, when.roughly, when.ongoing && words.ongoing];
  return html`<dl>
    ${part(words.what, what)} ${part(words.when, times.filter(Boolean).join('\n'))}
    ${part(words.service, text.pick(service))} ${part(words.wanted, wanted)}
    ${part(words.adjustments, complainant.adjustments)}
    ${helper ? part(words.helper[helper.role], [helper.name, helper.relationship].filter(Boolean).join(', ')) : nothing}
  </dl>`;
}

function promise({action, what, due}: Happening['promised'][number], {actions}: CaseView, {language, words}: Text) {
  const done = actions.find(({id}) => id === action)?.completedAt !== undefined;
  return html`<dd class="said">${words.letter.promised(what, sayDate(due, language), done)}</dd>`;
}

function part(name: string, words: string | undefined) {
  return words === undefined || words === '' ? nothing : html`<dt>${name}</dt><dd class="said">${words}</dd>`;
}

function said(words: string) {
  return html`<p class="said">${words}</p>`;
}
