import type {Instant} from '@redress/policy';
import type {Hono} from 'hono';
import type {Rate} from './http/rate-limit.ts';
import type {Observer} from './observer.ts';
import type {Organisation} from './organisation.ts';
import type {Store} from './store/store.ts';

/** What `openService` is given. */
export interface ServiceOptions {
  /**
   * The data folder: files, keys and, where there is no `database`, the embedded store. Made when it is missing; with the
   * embedded store only one running service may use it.
   */
  readonly folder: string;
  /** Address of a PostgreSQL, such as `postgres://…`. Any number of instances may share one. */
  readonly database?: string;
  /** Thirty-two bytes from which every key is derived. Instances that share a database are given the same; else it is kept in the folder. */
  readonly secret?: Uint8Array;
  /** The first also answers at `/v1`; each answers below `/organisations/<id>/v1`. */
  readonly organisations: readonly [Organisation, ...Organisation[]];
  /** How many proxies stand before the service and write X-Forwarded-For. None by default: then the header is not read. */
  readonly proxies?: number;
  /**
   * How often one network may submit a complaint, and as often do something with those it has. Staff are not counted. By
   * default 30 at once, and then 30 a minute.
   */
  readonly submissions?: Rate;
  /** How often one network may ask to see something. Staff are not counted. By default 600 at once, and then 600 a minute. */
  readonly reads?: Rate;
  /** Most live lines that one network may have open. Staff are not counted. By default 20. */
  readonly linesPerNetwork?: number;
  /**
   * Most requests that are worked on at once; what comes beyond is turned away at once, and told when to come back. By default
   * 128, which keeps two cores busy and everybody's wait short.
   */
  readonly requestsAtOnce?: number;
  /**
   * The folder of the scripts for the browser, `dist/embed` of the build: the service then has them at `/embed`, and the
   * pages for frames at `/frame/…`. Without it, somebody else has them.
   */
  readonly embed?: string;
  /** The time, for tests. */
  readonly now?: () => Instant;
  /** Told of every fault of the service, for its log. Callers learn only that there was one. */
  readonly onFault?: (error: unknown) => void;
  /** Told of what the service does, for logs and metrics. */
  readonly observer?: Observer;
}

/** A service that is ready to answer. */
export interface Service {
  /** Every route, below `/`: mount it in any host, or give it to `serve`. */
  readonly app: Hono;
  /** What is kept, for whoever looks after the service. */
  readonly store: Store;
  /** Ends live lines and jobs, finishes what is being written and frees the folder. */
  close(): Promise<void>;
}
