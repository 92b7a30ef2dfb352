import type {BreachLine} from '../privacy/breach-register.ts';
import {organisationOptions, withOrganisationKept} from './organisation-kept.ts';
import type {Subcommand} from './subcommand.ts';
import {table} from './table.ts';
import {sayInstant} from './words.ts';

export const breaches: Subcommand = {
  name: 'breaches',
  about: 'The register of breaches of personal data, with the hours that are left to tell of them.',
  operands: [],
  options: {
    json: {about: 'Print the register as JSON.'},
    ...organisationOptions,
  },
  notes: [
    'Every breach that was recorded in any case, with what has to be documented of it (UK GDPR, article 33(5)). That it was looked at is written in the journal.',
    'Exit codes: 0, or 1 when the Commissioner is not told of one and its time is over, 2 when it could not be read, 3 while a service has the data folder.',
  ],
  async run(call, shell) {
    const {writeDown} = await import('../audit/journal.ts');
    const {breachRegister} = await import('../privacy/breach-register.ts');
    return withOrganisationKept(call, shell, async ({store, organisation: {id, policies}, log}) => {
      const at = shell.now();
      const by = {id: 'command', name: 'Whoever sits at the machine'};
      const register = await breachRegister({store, organisation: id, policies, log}, {at, by: 'command'});
      await writeDown(store, id, {at, by, act: 'breaches-read', facts: {breaches: register.length}});
      const {timeZone} = policies[0].calendar;
      if (call.has('json')) shell.print(JSON.stringify(register, null, 2));
      else {
        for (const line of register) shell.print(sayBreach(line, timeZone).join('\n'));
        shell.print(register.length === 1 ? '1 breach is recorded.' : `${register.length} breaches are recorded.`);
      }
      return register.some(({commissioner: {state, toldAt}}) => state === 'missed' && !toldAt) ? 1 : 0;
    });
  },
};

function sayBreach({reference, awareAt, risk, facts, commissioner, individuals}: BreachLine, timeZone: string) {
  const when = (at: string) => sayInstant(at as never, timeZone);
  const {state, dueAt, hoursLeft, toldAt, reason} = commissioner;
  const told = toldAt ? `told ${when(toldAt)}${state === 'missed' ? ', late' : ''}` : undefined;
  const left = hoursLeft === undefined ? '' : hoursLeft < 0 ? `${-hoursLeft} hours late` : `${hoursLeft} hours left`;
  const notice = state === 'not-needed' ? 'need not be told' : (told ?? `by ${when(dueAt ?? '')}: ${left}`);
  const rows: (readonly [string, string | undefined])[] = [
    ['known since', when(awareAt)],
    ['risk', risk],
    ['what', facts?.what],
    ['effects', facts?.effects],
    ['done', facts?.measures],
    ['people', facts?.people === undefined ? undefined : String(facts.people)],
    ['Commissioner', notice],
    ['late because', reason],
    [
      'people told',
      individuals.toldAt ? when(individuals.toldAt) : individuals.state === 'waiting' ? 'not yet' : 'not needed',
    ],
  ];
  return table(
    [13, 13],
    rows
      .filter((row): row is readonly [string, string] => Boolean(row[1]))
      .map(([name, says], at) => [at === 0 ? reference : '', name, says]),
  );
}
