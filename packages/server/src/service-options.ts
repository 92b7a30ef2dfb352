import type {Instant, Policy} from '@redress/policy';
import type {Hono} from 'hono';
import type {Rate} from './http/rate-limit.ts';
import type {StaffTokens} from './http/staff-token.ts';

/** What `openService` is given. */
export interface ServiceOptions {
  /** Where everything is kept. Made when it is missing; only one running service may use it. */
  readonly folder: string;
  /** The first is the one that is meant when none is named. */
  readonly policies: readonly [Policy, ...Policy[]];
  /** Whose cases these are: every row leads with it. */
  readonly organisation: string;
  /** How to check who is staff. Without it nobody is. */
  readonly staffTokens?: StaffTokens;
  /** Pages that may call from a browser, such as `https://www.example.org`. Compared exactly. */
  readonly origins?: readonly string[];
  /** How many proxies stand before the service and write X-Forwarded-For. None by default: then the header is not read. */
  readonly proxies?: number;
  /**
   * How often one network may submit a complaint, and as often do something with those it has. Staff are not counted. By
   * default 30 at once, and then 30 a minute.
   */
  readonly submissions?: Rate;
  /** The time, for tests. */
  readonly now?: () => Instant;
  /** Told of every fault of the service, for its log. Callers learn only that there was one. */
  readonly onFault?: (error: unknown) => void;
}

/** A service that is ready to answer. */
export interface Service {
  /** Every route, below `/`: mount it in any host, or give it to `serve`. */
  readonly app: Hono;
  /** Ends live lines, finishes what is being written and frees the folder. */
  close(): Promise<void>;
}
