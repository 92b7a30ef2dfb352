import {randomBytes} from 'node:crypto';
import type {Actor} from '@redress/policy';
import type {Reference} from '@redress/rest';
import type {Selectable} from 'kysely';
import type {CaseKey} from '../../keys/case-keys.ts';
import type {Tables} from '../../store/tables.ts';
import {type PartCipher, partCipher} from './part-cipher.ts';

export type FileRow = Selectable<Tables['files']>;

/** A file as its row has it, opened. */
export interface KeptFile extends Omit<FileRow, 'secret' | 'reference' | 'organisation'>, Details {
  readonly reference: Reference | null;
  /** Opens its parts. */
  readonly cipher: PartCipher;
  /** What it is kept under: the key of its case, or of its draft. */
  readonly ownerKey: CaseKey;
}

/** What is kept of a file under the key of its owner. */
interface Details {
  /** In base64. */
  readonly key: string;
  /** As it is shown. */
  readonly name: string;
  /** What its sender says it is. */
  readonly type: string;
  /** Who sent it. Nobody is known to have written a complaint before it is sent. */
  readonly by?: Actor;
  /** Why it was refused, in words. */
  readonly why?: string;
}

export function newDetails(said: Pick<Details, 'name' | 'type' | 'by'>): Details {
  return {key: randomBytes(32).toString('base64'), ...said};
}

export function sealDetails(key: CaseKey, id: string, {key: own, name, type, by, why}: Details): Uint8Array {
  const details: Details = {key: own, name, type, ...(by && {by}), ...(why !== undefined && {why})};
  return key.seal(JSON.stringify(details), `file ${id}`);
}

export function openFile({organisation: _, secret, ...row}: FileRow, key: CaseKey): KeptFile {
  const details: Details = JSON.parse(key.open(secret, `file ${row.id}`).toString());
  return {
    ...row,
    ...details,
    reference: row.reference as Reference | null,
    ownerKey: key,
    cipher: partCipher(Buffer.from(details.key, 'base64')),
  };
}
