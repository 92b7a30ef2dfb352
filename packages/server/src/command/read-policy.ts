import {InvalidPolicy, type Policy, type PolicyProblem, parsePolicy} from '@redress/policy';
import * as presets from '@redress/policy/presets';
import type {Shell} from './shell.ts';
import {WrongCall} from './wrong-call.ts';

const byId = new Map<string, Policy>(Object.values(presets).map((policy) => [policy.id, policy]));

/** The preset of that id, or the policy in the file at that path. Throws `InvalidPolicy` with every problem. */
export function readPolicy(given: string, shell: Pick<Shell, 'read'>): Policy {
  const preset = byId.get(given);
  if (preset) return preset;
  const presetIds = [...byId.keys()].join(', ');
  return parsePolicy(readJson(given, shell, `expected the path of a policy, or a preset: ${presetIds}`));
}

/** As {@link readPolicy}, but gives the problems of a document that is no policy. */
export function tryPolicy(given: string, shell: Pick<Shell, 'read'>): Policy | readonly PolicyProblem[] {
  try {
    return readPolicy(given, shell);
  } catch (error) {
    if (error instanceof InvalidPolicy) return error.problems;
    throw error;
  }
}

/** What stands in a JSON file, or {@link WrongCall} that says why it cannot be read. */
export function readJson(path: string, shell: Pick<Shell, 'read'>, expected: string): unknown {
  let text: string;
  try {
    text = shell.read(path);
  } catch (error) {
    throw new WrongCall(`"${path}" cannot be read (${reason(error)}); ${expected}`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new WrongCall(`"${path}" is not JSON: ${(error as Error).message}`);
  }
}

function reason(error: unknown): string {
  const {code} = error as NodeJS.ErrnoException;
  return code === 'ENOENT' ? 'there is no such file' : (code ?? String(error));
}
