import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {policyJsonSchema} from '@redress/policy/json-schema';
import {Ajv2020} from 'ajv/dist/2020.js';
import {run, spawned} from './run-redress.ts';

describe('the command redress', () => {
  /** Everything that it can do, as its help lists it. */
  async function named(): Promise<readonly string[]> {
    const {lines} = await run('--help');
    return lines.flatMap((line) => /^ {2}([a-z-]+) /.exec(line)?.[1] ?? []);
  }

  test('says what it can do', async () => {
    const names = await named();
    assert.deepEqual(names.slice(0, 6), ['check', 'due', 'explain', 'diff', 'schema', 'serve']);
    for (const name of ['backup', 'restore', 'import']) assert.ok(names.includes(name), name);
    assert.deepEqual((await run('help')).lines, (await run('--help')).lines);
  });

  test('says how each of them is called, within the line, and with its exit codes', async () => {
    for (const name of await named()) {
      const {exitCode, lines} = await run(`${name} --help`);
      assert.equal(exitCode, 0);
      assert.ok(lines[0]?.startsWith(`redress ${name}`), lines[0]);
      assert.deepEqual(
        lines.filter((line) => line.length > 100),
        [],
      );
      if (name !== 'schema')
        assert.ok(
          lines.some((line) => line.startsWith('Exit codes: ')),
          name,
        );
    }
  });

  test('prints the JSON Schema of a policy document', async () => {
    const {exitCode, json} = await run('schema');
    assert.equal(exitCode, 0);
    assert.deepEqual(json(), JSON.parse(JSON.stringify(policyJsonSchema())));
  });

  test('prints the JSON Schema of a configuration, by which the one beside the compose file is right', async () => {
    const {exitCode, json} = await run<Record<string, unknown>>('schema --configuration');
    assert.equal(exitCode, 0);
    const example = new URL('../../../packages/server/docker/redress.example.json', import.meta.url);
    const configuration = JSON.parse(readFileSync(example, 'utf8'));
    const {$schema, ...shape} = json();
    assert.equal($schema, 'https://json-schema.org/draft/2020-12/schema');
    const fits = new Ajv2020({strict: false, validateFormats: false}).compile(shape);
    assert.ok(fits(configuration), JSON.stringify(fits.errors));
    const more = (fields: object) => fits({...(configuration as object), ...fields});
    assert.ok(more({database: {$file: '/run/secrets/database'}}));
    assert.ok(!more({port: 'http'}));
    assert.ok(!more({colour: 'red'}));
    // It says which parts need no file.
    const described = JSON.stringify(shape);
    for (const name of ['REDRESS_PORT', 'DATABASE_URL_FILE', 'REDRESS_ADMIN_TOKEN', 'REDRESS_ORGANISATION']) {
      assert.ok(described.includes(name), name);
    }
  });

  const wrong: Readonly<Record<string, readonly [line: string, complaint: string]>> = {
    // NAMES stands for all of them.
    'nothing at all': ['', 'redress: nothing is given; expected NAMES'],
    'a command that there is not': ['mend', 'redress: there is no "mend"; expected NAMES'],
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
      assert.equal(complaints[0], complaint.replace('NAMES', (await named()).join(', ')));
      assert.match(complaints[1] ?? '', /^See redress( [a-z-]+)? --help\.$/);
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
