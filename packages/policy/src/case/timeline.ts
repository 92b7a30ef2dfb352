import type {PlainDate} from '../calendar/plain-date.ts';
import type {Audience} from './actor.ts';
import type {CaseEvent, Holder, Recorded} from './event.ts';

/** An event as one audience may see it. */
export type TimelineEntry = Shown<CaseEvent> & {readonly sequence: number; readonly on: PlainDate};

type Shown<E> = E extends {readonly type: 'assigned'}
  ? Omit<Bare<E>, 'to'> & {readonly to: Pick<Holder, 'name'> & Partial<Holder>}
  : Bare<E>;

type Bare<E> = E extends CaseEvent ? Omit<E, 'keyHash' | 'intake' | 'schema' | 'by'> & {readonly by: Author} : never;

/** Who did something: the name, and nothing that identifies them elsewhere. */
export interface Author {
  readonly kind: CaseEvent['by']['kind'];
  readonly name: string;
}

/** What has happened, as this audience may see it, newest first. `day` gives the date of an instant. */
export function timeline(
  events: readonly Recorded[],
  audience: Audience,
  day: (at: CaseEvent['at']) => PlainDate,
): readonly TimelineEntry[] {
  return events
    .filter(({visibility}) => audience === 'staff' || visibility === 'customer')
    .map((event) => entry(event, audience, day(event.at)))
    .reverse();
}

function entry({schema: _, by, ...facts}: Recorded, audience: Audience, on: PlainDate): TimelineEntry {
  const shown = {...facts, on, by: {kind: by.kind, name: by.name}};
  switch (shown.type) {
    case 'submitted': {
      // The view carries the intake itself; the key hash is for nobody.
      const {keyHash: __, intake: ___, ...rest} = shown;
      return rest;
    }
    case 'assigned':
      // Who took it is the customer's to know; how the organisation knows that person is not.
      return audience === 'staff' ? shown : {...shown, to: {name: shown.to.name}};
    default:
      return shown;
  }
}
