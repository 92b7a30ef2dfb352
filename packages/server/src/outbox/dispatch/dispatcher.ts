import {setTimeout as wait} from 'node:timers/promises';
import {addHours, type Instant} from '@redress/policy/calendar';
import type {WakeUp} from '@redress/rest/service';
import {type Circuit, circuit} from './circuit.ts';
import {type Claims, hoursToTry} from './claims.ts';
import {type Failure, NotSent, type Outcome} from './outcome.ts';
import {retryDelay} from './retry-delay.ts';
import type {Message, Target} from './target.ts';

export interface DispatcherParts {
  readonly claims: Claims;
  readonly targets: readonly Target[];
  /** Told whenever something was written: there may be something to send. */
  readonly waiting: WakeUp;
  readonly now: () => Instant;
  /** So many bytes from a cryptographic source. */
  readonly random: (length: number) => Uint8Array;
  readonly onFault: (error: unknown) => void;
}

/** Most messages under way to one target at once, and most that are claimed at once to become so. */
const mostAtOnce = 4;
const mostClaimed = 32;
/** How often it is looked what is due, in milliseconds, where nothing is written meanwhile. */
const poll = 1_000;
/** What is written within this many milliseconds is looked for once. */
const together = 20;
/** After a fault of ours, such as a database that is away. */
const afterFault = 5_000;
/** No attempt takes longer, whatever it waits for. None begins that could outlast its claim. */
const longestAttempt = 60_000;
/** How long attempts under way are given when the service closes. Others make them again, perhaps for the second time. */
const closeWithin = 5_000;
const hour = 3_600_000;

/** Sends what waits, each target apart from the others, until the signal aborts and what is under way has ended. */
export async function dispatch(parts: DispatcherParts, signal: AbortSignal): Promise<void> {
  await Promise.all(parts.targets.map((target) => keepSending(parts, target, signal)));
  for (const target of parts.targets) target.close?.();
}

async function keepSending(parts: DispatcherParts, target: Target, signal: AbortSignal): Promise<void> {
  const {claims, now, onFault} = parts;
  const fuse = circuit();
  const claimed: Message[] = [];
  const running = new Set<Promise<void>>();
  const leaving = new AbortController();
  const begin = (message: Message) => {
    const ends = Date.parse(now()) + longestAttempt;
    const work = ends > Date.parse(message.claimed_until as string) ? claims.release(message) : attempt(message);
    const done: Promise<void> = work.catch(onFault).finally(() => running.delete(done));
    running.add(done);
  };
  const attempt = (message: Message) => makeAttempt(parts, target, fuse, message, leaving.signal);

  while (!signal.aborted) {
    // Listened for before looking, so that nothing can be written between the look and falling asleep.
    const alarm = alarmOf(parts.waiting, signal);
    try {
      const room = fuse.allows(mostAtOnce, now());
      // What was claimed for a target that has stopped working is given back.
      if (room < mostAtOnce) await Promise.all(claimed.splice(0).map((message) => claims.release(message)));
      if (claimed.length === 0 && running.size < room) {
        claimed.push(...(await claims.take(target.channel, room < mostAtOnce ? 1 : mostClaimed, now())));
      }
      while (running.size < room && claimed.length > 0) begin(claimed.shift() as Message);
      if (fuse.isOpen(now())) await claims.giveUp(target.channel, now());
      // The end of one lets the next begin, of its case too.
      await Promise.race([alarm.rings, ...running]);
    } catch (error) {
      onFault(error);
      await wait(afterFault, undefined, {signal, ref: false}).catch(() => {});
    } finally {
      alarm.stop();
    }
  }
  for (const message of claimed) running.add(claims.release(message).catch(onFault));
  const leave = setTimeout(() => leaving.abort(), closeWithin);
  await Promise.all(running);
  clearTimeout(leave);
}

/** Makes one attempt and writes down what came of it. */
async function makeAttempt(
  {claims, now, random, onFault}: DispatcherParts,
  target: Target,
  fuse: Circuit,
  message: Message,
  leaving: AbortSignal,
): Promise<void> {
  const outcome = await outcomeOf(target, message, leaving, onFault);
  // Whether it went nobody knows. It stays claimed, and is tried again by whoever finds that claim run out.
  if (leaving.aborted && outcome.result === 'failed') return;
  switch (outcome.result) {
    case 'sent':
      fuse.succeeded();
      return claims.settle(message, 'sent', outcome.problem ?? null, now());
    case 'dropped':
      return claims.settle(message, 'dropped', outcome.problem, now());
    case 'later':
      return claims.putOff(message, outcome.at, outcome.problem, false);
    case 'failed':
      // A fault of ours says nothing about the target.
      if (outcome.targetAtFault) fuse.failed(now());
      else if (outcome.problem !== 'message/failed') fuse.succeeded();
      return afterFailure(claims, message, outcome, now(), random);
    default:
      return unknownOutcome(outcome);
  }
}

async function outcomeOf(
  target: Target,
  message: Message,
  leaving: AbortSignal,
  onFault: (error: unknown) => void,
): Promise<Outcome> {
  const ends = AbortSignal.any([leaving, AbortSignal.timeout(longestAttempt)]);
  const ended = new Promise<Outcome>((resolve) => {
    const slow: Outcome = {result: 'failed', problem: 'target/unreachable', targetAtFault: true};
    ends.addEventListener('abort', () => resolve(slow), {once: true});
  });
  const sent = target.deliver(message, ends).catch((error: unknown): Outcome => {
    if (error instanceof NotSent) return error.outcome;
    onFault(error);
    return {result: 'failed', problem: 'message/failed'};
  });
  return Promise.race([sent, ended]);
}

async function afterFailure(
  claims: Claims,
  message: Message,
  {problem, final, retryAfter}: Failure,
  now: Instant,
  random: DispatcherParts['random'],
): Promise<void> {
  const last = addHours(message.since as Instant, hoursToTry);
  if (final || now >= last) return claims.settle(message, 'dead', problem, now);
  const chance = Buffer.from(random(4)).readUInt32BE() / 2 ** 32;
  const left = Date.parse(last) - Date.parse(now);
  // Once more at the very end, so that a day is a day.
  const wait = Math.min(left, retryDelay(message.tries, chance, retryAfter));
  return claims.putOff(message, addHours(now, wait / hour), problem, true);
}

/** Resolves when something was written, after a while, or when the signal aborts. */
function alarmOf(waiting: WakeUp, signal: AbortSignal): {rings: Promise<void>; stop(): void} {
  const up = new AbortController();
  const rise = () => up.abort();
  const timer = setTimeout(rise, poll).unref();
  signal.addEventListener('abort', rise, {once: true});
  const stop = () => {
    clearTimeout(timer);
    signal.removeEventListener('abort', rise);
    up.abort();
  };
  const rings = waiting
    .next(up.signal)
    .then(() => (up.signal.aborted ? undefined : wait(together, undefined, {signal, ref: false}).catch(() => {})));
  return {rings, stop};
}

function unknownOutcome(outcome: never): never {
  throw new TypeError(`No such outcome: ${JSON.stringify(outcome)}`);
}
