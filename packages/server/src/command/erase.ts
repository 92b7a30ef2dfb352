import {randomUUID} from 'node:crypto';
import {isRestError, parseReference} from '@redress/rest';
import {finishErasures} from './finish-erasures.ts';
import {organisationOptions, withOrganisationKept} from './organisation-kept.ts';
import type {Subcommand} from './subcommand.ts';
import {WrongCall} from './wrong-call.ts';

export const erase: Subcommand = {
  name: 'erase',
  about: 'Erase the person from a case that has ended. It cannot be undone.',
  operands: ['REFERENCE'],
  options: {
    by: {takes: 'NAME', about: 'Who erases: it is noted in the case.'},
    ...organisationOptions,
  },
  notes: [
    'What is left says what kind of things happened and when, so that clocks and figures stay what they were. A case under a legal hold is not erased. Backups of before keep the person: redress restore erases them again, by erasures.log of the data folder.',
    'Exit codes: 0 when it is erased, also from before, 1 when a rule or a hold said no, 2 when it could not be done, 3 while a service has the data folder.',
  ],
  async run(call, shell) {
    const [typed = ''] = call.operands;
    const name = call.needed('by');
    const reference = parseReference(typed);
    if (!reference) throw new WrongCall(`"${typed}" is no reference; expected one such as RD-7K3M-9Q2X`);
    const {decide, replay} = await import('@redress/policy');
    const {policyOfCase} = await import('@redress/rest/service');
    return withOrganisationKept(call, shell, async (kept) => {
      const {log, organisation} = kept;
      const events = await log.read(reference);
      if (events.length === 0) throw new WrongCall(`there is no case ${reference}`);
      const by = {kind: 'staff', id: 'command', name, roles: []} as const;
      const asked = {at: shell.now(), by};
      const state = replay(events);
      if (!state.erasedAt) {
        const command = {type: 'erase', reason: 'By command'} as const;
        const decision = decide(policyOfCase(organisation.policies, events), state, command, asked);
        if ('refusal' in decision) {
          shell.print(`${reference} was not erased: ${decision.refusal.reason}.`);
          return 1;
        }
        try {
          const key = randomUUID();
          await log.append(reference, events.length, decision.events, {key, fingerprint: key});
        } catch (error) {
          if (!isRestError(error, 'case/held')) throw error;
          shell.print(`${error.message}.`);
          return 1;
        }
      }
      await finishErasures(kept, shell);
      shell.print(`${reference} is erased.`);
      return 0;
    });
  },
};
