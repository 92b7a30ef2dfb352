import {type FieldWords, fieldWords} from '../words/fields.ts';
import {formWords} from '../words/form.ts';
import {sectionWords} from '../words/sections.ts';
import {weighedWords} from '../words/weighed.ts';
import type {Field, FieldProblem} from './field.ts';

const parts: Readonly<Record<string, Readonly<Record<string, FieldWords>>>> = {
  sections: sectionWords,
  considered: weighedWords,
};

/** What a field is called in the form of its command. */
export function wordsOf({command, name}: Pick<Field, 'command' | 'name'>): FieldWords {
  const [whole = '', part] = name.split('.');
  const known = part === undefined ? (fieldWords[command] as Readonly<Record<string, FieldWords>>) : parts[whole];
  const words = known?.[part ?? whole];
  if (!words) throw new TypeError(`There are no words for the field "${name}" of "${command}"`);
  return words;
}

/** Whether a command goes without this field as far as the command alone decides it. */
export function isOptional(field: Pick<Field, 'command' | 'name'>): boolean {
  return wordsOf(field).optional === true;
}

/** What to do about an answer. */
export function sayFieldProblem(problem: FieldProblem, missing: string): string {
  return problem === 'missing' ? missing : formWords.problems[problem];
}
