import {type Challenge, solveChallenge} from 'altcha-lib';
import {deriveKey} from 'altcha-lib/algorithms/web/pbkdf2';

/** Does the work that a service asks of whoever it does not know, as the header Redress-Proof carries it. */
export async function solveProof(challenge: Challenge, signal?: AbortSignal): Promise<string> {
  const controller = new AbortController();
  const stop = () => controller.abort();
  signal?.addEventListener('abort', stop, {once: true});
  // Each try waits for the browser's own cryptography, so the page stays alive meanwhile.
  const solution = await solveChallenge({challenge, deriveKey, controller});
  signal?.removeEventListener('abort', stop);
  signal?.throwIfAborted();
  return btoa(JSON.stringify({challenge, solution}));
}
