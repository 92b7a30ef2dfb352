import type {Intake, IntakeProblem} from '@redress/policy';
import type {AnswerProblem, QuestionName, Step} from './answers.ts';
import type {Asking} from './asking.ts';
import {askedQuestions, questions, stepsAround, whereIs} from './questions.ts';
import {readAnswers} from './read-answers.ts';

/** What Continue or Send comes to: another step, something that is wrong at a question, or something to send. */
export type Onward =
  | {readonly is: 'step'; readonly step: Step; readonly changing?: boolean}
  | Wrong
  | {readonly is: 'sendable'; readonly intake: Intake};

/** What is wrong, at the question where it is put right. */
export interface Wrong {
  readonly is: 'wrong';
  readonly at: QuestionName;
  readonly problems: readonly AnswerProblem[];
}

/** Where the form goes from a step. `changing`: the question was opened from the check page, and leads back to it. */
export function onward(step: Step, changing: boolean, asking: Asking): Onward {
  const read = readAnswers(asking);
  const problems = 'problems' in read ? read.problems : [];
  if (step === 'check') {
    if ('intake' in read) return {is: 'sendable', intake: read.intake};
    // What the form has no question for is for the service to judge.
    return firstWrong(problems) ?? {is: 'step', step};
  }
  // The list of services may still be on its way; the check page comes back to it.
  const answerable = problems.filter(({field}) => field !== 'service' || asking.policy !== undefined);
  const here = problemsAt(step, answerable);
  if (here.length > 0) return {is: 'wrong', at: step, problems: here};
  const {after} = stepsAround(step, asking);
  if (!changing) return {is: 'step', step: after[0]?.name ?? 'check'};
  // Another answer may call for questions that nobody has asked yet.
  const open = after.find(({name}) => problemsAt(name, problems).length > 0);
  return open ? {is: 'step', step: open.name, changing} : {is: 'step', step: 'check'};
}

/** The first question at which something is wrong. */
export function firstWrong(problems: readonly IntakeProblem[]): Wrong | undefined {
  for (const {name} of questions) {
    const here = problemsAt(name, problems);
    if (here.length > 0) return {is: 'wrong', at: name, problems: here};
  }
  return undefined;
}

/** The step to which Back leads. */
export function stepBefore(step: Step, asking: Asking): Step {
  return stepsAround(step, asking).before.at(-1)?.name ?? 'what';
}

/** Which question a step is, of how many. How many is known once the policy is. */
export function placeOf(step: Step, asking: Asking): {readonly number: number; readonly of?: number} {
  const number = stepsAround(step, asking).before.length + 1;
  return {number, ...(asking.policy && {of: Math.max(number, askedQuestions(asking).length)})};
}

function problemsAt(question: QuestionName, problems: readonly IntakeProblem[]): readonly AnswerProblem[] {
  return problems.flatMap((problem) => {
    const place = whereIs(problem.field);
    return place?.question === question ? [{...problem, input: place.input}] : [];
  });
}
