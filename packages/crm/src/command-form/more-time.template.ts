import {type ExecutionContext, html} from '@microsoft/fast-element';
import {sayDate} from '../say-date.ts';
import {moreTimeWords} from '../words/form.ts';
import type {CommandForm} from './command-form.ts';
import type {Field} from './field.ts';
import {timeAllowed, timeAsked} from './more-time.ts';

type In = ExecutionContext<CommandForm>;

/** The limits, before anything is typed. */
export const limitsTemplate = html<Field, CommandForm>`<p class="limits">${sayLimits}</p>`;

/** What the date comes to, while it is chosen. */
export const askedTemplate = html<Field, CommandForm>`
  <p class="asked ${(field, c) => (isPast(field, c) ? 'past' : '')}" role="status">${sayAsked}</p>
`;

function sayLimits(_: Field, {parent: {view}}: In): string {
  const allowed = view && timeAllowed(view);
  if (!allowed) return '';
  const {due, given, unit, cap, limit} = allowed;
  const byAgreement = view.desk?.moreTime;
  return [
    moreTimeWords.present(sayDate(due)),
    cap ? moreTimeWords.given(given, unit, cap) : given > 0 ? moreTimeWords.givenSoFar(given, unit) : '',
    byAgreement === 'agree' ? moreTimeWords.byAgreement : '',
    byAgreement === 'vary' ? moreTimeWords.byGroundOrAgreement : '',
    limit === undefined ? '' : moreTimeWords.limit(sayDate(limit)),
  ]
    .filter(Boolean)
    .join(' ');
}

function isPast({text}: Field, {parent: {view}}: In): boolean {
  return Boolean(view && timeAsked(view, text)?.goodReasonNeeded);
}

function sayAsked({text}: Field, {parent: {view}}: In): string {
  const allowed = view && timeAllowed(view);
  const asked = view && timeAsked(view, text);
  if (!allowed || !asked) return '';
  const adds = moreTimeWords.added(asked.added, asked.inAll, allowed.unit);
  if (asked.approvalNeeded && allowed.limit) return `${adds} ${moreTimeWords.pastLimit(sayDate(allowed.limit))}`;
  return asked.goodReasonNeeded && allowed.cap ? `${adds} ${moreTimeWords.pastCap(allowed.cap)}` : adds;
}
