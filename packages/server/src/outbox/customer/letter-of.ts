import {type EventType, type LetterType, type Policy, type Recorded, stageRule} from '@redress/policy';
import {composeLetter, type Letter} from '@redress/policy/letters';
import type {Brief} from './brief.ts';
import {customerKind} from './customer-kind.ts';

/** A letter, or a message that is set like one. */
export type Written = Pick<Letter, 'language' | 'subject' | 'blocks'>;

type LetterKind = Exclude<Brief['kind'], 'receipt' | 'update' | 'message' | 'news'>;

/** What says to whom letters go holds as it is now, whatever they are about. */
const ofPeople: ReadonlySet<EventType> = new Set(['consentAnswered', 'groupRecorded']);

/** The letter that went with an event, as it was when that happened, also where more has happened since. */
export function letterOf({document, policy, reference, events, event, language}: Brief, kind: LetterKind): Letter {
  const last = lastWrittenWith(events, event);
  const then = events.filter(({sequence, type}) => sequence <= last || ofPeople.has(type));
  const type: LetterType = kind === 'extension' ? moreTime(policy, event) : kind;
  return composeLetter(document, reference, then, {
    type,
    language,
    at: event.at,
    ...('stage' in event && {stage: event.stage}),
  });
}

/** An answer brings what it promises along, as events of the same instant; whatever has a letter of its own is none of them. */
function lastWrittenWith(events: readonly Recorded[], event: Recorded): number {
  const next = events.find(
    (one) => one.sequence > event.sequence && (one.at !== event.at || customerKind(one) !== undefined),
  );
  return next ? next.sequence - 1 : (events.at(-1) as Recorded).sequence;
}

/** A policy gives more time by a holding notice, or by a letter. */
function moreTime(policy: Policy, event: Recorded): 'extension' | 'holding-notice' {
  const clocks = 'stage' in event ? stageRule(policy, event.stage).clocks : [];
  return clocks.some(({extension}) => extension?.how === 'notice') ? 'holding-notice' : 'extension';
}
