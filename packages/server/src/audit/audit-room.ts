import {Hono} from 'hono';
import {stream} from 'hono/streaming';
import type {StreamingApi} from 'hono/utils/stream';
import * as z from 'zod/mini';
import {described} from '../http/described.ts';
import type {Guards} from '../http/guards.ts';
import {signingKey} from '../keys/signing-key.ts';
import type {OrganisationParts} from '../organisation-parts.ts';
import type {Room} from '../room.ts';
import {auditHead, auditHeadSchema, signHead} from './audit-head.ts';
import {chainOfStore} from './chain-source.ts';
import {exportChain} from './export-chain.ts';
import {journalActs, readJournal, writeDown} from './journal.ts';

const signedHead = z.strictObject({...auditHeadSchema.shape, signed: z.string()});
const entry = z.strictObject({
  position: z.int(),
  at: z.string(),
  by: z.strictObject({id: z.string(), name: z.string()}),
  act: z.enum(journalActs),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
const keySet = z.strictObject({
  keys: z.array(
    z.strictObject({
      kty: z.literal('OKP'),
      crv: z.literal('Ed25519'),
      alg: z.literal('EdDSA'),
      use: z.literal('sig'),
      kid: z.string(),
      x: z.string(),
    }),
  ),
});
const mostEntries = 100;

/** How far the log has come, signed; the log without anybody in it; and what those who look after it have done. */
export function auditRoom(
  {organisation: {id}, store, keys, shell, onFault}: OrganisationParts,
  {administrator, reading}: Guards,
): Room {
  const key = signingKey(keys);
  const routes = new Hono()
    .get(
      '/keys',
      described({
        summary: 'The published keys',
        says: 'With them anybody can check what this organisation has signed, receipts and heads of the log, also without the service (JSON Web Keys, RFC 7517; Ed25519).',
        about: 'Audit',
        callers: ['anybody'],
        answers: {200: {says: 'The keys.', schema: keySet}},
      }),
      reading,
      (context) => context.json({keys: [key.published]}, 200, {'Cache-Control': 'public, max-age=3600'}),
    )
    .get(
      '/audit/head',
      described({
        summary: 'The signed head of the log',
        says: 'Keep signed where whoever looks after the service cannot reach it. With the published keys anybody can check it, and hold the log, or an export of it, against it later.',
        about: 'Audit',
        callers: ['administrator'],
        answers: {200: {says: 'The head, and the same as a compact JSON Web Signature.', schema: signedHead}},
      }),
      reading,
      async (context) => {
        await administrator(context);
        const head = await auditHead(store, id, shell.now());
        return context.json({...head, signed: await signHead(key, head)});
      },
    )
    .get(
      '/audit/chain',
      described({
        summary: 'The log without the people',
        says: 'A line of JSON for each event: what it says without the person, a digest of the rest, and its hash. Whoever has it can follow the chain. That it was taken is written down.',
        about: 'Audit',
        callers: ['administrator'],
        answers: {200: {says: 'The chain, oldest first.', schema: z.string(), mediaType: 'application/x-ndjson'}},
      }),
      reading,
      async (context) => {
        const {id: who, name} = await administrator(context);
        const chain = chainOfStore(store, id);
        const {position} = await chain.head();
        await writeDown(store, id, {
          at: shell.now(),
          by: {id: who, name},
          act: 'chain-exported',
          facts: {events: position},
        });
        context.header('Content-Type', 'application/x-ndjson');
        context.header('Content-Disposition', 'attachment; filename="chain.jsonl"');
        const send = async (line: StreamingApi) => {
          for await (const one of exportChain(chain)) {
            if (line.aborted) return;
            await line.write(one);
          }
        };
        return stream(context, send, async (error) => onFault(error));
      },
    )
    .get(
      '/audit/journal',
      described({
        summary: 'What those who look after the service have done',
        says: 'Who took a copy of a person’s data, read a register, held a case or erased what was past its time, and when: never what it said.',
        about: 'Audit',
        callers: ['administrator'],
        parameters: [
          {
            in: 'query',
            name: 'after',
            says: 'The position of the last entry that is known: the next hundred come.',
            schema: {type: 'integer', minimum: 0},
          },
        ],
        answers: {200: {says: 'Entries, oldest first.', schema: z.array(entry)}},
      }),
      reading,
      async (context) => {
        await administrator(context);
        const after = Number(/^\d{1,15}$/.exec(context.req.query('after') ?? '')?.[0] ?? 0);
        return context.json(await readJournal(store, id, {after, limit: mostEntries}));
      },
    );
  return {routes};
}
