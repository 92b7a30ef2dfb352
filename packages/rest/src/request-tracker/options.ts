import type {CaseStatus} from '@redress/policy';
import type {Summarise} from '../case-log.ts';
import type {Reference} from '../case-service.ts';

export interface RequestTrackerOptions {
  /** Address of its REST2: `https://rt.example.org/REST/2.0`. */
  readonly api: string;
  /** Authentication token of {@link RequestTrackerOptions.user}. */
  readonly token: string;
  /** Name of the user whose token it is. What this user does in a ticket is ours, what anybody else does comes back as an event. */
  readonly user: string;
  /** Where tickets are opened. A case stays a case when its ticket is moved to another queue that the user may see. */
  readonly queue: string;
  /** Keeps the cases of several organisations in one Request Tracker apart. */
  readonly organisation: string;
  /**
   * Thirty-two bytes or more that stay the same. What we keep in a ticket is signed with them, because whoever may comment
   * could attach something that looks like it.
   */
  readonly secret: Uint8Array;
  readonly summarise: Summarise;
  /** Where the last minute of a due date is told. Europe/London if nothing is said. */
  readonly timeZone?: string;
  /** Statuses of the queue's lifecycle, where they are not those of the lifecycle `default`. */
  readonly statuses?: Partial<Readonly<Record<CaseStatus, string>>>;
  /** Milliseconds between two looks at what others have done. Two seconds if nothing is said; nobody looks while nobody follows. */
  readonly poll?: number;
  /**
   * Milliseconds that may pass between the moment an entry gets its number and the moment others see it: as long as Request
   * Tracker may take over one request. Whoever follows all cases hears of each that much later, so that nothing which gets
   * a lower number late is left out; whoever follows one case waits for nothing, because entries of one ticket are written
   * one after the other. Ten seconds if nothing is said. Nought for an instance on SQLite, which has one writer.
   */
  readonly settle?: number;
  /** Another `fetch`, such as one through a proxy of the house. */
  readonly fetch?: typeof fetch;
  /** Hears what Request Tracker would not do, and what could not be brought up to date yet. Nothing of it is lost. */
  readonly onTrouble?: (trouble: Trouble) => void;
}

/** What did not work, but neither undoes nor delays what was written. Names no person. */
export interface Trouble {
  readonly reference?: Reference;
  readonly ticket?: number;
  readonly what: /** A field of the ticket does not show what it should: Request Tracker would not take it. */
    | {readonly field: string; readonly wanted: string; readonly found: string}
    /** To be tried again by itself. */
    | {readonly error: unknown};
}
