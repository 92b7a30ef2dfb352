import type {KeptBecause, RetentionLine} from '../privacy/retention-plan.ts';
import {finishErasures} from './finish-erasures.ts';
import {organisationOptions, withOrganisationKept} from './organisation-kept.ts';
import type {Subcommand} from './subcommand.ts';
import {table} from './table.ts';
import {sayClause, sayDay} from './words.ts';
import {WrongCall} from './wrong-call.ts';

export const retention: Subcommand = {
  name: 'retention',
  about: 'Erase the person from every case whose time is over, or say what would be.',
  operands: [],
  options: {
    'dry-run': {about: 'Say for each case that has ended what would happen, under which rule, when, and why not.'},
    apply: {about: 'Erase. It cannot be undone.'},
    ...organisationOptions,
  },
  notes: [
    'A policy says how long cases are kept after they have ended; for policies that do not, the setting retention.months of the organisation does. A case stays while it is under a legal hold, while an ombudsman or the law wants something of it, and while something that was promised is not done.',
    'Exit codes: 0 when it was done, 1 when --dry-run found something to erase, 2 when it could not be done, 3 while a service has the data folder.',
  ],
  async run(call, shell) {
    if (call.has('dry-run') === call.has('apply'))
      throw new WrongCall('expected --dry-run or --apply, and one of them');
    const {applyRetention} = await import('../privacy/apply-retention.ts');
    const {retentionPlan} = await import('../privacy/retention-plan.ts');
    return withOrganisationKept(call, shell, async (kept) => {
      const {store, organisation, log} = kept;
      const {id, policies, retention: rules = {}} = organisation;
      const parts = {store, organisation: id, policies, rules, now: shell.now, log};
      if (call.has('apply')) {
        const erased = await applyRetention(parts, {id: 'command', name: 'Whoever sits at the machine'});
        for (const line of erased) shell.print(sayLine(line, 'erased').join('\n'));
        await finishErasures(kept, shell);
        shell.print(erased.length === 1 ? '1 case was erased.' : `${erased.length} cases were erased.`);
        return 0;
      }
      const counts = {due: 0, kept: 0, open: 0};
      for await (const line of retentionPlan(parts)) {
        if (!line.endedOn) counts.open++;
        else {
          counts[line.kept.length === 0 ? 'due' : 'kept']++;
          shell.print(sayLine(line, line.kept.length === 0 ? 'would be erased now' : 'stays').join('\n'));
        }
      }
      shell.print(
        `${counts.due} would be erased now, ${counts.kept} have ended and stay, ${counts.open} have not ended.`,
      );
      return counts.due > 0 ? 1 : 0;
    });
  },
};

function sayLine({reference, rule, endedOn, until, kept}: RetentionLine, what: string): readonly string[] {
  const months = rule && (rule.months === 1 ? '1 month' : `${rule.months} months`);
  return [
    ...table(
      [13, 20],
      [
        [
          reference,
          what,
          [
            endedOn && `ended ${sayDay(endedOn)}`,
            until && `kept until ${sayDay(until)}`,
            months && `${months} (${sayClause(rule?.clause)})`,
          ]
            .filter(Boolean)
            .join(', '),
        ],
      ],
    ),
    ...table(
      [13],
      kept.map((why) => ['', sayWhy(why)]),
    ),
  ];
}

function sayWhy(one: KeptBecause): string {
  switch (one.why) {
    case 'not-ended':
      return 'it has not ended';
    case 'no-rule':
      return 'neither its policy nor the organisation says how long it is kept';
    case 'not-yet':
      return 'its time is not over';
    case 'legal-hold':
      return `it is under a legal hold since ${one.since}`;
    case 'open-clock':
      return `something is still owed (${one.duty}) by ${sayDay(one.due)}`;
    case 'open-actions':
      return one.actions === 1 ? '1 promise is not kept yet' : `${one.actions} promises are not kept yet`;
  }
}
