import {localDay} from '@redress/policy/calendar';
import {diffPolicies, type PolicyChange, type ReplayedCase, replayAgainst} from '@redress/policy/diff';
import type {Call} from './call.ts';
import {readCases} from './read-cases.ts';
import {readMoment} from './read-moment.ts';
import {readPolicy} from './read-policy.ts';
import {stateWords} from './say-clock.ts';
import type {Shell} from './shell.ts';
import type {Subcommand} from './subcommand.ts';
import {table, wrap} from './table.ts';
import {sayDay, sayPolicy} from './words.ts';

export const diff: Subcommand = {
  name: 'diff',
  about: 'What a new version of a policy changes, rule by rule, and what it would have given to open cases.',
  operands: ['OLD', 'NEW'],
  options: {
    cases: {takes: 'FILE', about: 'Open cases as JSON: [{"reference": …, "events": […]}].'},
    today: {takes: 'WHEN', about: 'The day from which the cases are seen, instead of today.'},
    json: {about: 'Print {old, new, changes: [{part, path, how, before, after, rules, says}], cases} as JSON.'},
  },
  notes: [
    'OLD and NEW are ids of presets or paths of JSON documents. A case keeps its version and its dates, whatever is new.',
    'Exit codes: 0 where nothing has changed, 1 where something has, 2 where one is no policy or the call is wrong.',
  ],
  run(call, shell) {
    const [old, next] = call.operands.map((given) => readPolicy(given, shell));
    if (!old || !next) return 2;
    const changes = diffPolicies(old, next);
    const file = call.value('cases');
    const at = seenFrom(call, shell, old.calendar.timeZone);
    const cases = file === undefined ? undefined : replayAgainst(old, next, readCases(file, shell), at);
    if (call.has('json')) {
      const name = ({id, version}: typeof old) => ({id, version});
      shell.print(JSON.stringify({old: name(old), new: name(next), changes, ...(cases && {at, cases})}, null, 2));
    } else {
      shell.print(`Old: ${sayPolicy(old)}\nNew: ${sayPolicy(next)}`);
      if (old.id !== next.id) shell.print('These are two policies, not two versions of one.');
      printChanges(shell, changes);
      if (cases) {
        shell.print(`\n${shell.paint('bold', `Open cases, seen from ${sayDay(localDay(at, old.calendar.timeZone))}`)}`);
        for (const one of cases) shell.print(caseLines(one).join('\n'));
      }
    }
    return changes.length > 0 ? 1 : 0;
  },
};

function seenFrom(call: Call, shell: Shell, timeZone: string) {
  const today = call.value('today');
  return today === undefined ? shell.now() : readMoment('today', today, timeZone);
}

const signs: Readonly<Record<PolicyChange['how'], string>> = {added: '+', removed: '-', changed: '~', moved: '~'};

function printChanges(shell: Shell, changes: readonly PolicyChange[]): void {
  const count = (...how: readonly PolicyChange['how'][]) => changes.filter((change) => how.includes(change.how)).length;
  const score = `${count('added')} added, ${count('removed')} taken out, ${count('changed', 'moved')} changed`;
  const all = changes.length === 1 ? 'One change' : `${changes.length} changes`;
  shell.print(changes.length === 0 ? 'Nothing has changed.' : `${all}: ${score}.`);
  let part = '';
  for (const change of changes) {
    if (change.part !== part) shell.print(`\n${shell.paint('bold', change.part)}`);
    part = change.part;
    shell.print(table([1, 12], [[signs[change.how], change.rules.join(' '), change.says]]).join('\n'));
  }
}

const standingWords = {ended: 'has ended', 'other-version': 'is pinned to another version'} as const;

/** The dates that differ; all others stay as they are anyway. */
function caseLines({reference, pinned, stage, standing, dates}: ReplayedCase): readonly string[] {
  if (standing !== 'compared') {
    return ['', ...wrap(`${reference} ${standingWords[standing]} (${pinned.id}, ${pinned.version}): not compared.`)];
  }
  const differing = dates.filter(({differs}) => differs);
  if (differing.length === 0) return ['', `${reference}, ${stage}: the new version would have given the same dates.`];
  const rows = differing.map(({stage, duty, keeps, wouldBe, state, wouldStand}) => [
    `  ${stage}, ${duty}`,
    keeps === undefined ? 'no date' : sayDay(keeps),
    state ? stateWords[state] : 'not owed',
    wouldBe === undefined ? 'no date' : sayDay(wouldBe),
    wouldStand ? stateWords[wouldStand] : 'not owed',
  ]);
  return [
    '',
    `${reference}, ${stage}`,
    ...table([26, 16, 14, 16], [['', 'keeps', '', 'would have been', ''], ...rows]),
  ];
}
