import type {Intake, IntakeProblem, Language} from '@redress/policy';
import {parseIntake} from '@redress/policy/page';
import {deviceDay} from '../device-day.ts';
import {deviceClock} from '../today-controller.ts';
import type {AnswerName, Answers} from './answers.ts';
import {dateOf} from './date-of.ts';

/**
 * Reads the answers as an intake, or lists what is wrong with them. `services` are those of the policy, or nothing while
 * the policy is not known: the service has the last word anyway.
 */
export function readAnswers(
  answers: Answers,
  language: Language,
  services: readonly string[] | undefined,
): {readonly intake: Intake} | {readonly problems: readonly IntakeProblem[]} {
  const read = parseIntake(toIntake(answers, language), services ?? [answers.service], deviceDay(deviceClock.now()));
  if ('intake' in read) return read;
  // Who it is comes first: without it nothing else about a helper is asked.
  const asked = ({field}: IntakeProblem) =>
    field === 'helper.role' || answers['helper.role'] !== '' || !field.startsWith('helper.');
  return {problems: read.problems.filter(asked)};
}

function toIntake(answers: Answers, language: Language): unknown {
  const given = (name: AnswerName) => answers[name].trim() || undefined;
  return {
    what: given('what'),
    when: present({
      on: dateOf(answers),
      roughly: given('when.roughly'),
      ongoing: given('when.ongoing') && true,
    }),
    service: given('service'),
    wanted: given('wanted'),
    complainant: present({
      name: given('complainant.name'),
      email: given('complainant.email'),
      phone: given('complainant.phone'),
      address: given('complainant.address'),
      prefers: given('complainant.prefers'),
      language,
      adjustments: given('complainant.adjustments'),
    }),
    ...(answers['helper.role'] !== 'no' && {
      helper: present({
        role: given('helper.role'),
        name: given('helper.name'),
        relationship: given('helper.relationship'),
        email: given('helper.email'),
        phone: given('helper.phone'),
      }),
    }),
  };
}

function present(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
