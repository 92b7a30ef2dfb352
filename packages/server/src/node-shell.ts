import {createHash, randomBytes} from 'node:crypto';
import {instant} from '@redress/policy/calendar';
import type {SignedReceipt} from '@redress/rest';
import type {ServiceShell} from '@redress/rest/service';
import type {ServiceKeys} from './keys/service-keys.ts';
import {signingKey} from './keys/signing-key.ts';

/** Time, chance and secrets as Node has them. */
export function nodeShell(keys: ServiceKeys, now: ServiceShell['now'] = systemTime): ServiceShell {
  const key = signingKey(keys);
  return {
    now,
    random: randomBytes,
    mac: async (text) => keys.mac(text),
    digest: async (text) => createHash('sha256').update(text).digest(),
    signReceipt: (receipt) =>
      key.sign('redress-receipt', {organisation: keys.organisation, ...receipt} satisfies SignedReceipt),
  };
}

function systemTime() {
  return instant(new Date().toISOString());
}
