import {type ExecutionContext, html, when} from '@microsoft/fast-element';
import {sayDate} from '../say-date.ts';
import {moreTimeWords} from '../words.ts';
import type {CommandForm} from './command-form.ts';
import type {Field} from './draft.ts';
import {timeAllowed, timeAsked} from './more-time.ts';

type In = ExecutionContext<CommandForm>;

const allowed = (_: Field, {parent}: In) => parent.view && timeAllowed(parent.view);
const asked = ({text}: Field, {parent}: In) => (parent.view ? timeAsked(parent.view, text) : undefined);

/** The limits before anything is typed, and what the date comes to while it is chosen. */
export const moreTimeTemplate = html<Field, CommandForm>`
  ${when(
    allowed,
    html<Field, CommandForm>`
      <p class="limits">
        ${sayLimits}
      </p>
    `,
  )}
  <p class="asked" role="status">${sayAsked}</p>
`;

function sayLimits(field: Field, c: In): string {
  const limits = allowed(field, c);
  if (!limits) return '';
  const {due, given, cap, limit} = limits;
  return [
    moreTimeWords.present(sayDate(due)),
    moreTimeWords.given(given, cap),
    limit === undefined ? '' : moreTimeWords.limit(sayDate(limit)),
  ].join(' ');
}

function sayAsked(field: Field, c: In): string {
  const limits = allowed(field, c);
  const time = asked(field, c);
  if (!limits || !time) return '';
  const {added, inAll, goodReasonNeeded, approvalNeeded} = time;
  const past = approvalNeeded
    ? moreTimeWords.pastLimit(sayDate(limits.limit ?? limits.due))
    : goodReasonNeeded
      ? moreTimeWords.pastCap(limits.cap)
      : '';
  return `${moreTimeWords.added(added, inAll, limits.cap)} ${past}`.trim();
}
