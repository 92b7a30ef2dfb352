import type {Step} from './answers.ts';
import type {Asking} from './asking.ts';
import type {Question} from './question.ts';
import {danger} from './questions/danger.ts';
import {external} from './questions/external.ts';
import {files} from './questions/files.ts';
import {helper} from './questions/helper.ts';
import {identity} from './questions/identity.ts';
import {kind} from './questions/kind.ts';
import {name} from './questions/name.ts';
import {procedure} from './questions/procedure.ts';
import {publish} from './questions/publish.ts';
import {reach} from './questions/reach.ts';
import {service} from './questions/service.ts';
import {type} from './questions/type.ts';
import {wanted} from './questions/wanted.ts';
import {what} from './questions/what.ts';
import {when} from './questions/when.ts';

/** Every question, in the order in which they are asked. */
export const questions: readonly Question[] = [
  what,
  kind,
  danger,
  when,
  service,
  wanted,
  type,
  procedure,
  identity,
  external,
  name,
  reach,
  helper,
  publish,
  files,
];

/** Those that are asked now: answers and the policy decide. */
export function askedQuestions(asking: Asking): readonly Question[] {
  return questions.filter((question) => question.isAsked(asking));
}

/** The steps that are asked now around this one, which may itself be asked no more. */
export function stepsAround(
  step: Step,
  asking: Asking,
): {readonly before: readonly Question[]; readonly after: readonly Question[]} {
  const asked = askedQuestions(asking);
  const at = placeOf(step);
  return {
    before: asked.filter(({name}) => placeOf(name) < at),
    after: asked.filter(({name}) => placeOf(name) > at),
  };
}

/** The question where a problem with this path is put right, and the input; nothing for what the form does not have. */
export function whereIs(path: string) {
  for (const {name, fields, inputs} of questions) {
    const input = fields.find((field) => field === path) ?? inputs?.[path];
    if (input) return {question: name, input};
  }
  return undefined;
}

function placeOf(step: Step): number {
  return step === 'check' ? questions.length : questions.findIndex(({name}) => name === step);
}
