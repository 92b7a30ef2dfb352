import {createHmac, timingSafeEqual} from 'node:crypto';
import * as z from 'zod/mini';
import {serviceKeys} from '../../keys/service-keys.ts';

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const content = z.strictObject({rows: z.int(), sha256});

/** What a backup says of itself. It is the same for both stores: a backup of one can be put back into the other. */
export const backupManifest = z.strictObject({
  format: z.literal(1),
  at: z.string(),
  /** The store that it was made of. */
  engine: z.enum(['sqlite', 'postgres']),
  /** How far the log of each organisation had come. */
  organisations: z.array(z.strictObject({id: z.string(), position: z.int(), hash: sha256})),
  /** What stands in each table, its rows in the order of its key. */
  tables: z.record(z.string(), content),
  /** The parts of files. */
  files: z.strictObject({
    ...content.shape,
    bytes: z.int(),
    /** Those that went while the backup was made, since their file was given up or somebody was erased. */
    gone: z.int(),
    /** Those that the store should have and does not. */
    missing: z.int(),
    /** Organisations whose files are in a bucket of their own, and so not here. */
    elsewhere: z.array(z.string()),
  }),
});

export type BackupManifest = Readonly<z.infer<typeof backupManifest>>;

/** Shows that whoever wrote the manifest had the service's secret, and that nobody has changed it since. */
export function sealManifest(text: string, secret: Uint8Array): string {
  return createHmac('sha256', serviceKeys(secret, '').derive('backup')).update(text).digest('hex');
}

export function isSealed(text: string, seal: string, secret: Uint8Array): boolean {
  const expected = Buffer.from(sealManifest(text, secret));
  const given = Buffer.from(seal);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
