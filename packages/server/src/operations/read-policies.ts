import {resolve} from 'node:path';
import type {Policy} from '@redress/policy';
import {tryPolicy} from '../command/read-policy.ts';
import {WrongCall} from '../command/wrong-call.ts';
import type {ConfigurationProblem} from './configuration-problem.ts';
import type {Gathered, Path} from './gather.ts';

/** The policies that a configuration names, and what is wrong with them. */
export interface NamedPolicies {
  readonly problems: readonly ConfigurationProblem[];
  /** Those of an organisation, in the order in which they are named. Where there are no problems, it has one at least. */
  of(organisation: number): readonly [Policy, ...Policy[]];
}

/** Reads each policy that is named: by the id of a preset, or by the path of a document. */
export function readPolicies({document, nameOf, folderOf}: Gathered, read: (path: string) => string): NamedPolicies {
  const problems: ConfigurationProblem[] = [];
  const {organisations} = document as {readonly organisations?: unknown};
  const policies = (Array.isArray(organisations) ? organisations : []).map((organisation: unknown, at) => {
    const named: unknown = (organisation as {policies?: unknown} | null)?.policies;
    const known: Policy[] = [];
    for (const [index, given] of (Array.isArray(named) ? named : []).entries()) {
      if (typeof given !== 'string' || given === '') continue;
      const path: Path = ['organisations', at, 'policies', index];
      const policy = policyAt(path, given);
      if (!policy) continue;
      const {id, version} = policy;
      if (known.some((one) => one.id === id && one.version === version)) {
        const message = `"${given}" is ${id}, version ${version}, which is named already`;
        problems.push({path: nameOf(path), message, mend: 'Name each version once'});
      }
      known.push(policy);
    }
    return known;
  });

  function policyAt(path: Path, given: string): Policy | undefined {
    try {
      const found = tryPolicy(given, {read: (file) => read(resolve(folderOf(path), file))});
      if (!Array.isArray(found)) return found as Policy;
      for (const {path: inner, message, mend} of found) {
        problems.push({path: `${nameOf(path)}, "${given}", ${inner}`, message, mend});
      }
    } catch (error) {
      if (!(error instanceof WrongCall)) throw error;
      problems.push({path: nameOf(path), message: error.message, mend: 'Give one of these'});
    }
    return undefined;
  }

  return {problems, of: (organisation) => policies[organisation] as [Policy, ...Policy[]]};
}
