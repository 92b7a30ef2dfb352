import * as z from 'zod/mini';
import {fileRules} from '../files/file-rules.ts';
import {portalTokenRules, staffTokenRules} from '../identity/token-rules.ts';
import type {Organisation} from '../organisation.ts';
import {messageRules} from '../outbox/message-rules.ts';
import {retentionRules} from '../privacy/retention-rules.ts';
import type {ServiceOptions} from '../service-options.ts';
import {spamRules} from '../spam/spam-rules.ts';
import {webOrigin} from './web-address.ts';

const filled = z.string().check(z.minLength(1));
const port = z.int().check(z.gte(0), z.lte(65_535));
const rate = z.strictObject({atOnce: z.int().check(z.gte(1)), perMinute: z.number().check(z.gt(0))});

/** Where what is kept is kept: all that a command needs to know that looks after it. */
const placeShape = {
  /** The data folder. */
  data: z.optional(filled),
  /** Address of a PostgreSQL. */
  database: z.optional(
    z.string().check(z.refine(isPostgres, 'expected an address such as postgres://user@host:5432/redress')),
  ),
  /** In base64. */
  secret: z.optional(
    z.pipe(
      z.string().check(z.refine(isSecret, 'expected 32 bytes in base64')),
      z.transform((text): Uint8Array => Buffer.from(text, 'base64')),
    ),
  ),
} satisfies Partial<Record<keyof ServiceOptions | 'data', z.ZodMiniType>>;

/** Every field of an organisation. Each room says its own. */
const organisationShape = {
  id: z
    .string()
    .check(
      z.maxLength(60),
      z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected small letters, digits and hyphens, as it stands in addresses'),
    ),
  /** Ids of presets, or paths of documents. The first is the one that is meant when none is named. */
  policies: z.tuple([filled], filled),
  origins: z.optional(z.array(webOrigin)),
  staffTokens: z.optional(staffTokenRules),
  administrators: z.optional(z.array(filled)),
  portalTokens: z.optional(portalTokenRules),
  messages: z.optional(messageRules),
  files: z.optional(fileRules),
  spam: z.optional(spamRules),
  retention: z.optional(retentionRules),
} satisfies Record<keyof Organisation, z.ZodMiniType>;

/** Everything else that a service is given, and where it listens. */
const serviceShape = {
  /** In production: that the embedded store is meant, which serves one instance on one machine. */
  embedded: z.optional(z.boolean()),
  organisations: z.tuple([z.strictObject(organisationShape)], z.strictObject(organisationShape)),
  /** Where the service listens. This computer only, where nothing is said. */
  host: z.optional(filled),
  port: z.optional(port),
  /** The second address, for those who look after the service: metrics and backups. */
  admin: z.optional(
    z.strictObject({
      host: z.optional(filled),
      port: z.optional(port),
      /** What is sent as a bearer token. Needed where the address is not of this computer only. */
      token: z.optional(z.string().check(z.minLength(32))),
    }),
  ),
  /** The folder of the scripts for the browser, as the build makes it. */
  embed: z.optional(filled),
  proxies: z.optional(z.int().check(z.gte(0), z.lte(10))),
  submissions: z.optional(rate),
  reads: z.optional(rate),
  linesPerNetwork: z.optional(z.int().check(z.gte(1))),
  requestsAtOnce: z.optional(z.int().check(z.gte(1))),
  /** Seconds that requests under way are given when the service is to end. */
  closeWithin: z.optional(z.int().check(z.gte(0), z.lte(600))),
  logLevel: z.optional(z.enum(['error', 'warn', 'info', 'debug'])),
} satisfies Readonly<Record<Configured, z.ZodMiniType>> & Readonly<Record<string, z.ZodMiniType>>;

/** Every option of a service has a place in its configuration, but what only a program can give. */
type Configured = Exclude<keyof ServiceOptions, keyof typeof placeShape | 'folder' | 'now' | 'onFault' | 'observer'>;

/** A whole configuration, as its file says it. */
export const configurationSchema = z.strictObject({...placeShape, ...serviceShape});

/** The part of a configuration that says where everything is kept, whatever else is in it. */
export const placeSchema = z.object(placeShape);

function isPostgres(text: string): boolean {
  return URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol);
}

function isSecret(text: string): boolean {
  return /^[A-Za-z0-9+/_-]+={0,2}$/.test(text) && Buffer.from(text, 'base64').length === 32;
}
