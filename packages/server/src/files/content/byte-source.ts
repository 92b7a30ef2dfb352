/** Bytes that can be read anywhere, such as a file that is kept in encrypted parts: no more of it than is looked at is in memory. */
export interface ByteSource {
  readonly size: number;
  /** Fewer than asked for only where the bytes end. */
  read(from: number, length: number): Promise<Buffer>;
}

/** How much is read at a time. */
export const stride = 64 * 1024;

/** Everything between two places, a stride at a time. */
export async function* stretch(source: ByteSource, from = 0, to = source.size): AsyncGenerator<Buffer> {
  for (let at = from; at < to; ) {
    const bytes = await source.read(at, Math.min(stride, to - at));
    if (bytes.length === 0) return;
    at += bytes.length;
    yield bytes;
  }
}

/** What is in memory already. */
export function bytesAsSource(bytes: Uint8Array): ByteSource {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {size: all.length, read: async (from, length) => all.subarray(from, from + length)};
}
