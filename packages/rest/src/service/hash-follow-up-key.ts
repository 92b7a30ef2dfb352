import {hex} from './hex.ts';
import type {ServiceShell} from './service-shell.ts';

/**
 * What is kept of a follow-up key. Under the service's own secret, so that a log alone does not even tell whether a key that
 * somebody has found opens anything.
 */
export async function hashFollowUpKey({mac}: ServiceShell, followUpKey: string): Promise<string> {
  return hex(await mac(`opens a case: ${followUpKey}`));
}

/**
 * Whatever may be kept of a key: also what the first release kept, so that keys which were given out then open their cases as
 * before.
 */
export async function hashesOfFollowUpKey(shell: ServiceShell, followUpKey: string): Promise<readonly string[]> {
  const first = hex(await shell.digest(`follow-up key ${followUpKey}`));
  return [await hashFollowUpKey(shell, followUpKey), first];
}
