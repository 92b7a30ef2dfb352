import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {checkPolicy, type Finding, housingOmbudsmanCode, type Verdict} from '@redress/policy/codes';
import {housingOmbudsmanModel, plusDane} from '@redress/policy/presets';
import {run} from './run-redress.ts';

interface Checked {
  readonly policy: {readonly id: string};
  readonly code: {readonly id: string; readonly edition: string};
  readonly document: {readonly valid: boolean; readonly problems: readonly {readonly path: string}[]};
  readonly findings: readonly Finding[];
  readonly score: Readonly<Record<Verdict, number>>;
}

describe('redress check', () => {
  test('prints each gap with its rules, the reason and a mend, then the score, and fails', async () => {
    const {exitCode, lines} = await run('check plus-dane --code housing-ombudsman');
    assert.equal(exitCode, 1);
    const row = lines.findIndex((line) => line.startsWith('2.3 '));
    assert.deepEqual(lines.slice(row, row + 3), [
      '2.3                 falls short  PD-16 PD-85     It is not also counted from when the person came to',
      '                                                 know of the issue.',
      '                                                 Mend: Say: we accept complaints made within 12',
    ]);
    const {score} = (await run<Checked>('check plus-dane --code housing-ombudsman --json')).json();
    assert.match(
      lines.slice(-2).join(' '),
      new RegExp(
        `, ${score['falls-short']} fall short, ${score.silent} are not spoken of and 0 need a person to judge`,
      ),
    );
    assert.deepEqual(
      lines.filter((line) => line.length > 100),
      [],
    );
  });

  test('passes a policy that keeps the whole code', async () => {
    const {exitCode, json} = await run<Checked>('check housing-ombudsman-model --code housing-ombudsman --json');
    assert.equal(exitCode, 0);
    const {policy, code, document, findings, score} = json();
    assert.equal(policy.id, housingOmbudsmanModel.id);
    assert.deepEqual([code.id, code.edition], ['housing-ombudsman', housingOmbudsmanCode.edition]);
    assert.deepEqual(document, {valid: true, problems: []});
    assert.deepEqual(findings, checkPolicy(housingOmbudsmanModel, housingOmbudsmanCode));
    assert.deepEqual([score['falls-short'], score.silent], [0, 0]);
  });

  test('holds a policy against the code of the LGSCO too, from a file', async () => {
    const files = {'ours.json': JSON.stringify(plusDane)};
    const {exitCode, json} = await run<Checked>('check ours.json --code lgsco --json', files);
    assert.equal(exitCode, 1);
    assert.equal(json().code.id, 'lgsco');
    assert.ok(json().score.silent > 0);
  });

  test('tells every problem of a document: where, what was found and expected, and how to mend it', async () => {
    const {contact: _, ...document} = {...plusDane, colour: 'red'};
    const files = {'ours.json': JSON.stringify(document)};
    const {exitCode, lines} = await run('check ours.json --code lgsco', files);
    assert.equal(exitCode, 2);
    assert.deepEqual(
      lines.filter((line) => !line.includes('or leave the part out')),
      [
        'This is not a policy that can be used: 2 problems.',
        '',
        'contact',
        '  expected object; found nothing.',
        '',
        '(document)',
        '  there is no "colour" here.',
        '  Take it out, or look for how it is spelt in the schema.',
      ],
    );
    const told = await run<Checked>('check ours.json --code lgsco --json', files);
    assert.equal(told.exitCode, 2);
    assert.equal(told.json().document.valid, false);
    assert.deepEqual(
      told.json().document.problems.map(({path}) => path),
      ['contact', '(document)'],
    );
  });

  test('says where a file is not JSON', async () => {
    const {exitCode, complaints} = await run('check ours.json --code lgsco', {'ours.json': '{"schema": 1,,}'});
    assert.equal(exitCode, 2);
    assert.match(complaints[0] ?? '', /^redress check: "ours\.json" is not JSON: .* position 13/);
  });
});
