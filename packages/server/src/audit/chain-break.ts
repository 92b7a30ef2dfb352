/** What is wrong where a chain breaks. */
export type BreakKind =
  /** Something in this event is not what was written. */
  | 'altered'
  /** The event is as it was; the hash beside it is not. */
  | 'hash-altered'
  /** Events were taken out. */
  | 'missing'
  /** The event that belongs here stands at `found`. */
  | 'moved'
  /** This event and the one at `found` have changed places. */
  | 'reordered'
  /** Something stands here that never happened. */
  | 'inserted'
  /** It comes from the chain of the organisation in `from`. */
  | 'other-organisation'
  /** What the store says is its last event is not. */
  | 'head'
  /** The newest events are gone: the store, or a signed head, still knows of them. */
  | 'truncated'
  /** The chain holds, but is not the one that was signed: it was made anew. */
  | 'rewritten';

/** The first place where a chain does not hold. */
export interface ChainBreak {
  readonly kind: BreakKind;
  readonly position: number;
  /** The case of the event that stands there. */
  readonly reference?: string;
  /** `missing`, `truncated`: how many. */
  readonly events?: number;
  readonly found?: number;
  readonly from?: string;
}

/** For whoever has to look into it. */
export function sayBreak({kind, position, reference, events = 1, found, from}: ChainBreak): string {
  const place = `position ${position}${reference === undefined ? '' : ` (${reference})`}`;
  const several = events === 1 ? '1 event' : `${events} events`;
  switch (kind) {
    case 'altered':
      return `${place}: this event, or the hash of the one before it, is not what was written`;
    case 'hash-altered':
      return `${place}: the event is what was written, but the hash beside it was altered`;
    case 'missing':
      return `${place}: ${several} taken out`;
    case 'moved':
      return `${place}: the event that belongs here stands at position ${found}`;
    case 'reordered':
      return `${place}: this event and the one at position ${found} have changed places`;
    case 'inserted':
      return `${place}: something stands here that was never written`;
    case 'other-organisation':
      return `${place}: this event comes from the log of ${from}`;
    case 'head':
      return `${place}: what the store keeps as its head is not its last event`;
    case 'truncated':
      return `${place}: ${several} cut off at the end`;
    case 'rewritten':
      return `${place}: not the event that was signed for: the log was made anew`;
  }
}
