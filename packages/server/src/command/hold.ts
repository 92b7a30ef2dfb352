import {isRestError, parseReference, type Reference} from '@redress/rest';
import type {Call} from './call.ts';
import {organisationOptions, withOrganisationKept} from './organisation-kept.ts';
import type {Subcommand} from './subcommand.ts';
import {table} from './table.ts';
import {WrongCall} from './wrong-call.ts';

export const hold: Subcommand = {
  name: 'hold',
  about: 'Legal holds: keep a case from being erased, and let it go again.',
  operands: ['add|lift|list', '[REFERENCE]'],
  options: {
    by: {takes: 'NAME', about: 'Who does it: it is noted.'},
    reason: {takes: 'TEXT', about: 'add: why. It is kept under the key of the case.'},
    ...organisationOptions,
  },
  notes: [
    'Example: redress hold add RD-7K3M-9Q2X --reason "A claim was threatened." --by "Max Lind"',
    'Exit codes: 0 when it was done, 1 when there was nothing to lift or to hold, 2 when it could not be done, 3 while a service has the data folder.',
  ],
  async run(call, shell) {
    const [action = ''] = call.operands;
    if (!['add', 'lift', 'list'].includes(action))
      throw new WrongCall(`"${action}" is given; expected add, lift or list`);
    const by = {kind: 'staff', id: 'command', name: call.needed('by'), roles: []} as const;
    const reference = action === 'list' ? undefined : referenceIn(call);
    const reason = action === 'add' ? call.needed('reason') : '';
    const {holds} = await import('../privacy/hold.ts');
    return withOrganisationKept(call, shell, async ({store, organisation: {id, policies}, log, caseKeys}) => {
      const own = holds({store, organisation: id, policies, log, caseKeys, now: shell.now});
      try {
        if (reference === undefined) {
          const all = await own.list(by);
          for (const {reference, at, by, reason} of all) {
            shell.print(table([13, 24, 20], [[reference, at, by, reason]]).join('\n'));
          }
          shell.print(all.length === 1 ? '1 case is held.' : `${all.length} cases are held.`);
          return 0;
        }
        if (action === 'add') {
          await own.add(reference, reason, by);
          shell.print(`${reference} is held.`);
          return 0;
        }
        const lifted = await own.lift(reference, by);
        shell.print(lifted ? `${reference} is held no longer.` : `${reference} was under no hold.`);
        return lifted ? 0 : 1;
      } catch (error) {
        if (!isRestError(error)) throw error;
        shell.print(`${error.message}.`);
        return 1;
      }
    });
  },
};

function referenceIn(call: Call): Reference {
  const [, typed = ''] = call.operands;
  return parseReference(typed) ?? wrong(typed);
}

function wrong(typed: string): never {
  throw new WrongCall(`"${typed}" is no reference; expected one such as RD-7K3M-9Q2X`);
}
