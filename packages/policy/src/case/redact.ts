import {isInstant} from '../calendar/instant.ts';
import {isPlainDate} from '../calendar/plain-date.ts';
import {feedbackKinds} from '../document/feedback-kind.ts';
import type {CaseEvent, Recorded} from './event.ts';

/**
 * Facts that say nothing about a person: what kind of thing happened, to which part of the case, under which rule. Dates and
 * numbers are kept too, so that clocks, figures and the order of things stay what they were.
 */
const kept: ReadonlySet<string> = new Set([
  'type',
  'visibility',
  'kind',
  'stage',
  'procedure',
  'duty',
  'calendar',
  'service',
  'channel',
  'prefers',
  'language',
  'role',
  'outcome',
  'how',
  'exclusion',
  'ground',
  'referral',
  'action',
  'payment',
  'line',
  'form',
  'issue',
  'breach',
  'risk',
  'why',
  'answer',
  'result',
  'step',
  'ombudsman',
  'choice',
  'theme',
]);
/** What stands under names that elsewhere hold what people write. */
const words: ReadonlySet<string> = new Set([...feedbackKinds, 'commissioner', 'individuals']);
/** Of these everything is kept: the policy, what was promised, and who of the staff did it. */
const keptWhole: ReadonlySet<string> = new Set(['policy', 'told', 'remedies']);

/**
 * The event without the person: what they and others wrote is gone, what is needed to count, to explain dates and to keep the
 * order is not. For an erased case, where the log itself has lost the key to the rest (UK GDPR, article 17).
 */
export function redact<E extends CaseEvent | Recorded>(event: E): E {
  const {by, ...facts} = event;
  const shown = by.kind === 'staff' ? by : {...by, name: ''};
  // What elsewhere names somebody, or is written in words.
  const more: Partial<Record<string, unknown>> = {};
  if (event.type === 'assigned') more.to = event.to;
  if (event.type === 'conflictDeclared') more.person = event.person;
  if (event.type === 'determined') more.finding = event.finding;
  return {...(without('', facts) as object), ...more, by: shown} as E;
}

function without(key: string, value: unknown): unknown {
  if (keptWhole.has(key)) return value;
  if (typeof value === 'string') {
    const coded = (kept.has(key) && /^[a-zA-Z0-9/-]+$/.test(value)) || words.has(value);
    return coded || isPlainDate(value) || isInstant(value) ? value : '';
  }
  if (Array.isArray(value)) return value.map((one) => without(key, one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, without(name, one)]));
}
