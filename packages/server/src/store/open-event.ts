import {type Recorded, type Stored, upcast} from '@redress/policy';
import type {CaseKey} from '../keys/case-keys.ts';

/** An event as it was written, or without the person where the key of the case is gone. */
export function openEvent(
  {sequence, facts, secret}: {readonly sequence: number; readonly facts: string; readonly secret: Uint8Array},
  key: CaseKey | null,
): Recorded {
  // What happened after an erasure has nothing sealed, whoever brings the key back.
  const text = key && secret.length > 0 ? key.open(secret, `event ${sequence}`).toString() : facts;
  return upcast<Recorded>(JSON.parse(text) as Stored);
}
