import type {CaseSummary, CaseView, Command, Instant, Intake, PublishedPolicy, ToldDate} from '@redress/policy';

declare const reference: unique symbol;

/** What a case is known by, to people and programs alike: `RD-7K3M-9Q2X`. Unguessable, but it opens nothing by itself. */
export type Reference = string & {readonly [reference]: true};

/** Made by the caller before the first attempt, so that trying again can never make a second case. A random UUID will do. */
export type IdempotencyKey = string;

/** Sequence of the last event somebody has seen. */
export type Version = number;

/** What a person is given when their complaint is kept. */
export interface Receipt {
  readonly reference: Reference;
  /** Opens the case together with the reference. Shown to the customer; the service keeps only its hash. */
  readonly followUpKey: string;
  /** When it came, which for what staff write down may be before it was kept. */
  readonly receivedAt: Instant;
  readonly policy: {readonly id: string; readonly version: string};
  /** The dates that are promised from now on. */
  readonly told: readonly Omit<ToldDate, 'calendar'>[];
  /** What the service vouches for, `SignedReceipt` in a compact JSON Web Signature: anybody can check it, without the service. */
  readonly signed?: string;
}

/** Where an event stands in everything that is kept. Grows; has no other meaning. */
export type Position = number;

/** Which cases, for a worklist. */
export interface CaseQuery {
  /** Words in the reference, the name or the first line. */
  readonly search?: string;
  /** Only cases held by this person. */
  readonly holder?: string;
  /** Closed cases are left out unless asked for. */
  readonly closed?: boolean;
  readonly limit?: number;
  /** `next` of the page before. */
  readonly cursor?: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

/** Gives up a call: nothing is known of what becomes of it. Over a network; in process it is done before anybody could. */
export interface Call {
  readonly signal?: AbortSignal | undefined;
}

/** The line of a case that has changed, and where the change stands in the log: where to go on from later. */
export type ChangedCase = CaseSummary & {readonly position: Position};

/** A file of a case, or of a complaint that is still being written. */
export interface Attachment {
  /** Where an event says that it was added, this is `kept`. */
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  /** `checking`: nobody can fetch it before a scanner has looked at it. `unscanned`: none ever has. */
  readonly state: 'checking' | 'clean' | 'unscanned';
}

/**
 * A complaint that is still being written. `draft` is a secret of its page, made by `newDraft`: files belong to it until the
 * complaint is sent with it, and to nobody if it never is.
 */
export interface DraftRef {
  readonly draft: string;
}

export interface AttachOptions extends Call {
  /** Where the file itself has none, or another. */
  readonly name?: string;
  /** Sent again with the same, also from another page, it is the same file: it goes on where it broke off. */
  readonly key?: IdempotencyKey;
  /** How much of the file has arrived, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

export interface FetchFileOptions extends Call {
  /** How much of the file has come, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** A file as it is kept, to be saved: whoever sent it could have put anything into it. */
export interface FetchedFile {
  readonly content: Blob;
  /** `unscanned`: no scanner has looked at it, and whoever opens it should be told. */
  readonly state: Exclude<Attachment['state'], 'checking'>;
}

/** What an element or a screen may ask for, as one caller. Implemented over HTTP by the client, and in process by the service. */
export interface CaseService {
  /** The part of it that is everybody's: of an internal document only what its owner shows. */
  policy(id?: string, call?: Call): Promise<PublishedPolicy>;
  /**
   * Throws `RestError`: `request/invalid` with every problem by field, `case/refused` when a rule says no. Files that have
   * arrived for the `draft` are the case's from then on.
   */
  submit(
    intake: Intake,
    options: {readonly key: IdempotencyKey; readonly policy?: string; readonly draft?: string} & Call,
  ): Promise<Receipt>;
  view(reference: Reference, call?: Call): Promise<CaseView>;
  /** Throws `RestError`: `case/stale` when `seen` is not the last event, `case/refused` when a rule says no. */
  perform(
    reference: Reference,
    command: Command,
    options: {readonly key: IdempotencyKey; readonly seen?: Version} & Call,
  ): Promise<CaseView>;
  /** Gives the customer another follow-up key, told only here: the one before opens nothing any more. For staff of the case. */
  replaceKey(
    reference: Reference,
    options: {readonly key: IdempotencyKey} & Call,
  ): Promise<{readonly followUpKey: string}>;
  /**
   * Sends a file, and goes on where it broke off when a line fails. Throws `RestError`: `file/…` for what is not kept, and why.
   * The command `addFile` is given by this alone.
   */
  attach(to: Reference | DraftRef, file: Blob, options?: AttachOptions): Promise<Attachment>;
  /** Takes out what has arrived for a complaint that is not sent yet. What is not there any more is taken out already. */
  detach(draft: DraftRef, id: string, call?: Call): Promise<void>;
  /**
   * Fetches a file of a case by what the timeline calls `kept`. Throws `RestError`: `file/not-found`, `file/not-ready` while
   * it is being checked, `file/unsafe`.
   */
  fetchFile(reference: Reference, id: string, options?: FetchFileOptions): Promise<FetchedFile>;
  /** `position` is where the log stood when the page was read: watch from there, and nothing falls between. */
  list(query: CaseQuery, call?: Call): Promise<Page<CaseSummary> & {readonly position: Position}>;
  /**
   * The case now, unless it is still at the version `after`, and again after every change that this caller can see, until
   * `signal` aborts.
   */
  watch(
    reference: Reference,
    options: {readonly signal: AbortSignal; readonly after?: Version | undefined},
  ): AsyncIterable<CaseView>;
  /** A line for every case that changes after that position, or from now on. */
  watchAll(options: {readonly signal: AbortSignal; readonly after?: Position}): AsyncIterable<ChangedCase>;
}
