import type {CaseView, Command} from '@redress/policy';
import type {CaseService, IdempotencyKey, Reference} from './case-service.ts';
import {asRestError, isRestError, type RestError} from './rest-error.ts';

/** One case as a page shows it: what is known, whether it is live, and what went wrong last. */
export interface CaseSnapshot {
  readonly view?: CaseView;
  /**
   * `live`: changes arrive by themselves. `lost`: the line is down, `view` is as of its `at`, and we keep trying.
   * `ended`: this caller may not see the case, and trying again will not help.
   */
  readonly line: 'opening' | 'live' | 'lost' | 'ended';
  /** Why the line is `lost` or `ended`. */
  readonly problem?: RestError;
}

/** The shared state of one case: any number of elements, one line to the service. */
export interface CaseStore {
  readonly reference: Reference;
  snapshot(): CaseSnapshot;
  /** Calls back after every change. The line opens with the first subscriber and closes with the last. */
  subscribe(changed: () => void): () => void;
  /** Sends a command for the version shown. Throws `RestError`. Afterwards the snapshot shows what is true now. */
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
  // A slow answer must not replace what a live change has already brought.
  const newer = (view: CaseView): CaseView => (now.view && now.view.version > view.version ? now.view : view);

  const keepWatching = async (signal: AbortSignal) => {
    for (let wait = firstRetry; ; wait = Math.min(wait * 2, longestRetry)) {
      let problem: RestError | undefined;
      try {
        for await (const view of service.watch(reference, {signal})) {
          set({view: newer(view), line: 'live'});
          wait = firstRetry;
        }
      } catch (error) {
        problem = asRestError(error);
      }
      if (signal.aborted) return;
      if (problem && isFinal(problem)) return set({line: 'ended', problem});
      set({...(now.view && {view: now.view}), line: 'lost', ...(problem && {problem})});
      await pause(wait, signal);
      if (signal.aborted) return;
    }
  };

  return {
    reference,
    snapshot: () => now,
    subscribe(changed) {
      subscribers.add(changed);
      if (!line) {
        line = new AbortController();
        now = {...(now.view && {view: now.view}), line: 'opening'};
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
      const bringUpToDate = (view: CaseView) => set({...now, view: newer(view)});
      const seen = now.view?.version;
      try {
        bringUpToDate(await service.perform(reference, command, {key, ...(seen !== undefined && {seen})}));
      } catch (error) {
        const problem = asRestError(error);
        // The command was refused whether or not the newest view can be had.
        if (isRestError(problem, 'case/stale')) await service.view(reference).then(bringUpToDate, () => undefined);
        throw problem;
      }
    },
  };
}

function isFinal({code}: RestError): boolean {
  return code === 'case/not-found' || code === 'request/unauthorised';
}
