import type {Policy} from '../policy.ts';
import {type Evidence, type Found, findEvidence} from './evidence.ts';
import {type Judgement, judged} from './judgement.ts';

/** One thing that a policy has to say, and where it may say it: any one place will do. */
export interface Need {
  readonly what: string;
  readonly by: readonly Evidence[];
  /** Does not by itself make the policy speak of the provision: it would be there without it. */
  readonly quiet?: boolean;
}

/** What a policy has to say. */
export interface PresenceCheck {
  readonly how: 'says';
  readonly needs: readonly Need[];
  /** Asked as well, but rightly left to practice: missing, it is told and does not change the verdict. */
  readonly wants?: readonly Need[];
  /** Near misses: the policy speaks of it, though not as asked. */
  readonly instead?: readonly Need[];
  /** Falls short even where everything needed is said. */
  readonly spoils?: readonly Need[];
  /** More than the code asks. */
  readonly beyond?: readonly Need[];
  /** The code itself only permits: then the policy's own "may" is enough. */
  readonly permissive?: boolean;
}

/**
 * Silent where nothing of it is said. Falls short where a part is missing, is left to discretion, or is said otherwise than
 * asked. Else met, or exceeded where more is said.
 */
export function judgePresence(policy: Policy, check: PresenceCheck): Judgement {
  const look = (needs: readonly Need[] = []) => needs.map((need) => lookFor(policy, need));
  const needs = look(check.needs);
  const [instead, spoils, beyond] = [check.instead, check.spoils, check.beyond].map((some) =>
    look(some).filter(isSaid),
  );
  const wants = look(check.wants);
  const near = [...(instead ?? []), ...(spoils ?? [])];
  const speaking = [...needs.filter((one) => isSaid(one) && !one.need.quiet), ...near, ...(beyond ?? [])];
  if (speaking.length === 0) {
    return judged('silent', `The policy is silent on this. Not said: ${list(check.needs)}.`);
  }

  const missing = needs.filter((one) => !isSaid(one));
  const left = needs.filter((one) => isSaid(one) && !check.permissive && one.found.every(({force}) => force === 'may'));
  const clauses = [...needs, ...near, ...(beyond ?? [])].flatMap(({found}) => found.map(({clause}) => clause));
  const flags = [
    ...needs.filter(isAim).map(({need}) => `Worded as an aim: ${need.what}.`),
    ...wants.filter((one) => !isSaid(one)).map(({need}) => `Not said, and good to say: ${need.what}.`),
  ];
  if (missing.length > 0 || left.length > 0 || (spoils ?? []).length > 0) {
    const reasons = [
      missing.length > 0 && `Not said: ${list(missing.map(({need}) => need))}.`,
      left.length > 0 && `Left to the organisation's discretion: ${list(left.map(({need}) => need))}.`,
      near.length > 0 && `Said instead: ${list(near.map(({need}) => need))}.`,
    ];
    return judged('falls-short', reasons.filter((reason) => reason !== false).join(' '), clauses, flags);
  }
  if (beyond?.length) {
    return judged('exceeds', `Beyond the code: ${list(beyond.map(({need}) => need))}.`, clauses, flags);
  }
  return judged('meets', `Said: ${list(check.needs)}.`, clauses, flags);
}

interface Looked {
  readonly need: Need;
  readonly found: readonly Found[];
}

function lookFor(policy: Policy, need: Need): Looked {
  return {need, found: need.by.flatMap((evidence) => findEvidence(policy, evidence))};
}

function isSaid({found}: Looked): boolean {
  return found.length > 0;
}

function isAim({found}: Looked): boolean {
  return isSaid({found} as Looked) && found.every(({force}) => force === 'aim');
}

function list(needs: readonly Need[]): string {
  return needs.map(({what}) => what).join('; ');
}
