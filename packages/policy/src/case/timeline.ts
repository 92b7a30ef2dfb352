import type {PlainDate} from '../calendar/plain-date.ts';
import type {Audience} from './actor.ts';
import type {CaseEvent, Holder, Recorded} from './event.ts';

/** An event as one audience may see it. */
export type TimelineEntry = Shown<CaseEvent> & {readonly sequence: number; readonly on: PlainDate};

type Shown<E> = E extends {readonly type: 'assigned'}
  ? Omit<Bare<E>, 'to'> & {readonly to: Pick<Holder, 'name'> & Partial<Holder>}
  : Bare<E>;

type Bare<E> = E extends CaseEvent
  ? Omit<E, 'keyHash' | 'customer' | 'intake' | 'schema' | 'by'> & {readonly by: Author}
  : never;

/** Who did something: the name, and nothing that identifies them elsewhere. */
export interface Author {
  readonly kind: CaseEvent['by']['kind'];
  readonly name: string;
}

/** What somebody who speaks for the customer may read before the customer has confirmed it: that it was received. */
const beforeConsent: ReadonlySet<CaseEvent['type']> = new Set(['submitted', 'consentAsked', 'withdrawn', 'closed']);

/**
 * What has happened, as this audience may see it, newest first. `day` gives the date of an instant; `unconfirmed` is for a
 * representative whom the customer has not confirmed: besides what they said themselves they see only where it stands.
 */
export function timeline(
  events: readonly Recorded[],
  audience: Audience,
  day: (at: CaseEvent['at']) => PlainDate,
  unconfirmed: boolean,
): readonly TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  for (let at = events.length - 1; at >= 0; at--) {
    const event = events[at] as Recorded;
    if (audience !== 'staff' && event.visibility !== 'customer') continue;
    const others = unconfirmed && event.by.kind !== 'representative';
    if (others && !beforeConsent.has(event.type)) continue;
    const shown = entry(event, audience, day(event.at));
    entries.push(others ? withoutReason(shown) : shown);
  }
  return entries;
}

function withoutReason(shown: TimelineEntry): TimelineEntry {
  if (shown.type !== 'withdrawn') return shown;
  const {reason: _, ...rest} = shown;
  return rest;
}

function entry({schema: _, by, ...facts}: Recorded, audience: Audience, on: PlainDate): TimelineEntry {
  const shown = {...facts, on, by: {kind: by.kind, name: by.name}};
  switch (shown.type) {
    case 'submitted': {
      // The view carries the intake itself; what opens the case is for nobody.
      const {keyHash: __, customer: ___, intake: ____, imported, ...rest} = shown;
      // Who brought it over from an earlier system, and what it was called there, is the organisation's own.
      return audience === 'staff' && imported ? {...rest, imported} : rest;
    }
    case 'keyReplaced': {
      const {keyHash: __, ...rest} = shown;
      return rest;
    }
    case 'assigned':
      // Who took it is the customer's to know; how the organisation knows that person is not.
      return audience === 'staff' ? shown : {...shown, to: {name: shown.to.name}};
    case 'responded': {
      // Customers know who answered; who else read the letter is the organisation's own.
      const {approvedBy, ...rest} = shown;
      return audience === 'staff' && approvedBy ? shown : rest;
    }
    case 'restricted': {
      // What was weighed, health and the police among it, is the organisation's own; what was decided, and until when, is not.
      const {considered, ...rest} = shown;
      return audience === 'staff' ? {...rest, considered} : {...rest, considered: []};
    }
    default:
      return shown;
  }
}
