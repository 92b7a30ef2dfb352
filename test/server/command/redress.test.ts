import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {policyJsonSchema} from '@redress/policy/json-schema';
import {run, spawned} from './run-redress.ts';

describe('the command redress', () => {
  test('says what it can do', async () => {
    const {exitCode, lines} = await run('--help');
    assert.equal(exitCode, 0);
    const named = lines.flatMap((line) => /^ {2}([a-z-]+) /.exec(line)?.[1] ?? []);
    assert.deepEqual(named, ['check', 'due', 'explain', 'diff', 'schema', 'serve', 'store', 'import']);
  });

  for (const [name, first] of Object.entries({
    check: 'redress check POLICY [options]',
    due: 'redress due [options]',
    explain: 'redress explain [options]',
    diff: 'redress diff OLD NEW [options]',
    schema: 'redress schema',
  })) {
    test(`says how ${name} is called, within the line, and with its exit codes`, async () => {
      const {exitCode, lines} = await run(`${name} --help`);
      assert.equal(exitCode, 0);
      assert.equal(lines[0], first);
      assert.deepEqual(
        lines.filter((line) => line.length > 100),
        [],
      );
      if (name !== 'schema') assert.ok(lines.some((line) => line.startsWith('Exit codes: ')));
    });
  }

  test('prints the JSON Schema of a policy document', async () => {
    const {exitCode, json} = await run('schema');
    assert.equal(exitCode, 0);
    assert.deepEqual(json(), JSON.parse(JSON.stringify(policyJsonSchema())));
  });

  const wrong: Readonly<Record<string, readonly [line: string, complaint: string]>> = {
    'nothing at all': [
      '',
      'redress: nothing is given; expected check, due, explain, diff, schema, serve, store, import',
    ],
    'a command that there is not': [
      'mend',
      'redress: there is no "mend"; expected check, due, explain, diff, schema, serve, store, import',
    ],
    'an option that there is not': [
      'check plus-dane --colour red',
      'redress check: there is no option --colour; expected --code, --json, --help',
    ],
    'an option without its value': [
      'check plus-dane --code --json',
      'redress check: --code is given without a value; expected --code CODE',
    ],
    'a switch with a value': [
      'check plus-dane --code lgsco --json=yes',
      'redress check: --json is given "yes"; it takes no value',
    ],
    'an option twice': [
      'check plus-dane --code lgsco --code lgsco',
      'redress check: --code is given twice; expected once',
    ],
    'a code that there is not': [
      'check plus-dane --code mine',
      'redress check: --code is given "mine"; expected housing-ombudsman or lgsco',
    ],
    'no code': ['check plus-dane', 'redress check: --code is missing; expected --code CODE'],
    'too little': ['diff plus-dane', 'redress diff: "plus-dane" is given; expected OLD NEW'],
    'too much': ['schema plus-dane', 'redress schema: "plus-dane" is given; expected options only'],
    'a policy that there is not': [
      'check nowhere.json --code lgsco',
      'redress check: "nowhere.json" cannot be read (there is no such file); expected the path of a policy, or a preset: ' +
        'data-protection, housing-association, housing-ombudsman-model, lgsco-model, people-plus, plus-dane, prima, psps',
    ],
  };
  for (const [what, [line, complaint]] of Object.entries(wrong)) {
    test(`given ${what}, says so, what is expected, and where to read on`, async () => {
      const {exitCode, lines, complaints} = await run(line);
      assert.equal(exitCode, 2);
      assert.deepEqual(lines, []);
      assert.equal(complaints[0], complaint);
      assert.match(complaints[1] ?? '', /^See redress( [a-z]+)? --help\.$/);
    });
  }
});

describe('the program redress', {concurrency: 2}, () => {
  const wellCalled: Readonly<Record<string, readonly [line: string, exitCode: number, printed: RegExp]>> = {
    check: ['check housing-ombudsman-model --code housing-ombudsman', 0, /0 fall short, 0 are not spoken of/],
    'check with gaps': ['check prima --code housing-ombudsman', 1, /Mend: /],
    due: ['due --policy plus-dane --stage stage-2 --received 2026-12-01', 0, /Tue 8 Dec 2026/],
    explain: ['explain --policy plus-dane --duty acknowledge --received 2026-12-24', 0, /Tue 5 Jan 2027/],
    diff: ['diff psps psps', 0, /Nothing has changed/],
    schema: ['schema', 0, /"\$id": "urn:redress:policy-document:1"/],
  };
  for (const [what, [line, expected, printed]] of Object.entries(wellCalled)) {
    test(`prints and exits from ${what}, without colours where nobody looks`, async () => {
      const {exitCode, lines, complaints} = await spawned(line);
      assert.equal(exitCode, expected);
      assert.match(lines.join('\n').replace(/\s+/g, ' '), printed);
      assert.ok(!lines.join('\n').includes('\u001b'));
      assert.deepEqual(complaints, ['']);
    });
  }

  const badlyCalled: Readonly<Record<string, readonly [line: string, complaint: RegExp]>> = {
    'a wrong option': ['due --colour red', /^redress due: there is no option --colour/],
    'a file that it cannot read': [
      'check packages --code lgsco',
      /^redress check: "packages" cannot be read \(EISDIR\)/,
    ],
    'a file that is no policy': ['diff psps package.json', /^redress diff: This is not a policy that can be used/],
  };
  for (const [what, [line, complaint]] of Object.entries(badlyCalled)) {
    test(`complains of ${what} where errors go, and exits with 2`, async () => {
      const {exitCode, lines, complaints} = await spawned(line);
      assert.equal(exitCode, 2);
      assert.deepEqual(lines, []);
      assert.match(complaints[0] ?? '', complaint);
    });
  }
});
