import {createHash, createHmac, randomBytes} from 'node:crypto';
import {instant} from '@redress/policy/calendar';
import type {ServiceShell} from '@redress/rest/service';

/** Time, chance and secrets as Node has them. */
export function nodeShell(secret: Uint8Array, now: ServiceShell['now'] = systemTime): ServiceShell {
  return {
    now,
    random: randomBytes,
    mac: async (text) => createHmac('sha256', secret).update(text).digest(),
    digest: async (text) => createHash('sha256').update(text).digest(),
  };
}

function systemTime() {
  return instant(new Date().toISOString());
}
