import {isInstant} from '@redress/policy/calendar';
import type {JSONWebKeySet} from 'jose';
import * as z from 'zod/mini';
import {type SigningKey, verifySigned} from '../keys/signing-key.ts';
import type {Store} from '../store/store.ts';
import {type ChainEnd, chainOfStore} from './chain-source.ts';
import {endOfJournal} from './journal.ts';

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const end = {position: z.int().check(z.gte(0)), hash};

/** How far a log had come at a moment, and the journal of those who look after it. */
export const auditHeadSchema = z.strictObject({
  organisation: z.string(),
  ...end,
  journal: z.strictObject(end),
  at: z.string().check(z.refine(isInstant)),
});
export type AuditHead = z.infer<typeof auditHeadSchema>;

/** The head of an organisation's log as it is now. */
export async function auditHead(store: Pick<Store, 'of'>, organisation: string, at: string): Promise<AuditHead> {
  const said = ({position, hash}: {position: number; hash: Uint8Array}) => ({
    position,
    hash: Buffer.from(hash).toString('hex'),
  });
  const head = said(await chainOfStore(store, organisation).head());
  return {organisation, ...head, journal: said(await endOfJournal(store, organisation)), at};
}

/** The head as a compact signature, to be kept where whoever looks after the store cannot reach it. */
export function signHead(key: SigningKey, head: AuditHead): Promise<string> {
  return key.sign('redress-audit-head', head);
}

/** Where the log ended, as a head says. */
export function endOfHead({position, hash}: Pick<AuditHead, 'position' | 'hash'>): ChainEnd {
  return {position, hash: Buffer.from(hash, 'hex')};
}

/** A signed head, checked with nothing but the published keys. Throws what `verifySigned` throws. */
export async function readSignedHead(signed: string, published: JSONWebKeySet): Promise<AuditHead> {
  return auditHeadSchema.parse(await verifySigned('redress-audit-head', signed, published));
}
