import {createHash, randomBytes} from 'node:crypto';
import {instant} from '@redress/policy/calendar';
import type {ServiceShell} from '@redress/rest/service';
import type {ServiceKeys} from './keys/service-keys.ts';

/** Time, chance and secrets as Node has them. */
export function nodeShell(keys: ServiceKeys, now: ServiceShell['now'] = systemTime): ServiceShell {
  return {
    now,
    random: randomBytes,
    mac: async (text) => keys.mac(text),
    digest: async (text) => createHash('sha256').update(text).digest(),
  };
}

function systemTime() {
  return instant(new Date().toISOString());
}
