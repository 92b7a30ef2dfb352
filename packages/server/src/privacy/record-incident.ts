import {createHash} from 'node:crypto';
import type {CommandOf, Instant, IntakeProblem, Policy} from '@redress/policy';
import {type CaseService, parseReference, type Reference, RestError} from '@redress/rest';
import {parseCommand} from '@redress/rest/service';
import * as z from 'zod/mini';

/** A breach that is about no single case: what has to be documented of it, and the cases that it is about. */
export const incidentSchema = z.strictObject({
  awareAt: z.string(),
  what: z.string(),
  effects: z.optional(z.string()),
  measures: z.optional(z.string()),
  people: z.optional(z.int()),
  risk: z.enum(['unlikely', 'likely', 'high']),
  /** Where it is about any. */
  cases: z.optional(z.array(z.string())),
});

/** Most cases that one breach is joined to. */
const mostCases = 500;

/**
 * Records a breach that is about many cases or none, as a case of its own: a comment of nobody's, kept beside the procedure,
 * under the policy for data protection where there is one. So it has its clock, its notices, its actions and its end as every
 * breach has. Sent again with the same key it goes on where it broke off.
 */
export async function recordIncident(
  service: CaseService,
  {
    policies,
    now,
    key,
  }: {readonly policies: readonly [Policy, ...Policy[]]; readonly now: Instant; readonly key: string},
  asked: unknown,
): Promise<Reference> {
  const {cases, breach} = parse(asked, now);
  // Before anything is kept: a case that there is not, or that is not theirs to open, stops it.
  for (const reference of cases) await service.view(reference);
  const policy = policies.find(({id}) => id === 'data-protection') ?? policies[0];
  const {id} = policy.services.find(({id}) => id === 'security') ?? (policy.services.at(-1) as {id: string});
  const {reference} = await service.submit(
    {kind: 'comment', what: breach.what, service: id, anonymous: true},
    {key: keyFor(key, 'case'), policy: policy.id},
  );
  await service.perform(reference, breach, {key: keyFor(key, 'breach')});
  for (const one of cases) {
    await service.perform(
      reference,
      {type: 'link', reference: one, why: 'same-matter'},
      {key: keyFor(key, `link ${one}`)},
    );
  }
  return reference;
}

function parse(
  asked: unknown,
  now: Instant,
): {readonly cases: readonly Reference[]; readonly breach: CommandOf<'recordBreach'>} {
  const {cases = [], ...facts} = (typeof asked === 'object' && asked ? asked : {}) as Record<string, unknown>;
  const parsed = parseCommand({...facts, type: 'recordBreach'});
  const references = Array.isArray(cases)
    ? cases.map((one) => (typeof one === 'string' ? parseReference(one) : undefined))
    : [undefined];
  const problems: IntakeProblem[] = [
    ...('problems' in parsed ? parsed.problems : []),
    ...references.flatMap((reference, at): IntakeProblem[] =>
      reference === undefined ? [{field: `cases.${at}`, code: 'unknown'}] : [],
    ),
    ...(references.length > mostCases ? [{field: 'cases', code: 'too-long'} as const] : []),
  ];
  if ('problems' in parsed || problems.length > 0) {
    throw new RestError('request/invalid', 'Not everything that has to be documented is there, or can be right', {
      details: {problems},
    });
  }
  const breach = parsed.command as CommandOf<'recordBreach'>;
  if (breach.awareAt > now) {
    throw new RestError('request/invalid', 'Nobody can have known of it later than now', {
      details: {problems: [{field: 'awareAt', code: 'future'}]},
    });
  }
  return {breach, cases: references as readonly Reference[]};
}

/** A key of its own for each step, so that none is taken twice. */
function keyFor(key: string, step: string): string {
  return createHash('sha256').update(`incident ${key} ${step}`).digest('hex');
}
