import {type Challenge, solveChallenge} from 'altcha-lib';
import {deriveKey} from 'altcha-lib/algorithms/web/pbkdf2';
import type {Options} from 'ky';

/** Does the work that a service asks of whoever it does not know, and gives the header that shows it. */
export async function solveProof(
  ask: <T>(path: string, options: Options) => Promise<T>,
  signal?: AbortSignal,
): Promise<Record<string, string>> {
  const challenge = await ask<Challenge>('challenge', {signal});
  const controller = new AbortController();
  const stop = () => controller.abort();
  signal?.addEventListener('abort', stop, {once: true});
  // Each try waits for the browser's own cryptography, so the page stays alive meanwhile.
  const solution = await solveChallenge({challenge, deriveKey, controller});
  signal?.removeEventListener('abort', stop);
  signal?.throwIfAborted();
  return {'Redress-Proof': btoa(JSON.stringify({challenge, solution}))};
}
