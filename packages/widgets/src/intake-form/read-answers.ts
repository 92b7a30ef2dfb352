import type {Intake, IntakeProblem} from '@redress/policy';
import {parseIntake} from '@redress/policy/page';
import {deviceDay} from '../device-day.ts';
import {deviceClock} from '../today-controller.ts';
import {type Asking, given} from './asking.ts';
import {askedQuestions} from './questions.ts';

/**
 * Reads the answers to what is asked as an intake, or lists what is wrong with them. While the policy is not known any
 * service is right: the service has the last word anyway.
 */
export function readAnswers(asking: Asking): {readonly intake: Intake} | {readonly problems: readonly IntakeProblem[]} {
  const services = asking.policy?.services.map(({id}) => id) ?? [asking.answers.service ?? ''];
  const read = parseIntake(saidSoFar(asking), services, deviceDay(deviceClock.now()));
  const found = 'problems' in read ? read.problems : [];
  const missing = askedQuestions(asking)
    .flatMap((question) => question.needs?.(asking) ?? [])
    .filter((name) => !given(asking, name) && !found.some(({field}) => field === name))
    .map((field): IntakeProblem => ({field, code: 'required'}));
  if ('intake' in read && missing.length === 0) return read;
  return {problems: [...found, ...missing]};
}

/** What the answers to what is asked say up to now, sound or not, in the shape of an intake. */
export function saidSoFar(asking: Asking): Readonly<Record<string, unknown>> {
  // An intake that says nothing of its kind is a complaint.
  const said: Record<string, unknown> = asking.kind === 'complaint' ? {} : {kind: asking.kind};
  for (const question of askedQuestions(asking)) {
    for (const [path, value] of Object.entries(question.read(asking))) {
      if (value === undefined) continue;
      const [topic = '', part] = path.split('.');
      if (part === undefined) said[topic] = value;
      else said[topic] = {...(said[topic] as object | undefined), [part]: value};
    }
  }
  return said;
}
