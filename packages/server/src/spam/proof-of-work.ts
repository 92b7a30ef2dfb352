import {createHash, randomInt} from 'node:crypto';
import {addHours} from '@redress/policy/calendar';
import {RestError} from '@redress/rest';
import {type Challenge, createChallenge, type Payload, verifySolution} from 'altcha-lib';
import {deriveKey} from 'altcha-lib/algorithms/pbkdf2';
import * as z from 'zod/mini';
import type {OrganisationParts} from '../organisation-parts.ts';
import {difficulty} from './difficulty.ts';

/** Work that a sender's own machine does before anything is taken from it: no puzzle, no tracker (ALTCHA, version 2). */
export interface ProofOfWork {
  /** Something to solve. It is for complaints to this organisation, and for ten minutes. */
  challenge(): Promise<Challenge>;
  /**
   * Takes a solution, in base64 as the header carries it, for one idempotency key. Throws `RestError`
   * `request/proof-needed`: it is missing, wrong, too old, for something else, or was used before.
   */
  take(proof: string | undefined, key: string): Promise<void>;
  /** Forgets what was used and is too old to be used again. */
  tidy(): Promise<void>;
}

/** What PBKDF2 repeats for each try: some tenth of a millisecond. */
const cost = 500;
/** Tries that it takes at least, and at most, while nothing unusual goes on: less than a second on an old phone. */
const tries = [200, 600] as const;
const hoursToSolve = 1 / 6;
const form = 'complaint';

const payload = z.object({
  challenge: z.object({
    parameters: z.looseObject({data: z.object({form: z.string(), organisation: z.string(), until: z.string()})}),
    signature: z.string().check(z.maxLength(128)),
  }),
  solution: z.object({counter: z.number(), derivedKey: z.string().check(z.maxLength(256))}),
});
/** No honest proof is longer. */
const longestProof = 4_000;

export function proofOfWork({organisation: {id}, store, keys, shell}: OrganisationParts): ProofOfWork {
  const db = store.of(id);
  const secrets = {
    hmacSignatureSecret: keys.derive('proof of work').toString('hex'),
    hmacKeySignatureSecret: keys.derive('solution of a proof of work').toString('hex'),
  };
  const load = difficulty();
  const milliseconds = () => Date.parse(shell.now());

  return {
    challenge() {
      const factor = load.at(milliseconds());
      const [fewest, most] = tries;
      return createChallenge({
        algorithm: 'PBKDF2/SHA-256',
        cost,
        counter: randomInt(Math.round(fewest * factor), Math.round(most * factor)),
        deriveKey,
        // Its own time, by the service's clock.
        data: {form, organisation: id, until: addHours(shell.now(), hoursToSolve)},
        ...secrets,
      });
    },

    async take(proof, key) {
      load.count(milliseconds());
      const read = parse(proof);
      const data = read?.challenge.parameters.data;
      if (!read || data?.form !== form || data.organisation !== id || data.until <= shell.now()) throw needed();
      const {verified} = await verifySolution({...(read as unknown as Payload), deriveKey, ...secrets});
      if (!verified) throw needed();
      const mine = createHash('sha256').update(key).digest('hex');
      const {signature} = read.challenge;
      await db
        .insertInto('used_proofs')
        .values({organisation: id, proof: signature, key: mine, until: data.until})
        .onConflict((conflict) => conflict.columns(['organisation', 'proof']).doNothing())
        .execute();
      const used = await db
        .selectFrom('used_proofs')
        .select('key')
        .where('organisation', '=', id)
        .where('proof', '=', signature)
        .executeTakeFirst();
      // Whoever sends the same complaint again because no answer came has not used it twice.
      if (used?.key !== mine) throw needed();
    },

    async tidy() {
      await db.deleteFrom('used_proofs').where('organisation', '=', id).where('until', '<=', shell.now()).execute();
    },
  };
}

function parse(proof: string | undefined): z.infer<typeof payload> | undefined {
  if (proof === undefined || proof.length > longestProof) return undefined;
  try {
    const parsed = payload.safeParse(JSON.parse(Buffer.from(proof, 'base64').toString()));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

function needed(): RestError {
  return new RestError(
    'request/proof-needed',
    'Solve a new challenge of /v1/challenge and send the solution in Redress-Proof; nothing was kept',
  );
}
