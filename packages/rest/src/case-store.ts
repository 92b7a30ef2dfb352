import type {CaseView, Command} from '@redress/policy';
import type {CaseService, IdempotencyKey, Reference} from './case-service.ts';
import {isRestError, RestError} from './rest-error.ts';

/** One case as a page shows it: what is known, whether it is live, and what went wrong last. */
export interface CaseSnapshot {
  readonly view?: CaseView;
  /** `live`: changes arrive by themselves. `lost`: the line is down, `view` is as of its `at`, and we keep trying. */
  readonly line: 'opening' | 'live' | 'lost' | 'ended';
  /** Why there is no view, or why the last command was not done. */
  readonly problem?: RestError;
}

/** The shared state of one case: any number of elements, one line to the service. */
export interface CaseStore {
  readonly reference: Reference;
  snapshot(): CaseSnapshot;
  /** Calls back after every change. The line opens with the first subscriber and closes with the last. */
  subscribe(changed: () => void): () => void;
  /** Sends a command for the version shown. Throws `RestError`; the snapshot is brought up to date either way. */
  perform(command: Command, key: IdempotencyKey): Promise<void>;
}

/** What the store must be given because it has no clock of its own. */
export interface StoreShell {
  /** Resolves after so many milliseconds, or when the signal aborts. */
  pause(milliseconds: number, signal: AbortSignal): Promise<void>;
}

const firstRetry = 1_000;
const longestRetry = 30_000;

/** Watches one case of a service and tries again, ever more slowly, while the service cannot be reached. */
export function caseStore(service: CaseService, reference: Reference, {pause}: StoreShell): CaseStore {
  let now: CaseSnapshot = {line: 'opening'};
  const subscribers = new Set<() => void>();
  let line: AbortController | undefined;

  const set = (next: CaseSnapshot) => {
    now = next;
    for (const changed of subscribers) changed();
  };
  const show = (view: CaseView) => {
    // A slow answer must not replace what a live change has already brought.
    if (now.view && view.version < now.view.version) return set({view: now.view, line: 'live'});
    set({view, line: 'live'});
  };

  const keepWatching = async (signal: AbortSignal) => {
    for (let wait = firstRetry; !signal.aborted; wait = Math.min(wait * 2, longestRetry)) {
      try {
        for await (const view of service.watch(reference, {signal})) {
          show(view);
          wait = firstRetry;
        }
      } catch (error) {
        if (signal.aborted) return;
        const problem = asRestError(error);
        if (isFinal(problem)) return set({line: 'ended', problem});
        set({...(now.view && {view: now.view}), line: 'lost', problem});
      }
      if (!signal.aborted) await pause(wait, signal);
    }
  };

  return {
    reference,
    snapshot: () => now,
    subscribe(changed) {
      subscribers.add(changed);
      if (!line) {
        line = new AbortController();
        void keepWatching(line.signal);
      }
      return () => {
        subscribers.delete(changed);
        if (subscribers.size > 0) return;
        line?.abort();
        line = undefined;
      };
    },
    async perform(command, key) {
      try {
        const seen = now.view?.version;
        show(await service.perform(reference, command, {key, ...(seen !== undefined && {seen})}));
      } catch (error) {
        const problem = asRestError(error);
        if (isRestError(problem, 'case/stale')) show(await service.view(reference));
        throw problem;
      }
    },
  };
}

function asRestError(error: unknown): RestError {
  return isRestError(error) ? error : new RestError('service/failed', 'Something went wrong', {cause: error});
}

function isFinal({code}: RestError): boolean {
  return code === 'case/not-found' || code === 'request/unauthorised';
}
