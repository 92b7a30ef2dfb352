import {effectivePolicy, type Policy} from '@redress/policy';
import {holidayList, published} from '@redress/policy/calendar';
import type {Call} from './call.ts';
import type {OptionRule} from './option-rule.ts';
import {readPolicy} from './read-policy.ts';
import type {Shell} from './shell.ts';
import {WrongCall} from './wrong-call.ts';

/** The options that choose a policy and what holds of it. */
export const policyOptions: Readonly<Record<string, OptionRule>> = {
  policy: {takes: 'POLICY', about: 'The policy: the id of a preset or the path of a JSON document.'},
  procedure: {takes: 'ID', about: 'The procedure, where the policy has several.'},
  kind: {takes: 'KIND', about: 'What was received. A complaint where nothing is given.'},
  'holidays-as-of': {
    takes: 'YEAR',
    about: 'As if bank holidays were published to the end of that year only. Later dates are provisional.',
  },
};

/** The policy as it holds for what was asked, or `WrongCall`. */
export function policyGiven(call: Call, shell: Shell): Policy {
  const document = readPolicy(call.needed('policy'), shell);
  const procedures = document.procedures?.list.map(({id}) => id) ?? [];
  const procedure = oneOf(call, 'procedure', procedures);
  const kind = oneOf(
    call,
    'kind',
    document.kinds.map((one) => one.kind),
  );
  const policy = effectivePolicy(document, {kind: kind ?? 'complaint', procedure});
  const year = call.value('holidays-as-of');
  return year === undefined ? policy : {...policy, calendar: knownTo(policy.calendar, year)};
}

function oneOf<T extends string>(call: Call, option: string, known: readonly T[]): T | undefined {
  const given = call.value(option);
  const found = known.find((one) => one === given);
  if (given === undefined || found !== undefined) return found;
  throw new WrongCall(`--${option} is given "${given}"; this policy has ${known.join(', ') || 'none'}`);
}

/** A calendar that brings its bank holidays with it. */
function knownTo(calendar: Policy['calendar'], given: string): Policy['calendar'] {
  const {firstYear, lastYear} = published;
  const year = /^\d{4}(-\d{2}-\d{2})?$/.test(given) ? Number(given.slice(0, 4)) : 0;
  if (year < firstYear || year > lastYear) {
    throw new WrongCall(`--holidays-as-of is given "${given}"; expected a year from ${firstYear} to ${lastYear}`);
  }
  const known = {...calendar, holidays: holidayList(calendar.nation, firstYear, year)};
  return known;
}
