import type {CaseEvent} from '@redress/policy';
import type {CaseService} from '@redress/rest';
import {type Caller, caseService} from '@redress/rest/service';
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
  /**
   * The service that takes complaints in from this caller. What may not be genuine is kept as any other, and waits for a person
   * from the moment that it is kept. `known`: what speaks for that already.
   */
  serviceFor(caller: Caller, known?: readonly Suspicion[]): CaseService;
}

export function intakeWatch(parts: OrganisationParts, {identityOf}: Guards): IntakeWatch {
  const {organisation, log, files, keys, shell} = parts;
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
    serviceFor(caller, known = []) {
      // Whoever is known can be asked.
      if (!organisation.spam || caller.kind === 'staff' || caller.kind === 'customer') return parts.serviceFor(caller);
      const reasonsOf = ([first]: readonly CaseEvent[]): readonly Suspicion[] => {
        if (first?.type !== 'submitted') return known;
        const {intake} = first;
        const often: Suspicion[] = repeated(intake, Date.parse(shell.now())) ? ['repeated'] : [];
        return [...known, ...suspiciousWords(intake), ...often];
      };
      return caseService({log: log.holding(reasonsOf), policies: organisation.policies, shell, files})(caller);
    },
  };
}
