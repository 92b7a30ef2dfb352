import type {Intake} from '@redress/policy';
import type {Receipt} from '@redress/rest';
import type {Caller} from '@redress/rest/service';
import type {Context, MiddlewareHandler} from 'hono';
import type {Guards} from '../http/guards.ts';
import type {OrganisationParts} from '../organisation-parts.ts';
import {type Held, held} from './held.ts';
import {type ProofOfWork, proofOfWork} from './proof-of-work.ts';
import {repeatedWords} from './repeated-words.ts';
import {type Suspicion, suspiciousWords} from './suspicion.ts';

/** What stands at the door by which complaints come in. */
export interface IntakeWatch {
  readonly proofs: ProofOfWork;
  readonly held: Held;
  /** Turns back, before a byte of the body is read, whoever is not known and shows no proof of work, where one is asked for. */
  readonly proven: MiddlewareHandler;
  /** Has a person look at what may not be genuine. It has been kept before, and stays kept. */
  look(intake: Intake, receipt: Receipt, caller: Caller, more?: readonly Suspicion[]): Promise<void>;
}

export function intakeWatch(parts: OrganisationParts, {identityOf}: Guards): IntakeWatch {
  const {organisation, keys, shell} = parts;
  const proofs = proofOfWork(parts);
  const complaints = held(parts);
  const repeated = repeatedWords(keys.derive('repeated words'));
  return {
    proofs,
    held: complaints,
    async proven(context: Context, next) {
      if (organisation.spam?.proofOfWork) {
        const {caller} = await identityOf(context);
        if (caller.kind === 'anonymous') {
          await proofs.take(context.req.header('Redress-Proof'), context.req.header('Idempotency-Key') ?? '');
        }
      }
      return next();
    },
    async look(intake, {reference}, caller, more = []) {
      // Whoever is known can be asked.
      if (!organisation.spam || caller.kind === 'staff' || caller.kind === 'customer') return;
      const reasons: Suspicion[] = [...more, ...suspiciousWords(intake)];
      if (repeated(intake, Date.parse(shell.now()))) reasons.push('repeated');
      if (reasons.length > 0) await complaints.hold(reference, reasons);
    },
  };
}
