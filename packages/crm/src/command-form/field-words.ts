import {fieldWords} from '../words/commands.ts';
import {formWords} from '../words/form.ts';
import type {CommandForm} from './command-form.ts';
import type {Field, FieldProblem} from './draft.ts';

type Words = {
  label: string;
  hint?: string;
  missing: string;
  optional?: true;
  options?: Readonly<Record<string, string>>;
};

/** What the field at hand is called in the form it stands in. */
export function wordsOf(field: Field, {draft}: CommandForm): Words {
  const words = draft && (fieldWords[draft.command] as Readonly<Record<string, Words>>)[field.name];
  if (!words) throw new TypeError(`There are no words for the field "${field.name}"`);
  return words;
}

/** What to do about an answer. */
export function sayFieldProblem(problem: FieldProblem, missing: string): string {
  return problem === 'missing' ? missing : formWords.problems[problem];
}
