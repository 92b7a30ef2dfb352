import * as z from 'zod/mini';
import type {Chained, ChainSource} from './chain-source.ts';

const hex = z.string().check(z.regex(/^[0-9a-f]{64}$/));

const line = z.strictObject({
  organisation: z.string(),
  position: z.int(),
  reference: z.string(),
  sequence: z.int(),
  type: z.string(),
  at: z.string(),
  facts: z.string(),
  secret: hex,
  hash: hex,
});

/**
 * The chain as text: a line of JSON for each event, with what it says without the person, a digest of the rest, and its hash.
 * Whoever has it can follow the chain and compare it with a signed head, and learns nothing of anybody who complained.
 */
export async function* exportChain(source: ChainSource): AsyncGenerator<string> {
  for await (const {secretHash, hash, ...event} of source.events(0)) {
    yield `${JSON.stringify({...event, secret: hexOf(secretHash), hash: hexOf(hash)} satisfies z.infer<typeof line>)}\n`;
  }
}

/** An exported chain, to be followed again. Throws a `TypeError` that names the line which is none. */
export function exportedChain(text: string): ChainSource {
  const events = text
    .split('\n')
    .filter(Boolean)
    .map((one, at) => chained(one, at + 1));
  return {
    organisation: events[0]?.organisation ?? '',
    async *events(after) {
      for (const event of events) if (event.position > after) yield event;
    },
    head: async () => undefined,
    elsewhere: async () => [],
  };
}

function chained(text: string, at: number): Chained {
  try {
    const {secret, hash, ...event} = line.parse(JSON.parse(text));
    return {...event, secretHash: Buffer.from(secret, 'hex'), hash: Buffer.from(hash, 'hex')};
  } catch (cause) {
    throw new TypeError(`Line ${at} is not an event of an exported chain`, {cause});
  }
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
