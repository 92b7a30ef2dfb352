import * as z from 'zod/mini';
import {fileKindIds} from './content/file-kind.ts';
import {isClamdAddress} from './scanner/clamd.ts';

const filled = z.string().check(z.minLength(1));
const count = z.int().check(z.gte(0));

/** What may be attached, and where it is kept, as a configuration says it. */
export const fileRules = z.strictObject({
  /** Largest file, in bytes. 20 MB by default. */
  largest: z.optional(z.int().check(z.gte(1))),
  /** Most files of one case. 20 by default. */
  most: z.optional(count),
  /** Most bytes of all files of one case. 100 MB by default. */
  total: z.optional(count),
  /** Most bytes of what belongs to complaints that are still being written. 2 GB by default. */
  drafts: z.optional(count),
  /** Most files that one network sends at the same time. 20 by default. Staff are not counted. */
  atOnce: z.optional(z.int().check(z.gte(1))),
  /** Kinds of file that are taken. All that are known by default. */
  kinds: z.optional(z.array(z.enum(fileKindIds)).check(z.minLength(1))),
  /**
   * ClamAV's daemon: `tcp://host:port` or `unix:/path`. Files can be fetched once it has looked at them. Without it every file
   * is marked as one that nobody has looked at.
   */
  scanner: z.optional(
    z.string().check(z.refine(isClamdAddress, 'expected tcp://host:port or unix:/path/of/clamd.sock')),
  ),
  /** Storage that speaks as Amazon's S3 does. Files are kept in the data folder without it, which instances have to share. */
  s3: z.optional(
    z.strictObject({
      /** Address of the bucket, such as `https://s3.eu-west-2.amazonaws.com/redress-files`. */
      bucket: z.url(),
      region: filled,
      accessKeyId: filled,
      secretAccessKey: filled,
    }),
  ),
});

export type FileRules = Readonly<z.infer<typeof fileRules>>;

/** The rules with what holds where nothing is said. */
export type FileLimits = Required<Pick<FileRules, 'largest' | 'most' | 'total' | 'drafts' | 'atOnce' | 'kinds'>>;

export function fileLimits(rules: FileRules = {}): FileLimits {
  return {
    largest: 20_000_000,
    most: 20,
    total: 100_000_000,
    drafts: 2_000_000_000,
    atOnce: 20,
    kinds: [...fileKindIds],
    ...rules,
  };
}
