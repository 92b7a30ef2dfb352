import type {S3Bucket} from '@redress/server';

/** A bucket that a test looks into and writes to behind the back of the service that keeps files there. */
export interface Bucket {
  /** What a service is configured with. */
  readonly configuration: S3Bucket;
  /** Requests that it has turned away, and why, where it tells. */
  readonly refused: readonly string[];
  objects(): Promise<ReadonlyMap<string, Buffer>>;
  write(name: string, bytes: Buffer): Promise<void>;
  close(): Promise<void>;
}
