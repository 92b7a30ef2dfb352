import type {Clause, ExclusionRule, Policy} from '../policy.ts';
import {type Judgement, judged} from './judgement.ts';

type Ground = ExclusionRule['kind'];

/** Whether the grounds on which a policy turns complaints away are listed and fair. */
export interface GroundsCheck {
  readonly how: 'exclusion-grounds';
  /** The grounds that the code itself gives as examples of fair ones. */
  readonly accepted: readonly Ground[];
  /** Grounds that deny redress or are wider than the code allows, each with why. */
  readonly unfair: Readonly<Partial<Record<Ground, string>>>;
  /** A time limit that nobody may lift, and that is not counted from the issue, denies redress like an exclusion. */
  readonly absoluteWindows?: boolean;
}

/** Other people's complaints procedures and first requests take nothing away: the person is heard, there or later. */
const heardElsewhere: readonly Ground[] = [
  'first-request',
  'not-our-service',
  'anti-social-behaviour',
  'allocations',
  'employment',
  'service-level-agreement',
  'with-ombudsman',
];

/** Unfair grounds fall short. A ground that no list knows is for a person to weigh, unless something brings cases back in. */
export function judgeGrounds(policy: Policy, check: GroundsCheck): Judgement {
  const listed = groundsOf(policy, check);
  if (listed.length === 0) return judged('silent', 'No grounds are listed on which a complaint is not taken.');
  const clauses = listed.map(({clause}) => clause);
  const unfair = listed.filter(({unfair}) => unfair);
  if (unfair.length > 0) {
    return judged('falls-short', unfair.map(({name, unfair}) => `${name}: ${unfair}.`).join(' '), clauses);
  }
  const unknown = listed.filter(({known}) => !known);
  if (unknown.length > 0) {
    const names = unknown.map(({name}) => name).join('; ');
    return judged('needs-a-person', `Whether these grounds are fair is for a person to weigh: ${names}.`, clauses);
  }
  return judged('meets', `Listed, and each a fair ground: ${listed.map(({name}) => name).join('; ')}.`, clauses);
}

interface Listed {
  readonly name: string;
  readonly clause: Clause;
  readonly unfair?: string | undefined;
  readonly known: boolean;
}

function groundsOf({eligibility, anonymous}: Policy, check: GroundsCheck): Listed[] {
  const listed: Listed[] = eligibility.exclusions.map(({kind, name, clause, unless}) => ({
    name: name.en,
    clause,
    unfair: check.unfair[kind],
    known: check.accepted.includes(kind) || heardElsewhere.includes(kind) || unless !== undefined,
  }));
  const alreadyThere = eligibility.exclusions.some(({kind}) => kind === 'anonymous');
  if (anonymous.clause && anonymous.handling !== 'accept' && !alreadyThere) {
    listed.push({name: 'Anonymous complaints', clause: anonymous.clause, unfair: check.unfair.anonymous, known: false});
  }
  if (check.absoluteWindows) {
    for (const {from, firmness, discretion, clause} of eligibility.windows) {
      if (from === 'issue' || firmness !== 'must' || discretion) continue;
      listed.push({name: 'No recent service', clause, unfair: 'nobody may lift it', known: false});
    }
  }
  return listed;
}
