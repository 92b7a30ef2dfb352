import {summarise} from '@redress/policy';
import {plusDane} from '@redress/policy/presets';
import type {CaseLog} from '@redress/rest';
import {caseKeys, type Store, serviceKeys, sqlCaseLog} from '@redress/server';

/** The secret of every store that a test makes. */
export const testSecret: Uint8Array = new Uint8Array(32).fill(7);

/** The case log of one organisation in a store of a test, under the Plus Dane policy. */
export function logOf(store: Store, organisation: string, secret = testSecret): CaseLog {
  const keys = serviceKeys(secret, organisation);
  return sqlCaseLog({
    store,
    organisation,
    caseKeys: caseKeys(keys, organisation),
    searchKey: keys.derive('search'),
    summarise: (reference, events) => summarise(plusDane, reference, events),
  });
}
