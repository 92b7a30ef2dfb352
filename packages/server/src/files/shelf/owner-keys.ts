import {createHmac} from 'node:crypto';
import {type DraftRef, type Reference, RestError} from '@redress/rest';
import type {FileOwner} from '@redress/rest/service';
import {type CaseKey, caseKey} from '../../keys/case-keys.ts';
import type {ShelfParts} from './shelf-parts.ts';

/** The keys under which it is kept what files are called and how they can be read. */
export interface OwnerKeys {
  /** Throws `case/not-found` for a case that is not there, or whose person was erased. */
  of(owner: FileOwner): Promise<CaseKey>;
  ofCase(reference: Reference): Promise<CaseKey | undefined>;
  /** How a draft is known here. Throws `request/malformed` for what cannot be one. */
  hashOf(draft: DraftRef): string;
}

export function ownerKeys({db, keys, caseKeys}: Pick<ShelfParts, 'db' | 'keys' | 'caseKeys'>): OwnerKeys {
  const naming = keys.derive('names of drafts');
  const sealing = keys.derive('files of drafts');
  const ofCase = (reference: Reference) => caseKeys.of(db, reference);
  const under = (key: Buffer, {draft}: DraftRef) => {
    if (/^[0-9a-f]{32}$/.test(draft)) return createHmac('sha256', key).update(draft).digest();
    throw new RestError('request/malformed', 'Redress-Draft holds 32 hexadecimal digits, drawn at random');
  };
  return {
    ofCase,
    async of(owner) {
      // Made of what only the writer holds: when that is gone, nobody can read what was never sent.
      if ('draft' in owner) return caseKey(under(sealing, owner));
      const key = await ofCase(owner.reference);
      if (key) return key;
      throw new RestError('case/not-found', 'There is no such case, or this key does not open it');
    },
    hashOf: (draft) => under(naming, draft).toString('hex'),
  };
}
