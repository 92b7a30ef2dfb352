import type {CaseSummary, Recorded} from '@redress/policy';
import type {Attempt, CaseLog, StoredEvent, Summarise, Written} from '../case-log.ts';
import type {Reference} from '../case-service.ts';
import {RestError} from '../rest-error.ts';
import {pageOf} from './page-of.ts';
import {wakeUp} from './wake-up.ts';

/** A case log that forgets everything when the process ends: for tests, previews and pages without a service. */
export function memoryCaseLog(summarise: Summarise): CaseLog {
  const stored: StoredEvent[] = [];
  const summaries = new Map<Reference, CaseSummary>();
  const attempts = new Map<string, {fingerprint: string; written: Written}>();
  const waiting = wakeUp();

  const eventsOf = (reference: Reference): Recorded[] =>
    stored.filter((one) => one.reference === reference).map(({event}) => event);

  const repeated = ({key, fingerprint}: Attempt): Written | undefined => {
    const before = attempts.get(key);
    if (before && before.fingerprint !== fingerprint) {
      throw new RestError('key/reused', 'This idempotency key was used for something else');
    }
    return before && {...before.written, repeated: true};
  };

  const write = (reference: Reference, events: readonly Recorded[], {key, fingerprint}: Attempt): Written => {
    for (const event of events) stored.push({reference, position: stored.length + 1, event});
    const all = eventsOf(reference);
    summaries.set(reference, summarise(reference, all));
    const written: Written = {reference, version: all.length, repeated: false};
    attempts.set(key, {fingerprint, written});
    waiting.wake(reference);
    return written;
  };

  return {
    async open(reference, first, attempt) {
      const before = repeated(attempt);
      if (before) return before;
      if (summaries.has(reference)) throw new RestError('case/reference-taken', `${reference} is a case already`);
      return write(
        reference,
        first.map((event, index) => ({...event, sequence: index + 1})),
        attempt,
      );
    },
    async read(reference) {
      return eventsOf(reference);
    },
    async append(reference, expected, events, attempt) {
      const before = repeated(attempt);
      if (before) return before;
      const version = eventsOf(reference).length;
      if (version === 0 || version !== expected) {
        throw new RestError('case/stale', `${reference} has ${version} events, not ${expected}`);
      }
      return write(
        reference,
        events.map((event, index) => ({...event, sequence: expected + index + 1})),
        attempt,
      );
    },
    async repeated(attempt) {
      return repeated(attempt);
    },
    async find(query) {
      const {customer} = query;
      const isTheirs = ({reference, event}: StoredEvent) =>
        event.type === 'submitted' && event.customer === customer && summaries.has(reference);
      const wanted = new Set(stored.filter(isTheirs).map(({reference}) => reference));
      const all = [...summaries.values()];
      return pageOf(
        customer === undefined ? all : all.filter(({reference}) => wanted.has(reference as Reference)),
        query,
      );
    },
    async *follow(after, signal, reference) {
      for (let position = after; !signal.aborted; ) {
        const next = stored[position];
        if (!next) await waiting.next(signal, reference);
        else {
          position++;
          if (reference === undefined || next.reference === reference) yield next;
        }
      }
    },
    async head() {
      return stored.length;
    },
  };
}
