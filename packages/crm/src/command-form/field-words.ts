import {fieldWords} from '../words/commands.ts';
import {formWords} from '../words/form.ts';
import type {Field, FieldProblem} from './draft.ts';

type Words = {
  label: string;
  hint?: string;
  missing: string;
  optional?: true;
  options?: Readonly<Record<string, string>>;
};

/** What a field is called in the form of its command. */
export function wordsOf({command, name}: Pick<Field, 'command' | 'name'>): Words {
  const words = (fieldWords[command] as Readonly<Record<string, Words>>)[name];
  if (!words) throw new TypeError(`There are no words for the field "${name}" of "${command}"`);
  return words;
}

/** What to do about an answer. */
export function sayFieldProblem(problem: FieldProblem, missing: string): string {
  return problem === 'missing' ? missing : formWords.problems[problem];
}
