import type {Policy, PolicyProblem} from '@redress/policy';
import {
  type Code,
  checkPolicy,
  type Finding,
  housingOmbudsmanCode,
  lgscoCode,
  type Verdict,
} from '@redress/policy/codes';
import {tryPolicy} from './read-policy.ts';
import type {Shell} from './shell.ts';
import type {Subcommand} from './subcommand.ts';
import {table, wrap} from './table.ts';
import {sayPolicy} from './words.ts';
import {WrongCall} from './wrong-call.ts';

const codes: readonly Code[] = [housingOmbudsmanCode, lgscoCode];
const codeIds = codes.map(({id}) => id);

export const check: Subcommand = {
  name: 'check',
  about: "Read a policy document, and hold it against a regulator's code, provision by provision.",
  operands: ['POLICY'],
  options: {
    code: {takes: 'CODE', about: `The code: ${codeIds.join(' or ')}.`},
    json: {about: 'Print {policy, code, document: {valid, problems}, findings, score} as JSON.'},
  },
  notes: [
    'Exit codes: 0 where nothing is short or silent, 1 where something is, 2 where the document is no policy or the call is wrong.',
    'What a policy says is not yet what an organisation does: a person confirms each finding.',
  ],
  run(call, shell) {
    const id = call.needed('code');
    const code = codes.find((one) => one.id === id);
    if (!code) throw new WrongCall(`--code is given "${id}"; expected ${codeIds.join(' or ')}`);
    const policy = tryPolicy(call.operands[0] as string, shell);
    if (!isPolicy(policy)) {
      if (call.has('json')) printJson(shell, {document: {valid: false, problems: policy}});
      else printProblems(shell, policy);
      return 2;
    }
    const findings = checkPolicy(policy, code);
    const score = scoreOf(findings);
    if (call.has('json')) {
      const {id: policyId, version, organisation, title} = policy;
      const {name, edition, publisher} = code;
      printJson(shell, {
        policy: {id: policyId, version, organisation, title},
        code: {id, name, edition, publisher},
        document: {valid: true, problems: []},
        findings,
        score,
      });
    } else {
      printFindings(shell, policy, code, findings, score);
    }
    return score['falls-short'] + score.silent > 0 ? 1 : 0;
  },
};

type Score = Record<Verdict, number>;

function scoreOf(findings: readonly Finding[]): Score {
  const score = {meets: 0, exceeds: 0, 'falls-short': 0, silent: 0, 'needs-a-person': 0, 'not-applicable': 0};
  for (const {verdict} of findings) score[verdict]++;
  return score;
}

function isPolicy(read: Policy | readonly PolicyProblem[]): read is Policy {
  return !Array.isArray(read);
}

function printJson(shell: Shell, value: unknown): void {
  shell.print(JSON.stringify(value, null, 2));
}

function printProblems(shell: Shell, problems: readonly PolicyProblem[]): void {
  const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
  shell.print(shell.paint('bold', `This is not a policy that can be used: ${count}.`));
  for (const {path, message, mend} of problems) {
    shell.print(
      [
        '',
        shell.paint('red', path),
        ...table(
          [1],
          [
            ['', `${message}.`],
            ['', `${mend}.`],
          ],
        ),
      ].join('\n'),
    );
  }
}

const verdictWords: Readonly<Record<Verdict, string>> = {
  meets: 'meets',
  exceeds: 'exceeds',
  'falls-short': 'falls short',
  silent: 'silent',
  'needs-a-person': 'ask a person',
  'not-applicable': 'asks nothing',
};

const colours: Readonly<Partial<Record<Verdict, 'red' | 'green'>>> = {
  meets: 'green',
  exceeds: 'green',
  'falls-short': 'red',
  silent: 'red',
};

function printFindings(shell: Shell, policy: Policy, code: Code, findings: readonly Finding[], score: Score): void {
  shell.print(shell.paint('bold', sayPolicy(policy)));
  const held = `Held against the ${code.name} (${code.publisher}), edition ${code.edition}.`;
  shell.print(wrap(`${held} The document itself is valid.`).join('\n'));
  let section = '';
  for (const finding of findings) {
    if (finding.verdict === 'not-applicable') continue;
    const [number = ''] = finding.provision.split('.');
    if (number !== section) shell.print(`\n${shell.paint('bold', `${number}  ${code.sections[number] ?? ''}`.trim())}`);
    section = number;
    shell.print(rowOf(shell, finding));
  }
  shell.print(['', ...wrap(sayScore(score))].join('\n'));
}

/** Provision, verdict, rules, and then why, what to know, and how to mend it. */
function rowOf(shell: Shell, {provision, part, verdict, clauses, reason, flags, mend, confidence}: Finding): string {
  const widths = [19, 12, 15];
  const unsure = confidence === 'unverified' ? ['The reading of this provision is not verified.'] : [];
  const rules = clauses.map(({rule}) => rule).join(' ');
  const why = [reason, ...flags, ...unsure].join(' ');
  const rows = [[part === undefined ? provision : `${provision} ${part}`, verdictWords[verdict], rules, why]];
  if (mend) rows.push(['', '', '', `Mend: ${mend}`]);
  const [first = '', ...rest] = table(widths, rows);
  const colour = colours[verdict];
  const word = verdictWords[verdict];
  return [colour ? first.replace(word, () => shell.paint(colour, word)) : first, ...rest].join('\n');
}

function sayScore(score: Score): string {
  const asked = Object.values(score).reduce((sum, count) => sum + count, 0) - score['not-applicable'];
  return [
    `Of ${asked} things that the code asks, ${score.meets} are met and ${score.exceeds} exceeded,`,
    `${score['falls-short']} fall short, ${score.silent} are not spoken of`,
    `and ${score['needs-a-person']} need a person to judge.`,
  ].join(' ');
}
