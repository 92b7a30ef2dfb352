import type {RestErrorCode} from '@redress/rest';
import type {Context, MiddlewareHandler} from 'hono';

/** Longer than it takes to read a case with a long history, in milliseconds, and too short for anybody to notice. */
const step = 20;

/** What is said of something that there is not, and of something that is not the caller's. */
const mustNotTell: ReadonlySet<RestErrorCode> = new Set(['case/not-found', 'file/not-found']);

interface Waiting {
  readonly began: number;
  /** The step of time with which it may go. */
  readonly due: number;
  go(): void;
}

const began = new WeakMap<Context, number>();
const waiting = new Set<Waiting>();

/** Notes when a request began, for {@link inEvenTime}. */
export const timed: MiddlewareHandler = (context, next) => {
  began.set(context, performance.now());
  return next();
};

/**
 * Waits with an answer that must not tell whether there is something. Reading a case takes longer than finding none, and an
 * answer that came as soon as it could would say so; one that waited for so long after its own work would still say it, by the
 * part of a millisecond that a timer knows nothing of. So the clock of the whole process decides when such answers go: all of
 * them together, with the first step of time that is a whole step after the request began, in the order in which they began.
 */
export async function inEvenTime(context: Context, code: RestErrorCode): Promise<void> {
  if (!mustNotTell.has(code)) return;
  const now = performance.now();
  const since = began.get(context) ?? now;
  const due = Math.ceil(Math.max(since + step, now) / step);
  await new Promise<void>((go) => {
    waiting.add({began: since, due, go});
    // Whoever came before has set the clock.
    if (waiting.size === 1) setTimeout(release, untilNextStep(now));
  });
}

function release(): void {
  const now = performance.now();
  const ready = [...waiting].filter(({due}) => due * step <= now).sort((a, b) => a.began - b.began);
  for (const one of ready) {
    waiting.delete(one);
    one.go();
  }
  if (waiting.size > 0) setTimeout(release, untilNextStep(now));
}

function untilNextStep(now: number): number {
  return Math.ceil(step - (now % step));
}
