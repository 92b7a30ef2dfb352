import {createHmac} from 'node:crypto';
import type {Intake} from '@redress/policy';

/** The same words so often are more than neighbours who share a letter. */
const often = 20;
const most = 10_000;
const hour = 3_600_000;

/**
 * Notices words that are sent again and again within an hour, whoever is said to send them. Remembers keyed hashes only, and
 * only on this instance.
 */
export function repeatedWords(key: Uint8Array): (intake: Intake, now: number) => boolean {
  const seen = new Map<string, {times: number; at: number}>();
  return ({what}, now) => {
    const words = what.toLowerCase().replace(/\s+/g, ' ').trim();
    const hash = createHmac('sha256', key).update(words).digest('base64');
    const before = seen.get(hash);
    const fresh = before && now - before.at < hour ? before : {times: 0, at: now};
    const known = {...fresh, times: fresh.times + 1};
    seen.delete(hash);
    seen.set(hash, known);
    const [oldest] = seen.keys();
    if (seen.size > most && oldest !== undefined) seen.delete(oldest);
    return known.times >= often;
  };
}
