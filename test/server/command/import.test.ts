import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {rm} from 'node:fs/promises';
import {afterEach, beforeEach, describe, it} from 'node:test';
import type {CaseView} from '@redress/policy';
import {plusDane, psps} from '@redress/policy/presets';
import type {Reference} from '@redress/rest';
import {staff} from '../../support/memory-service.ts';
import {type RunningService, runningService, temporaryFolder} from '../running-service.ts';
import {run} from './run-redress.ts';

const complaint = {
  what: 'The roof over our kitchen leaks.',
  when: {roughly: 'since winter'},
  wanted: 'Mend it.',
  service: 'repairs',
  complainant: {name: 'Ada Example', email: 'ada@example.org', prefers: 'email', language: 'en'},
};

/** A case that went through both stages, as an earlier system would tell it. */
const whole = {
  id: 'C-1029',
  received: '2025-03-03T09:12',
  intake: complaint,
  handler: {id: 'jo', name: 'Jo Brown'},
  stages: [
    {
      acknowledged: '2025-03-05',
      extended: [{on: '2025-03-19', to: '2025-03-31', reason: 'The roofer is ill.'}],
      answered: '2025-03-28T16:00',
      outcome: 'partially-upheld',
      findings: 'We came too late.',
      remedy: 'We mend it now.',
      actions: [{what: 'Mend the roof', due: '2025-04-10', done: '2025-04-08'}],
    },
    {
      requested: '2025-04-15',
      reason: 'It leaks again.',
      handler: {id: 'kit', name: 'Kit Green'},
      acknowledged: '2025-04-17',
      answered: '2025-06-30',
      outcome: 'upheld',
      findings: 'It was mended badly.',
      remedy: 'It was mended well.',
    },
  ],
  notes: [{on: '2025-03-10', text: 'The roofer rang.'}],
  closed: '2025-07-02',
};

describe('redress import', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => rm(folder, {recursive: true}));

  const environment = {REDRESS_ORGANISATION: 'plus-dane', REDRESS_POLICY: 'plus-dane'};

  function imports(lines: readonly unknown[], options = '', files: Readonly<Record<string, string>> = {}) {
    const given = {'cases.jsonl': lines.map((line) => JSON.stringify(line)).join('\n'), ...files};
    const file = options.includes('.csv') ? '' : 'cases.jsonl';
    return run(`import ${file} --from Northgate --by Lee --data ${folder} ${options}`, given, environment);
  }

  /** Looks at what was imported through a service, as a colleague sees it. */
  async function looking<T>(look: (service: RunningService) => Promise<T>): Promise<T> {
    const service = await runningService({folder});
    try {
      return await look(service);
    } finally {
      await service.close();
    }
  }

  async function views(service: RunningService): Promise<readonly CaseView[]> {
    const sam = service.as(staff.sam);
    const {items} = await sam.list({closed: true});
    return Promise.all(items.map(({reference}) => sam.view(reference as Reference)));
  }

  it('lets a case happen again at its own times, so that its clocks are what they were', async () => {
    const {exitCode, lines} = await imports([whole]);
    assert.deepEqual([exitCode, lines.length], [0, 1]);
    assert.match(lines[0] ?? '', /^1 lines: 1 were imported, 0 are here already, 0 have problems\./);
    await looking(async (service) => {
      const [view] = (await views(service)) as [CaseView];
      assert.equal(view.status, 'closed');
      assert.equal(view.openedOn, '2025-03-03');
      const clock = (duty: string, stage: string) => {
        const {state, due, doneOn} =
          view.clocks.find((one) => one.duty === duty && one.stage === stage) ?? assert.fail();
        return [state, due, doneOn];
      };
      assert.deepEqual(clock('acknowledge', 'stage-1'), ['met', '2025-03-10', '2025-03-05']);
      assert.deepEqual(clock('respond', 'stage-1'), ['met', '2025-03-31', '2025-03-28']);
      // Twenty working days after 17 April, over Easter and the bank holiday of early May.
      assert.deepEqual(clock('respond', 'stage-2'), ['missed', '2025-05-20', '2025-06-30']);
      const told = [...view.timeline].reverse().map(({type, at, by}) => `${at.slice(0, 10)} ${type} ${by.name}`);
      assert.deepEqual(told, [
        '2025-03-03 submitted Jo Brown',
        '2025-03-05 assigned Jo Brown',
        '2025-03-05 acknowledged Jo Brown',
        '2025-03-10 noteAdded Kit Green',
        '2025-03-19 extended Jo Brown',
        '2025-03-28 responded Jo Brown',
        '2025-03-28 actionAdded Jo Brown',
        '2025-04-08 actionCompleted Jo Brown',
        '2025-04-15 escalationRequested Ada Example',
        '2025-04-17 assigned Kit Green',
        '2025-04-17 acknowledged Kit Green',
        '2025-06-30 responded Kit Green',
        '2025-07-02 closed Kit Green',
        '2026-12-04 noteAdded Lee',
      ]);
    });
  });

  it('notes who imported what from where, and sends nothing to anybody', async () => {
    await imports([whole, {id: 'C-1', received: '2026-11-30', intake: complaint}]);
    await looking(async (service) => {
      const notes = (await views(service)).map(({timeline}) => timeline[0]);
      for (const note of notes) {
        assert.equal(note?.type, 'noteAdded');
        assert.equal(note?.by.name, 'Lee');
        assert.match(JSON.stringify(note), /Imported from Northgate, where it was C-1(029)?\./);
      }
      const {count} = await service.store
        .of('plus-dane')
        .selectFrom('outbox')
        .select(({fn}) => fn.countAll<number>().as('count'))
        .where('organisation', '=', 'plus-dane')
        .executeTakeFirstOrThrow();
      assert.equal(count, 0);
      const journal = await service.store
        .of('plus-dane')
        .selectFrom('journal')
        .select(['name', 'act', 'facts'])
        .where('organisation', '=', 'plus-dane')
        .execute();
      assert.deepEqual(
        journal.map((row) => ({...row})),
        [{name: 'Lee', act: 'cases-imported', facts: '{"from":"Northgate","cases":2}'}],
      );
    });
  });

  it('tells every problem of every line at once, and then writes nothing', async () => {
    const stage = whole.stages[0];
    const faulty = [
      {...whole, id: 'good'},
      {...whole, id: 'bad-shape', colour: 'red', received: undefined},
      {...whole, id: 'bad-intake', intake: {...complaint, service: 'gardens', complainant: {name: 'Ada'}}},
      {...whole, id: 'bad-times', received: '2025-13-01'},
      {
        ...whole,
        id: 'not-in-order',
        stages: [{...stage, acknowledged: '2025-03-01', answered: '2027-01-01'}],
        closed: undefined,
      },
      {...whole, id: 'half', stages: [{...stage, outcome: undefined, findings: undefined}], closed: undefined},
      {...whole, id: 'same-person', stages: [stage, {...whole.stages[1], handler: whole.handler}]},
      {...whole, id: 'still-to-do', stages: [{...stage, actions: [{what: 'Mend', due: '2025-04-10'}]}]},
      {...whole, id: 'other', policy: 'other'},
      {...whole, id: 'good'},
    ];
    for (const options of ['--dry-run', '']) {
      const {exitCode, lines} = await imports(faulty, options, {});
      assert.equal(exitCode, 1);
      const said = lines.join('\n').replaceAll(/\s+/g, ' ');
      for (const problem of [
        'line 2 received this is missing.',
        'line 2 colour there is no such place.',
        'line 3 intake.service this is nothing that the policy or the form knows.',
        'line 3 intake.complainant.prefers this is',
        'line 4 received expected a real day, or a day and time as 2025-11-20T09:30; found',
        'line 5 stages.0.acknowledged "2025-03-01" is before what came before it.',
        'line 5 stages.0.answered "2027-01-01" is in the future.',
        'line 6 stages.0.answered.outcome this is missing.',
        'line 6 stages.0.answered.findings this is missing.',
        'line 7 stages.1.handler on 2025-04-17 the policy refuses it: Jo Brown considered this',
        'line 8 closed on 2025-07-02 the policy refuses it: Promised and not yet done: Mend.',
        'line 9 policy the organisation has no policy "other"; expected one of plus-dane.',
        'line 10 id "good" stands on line 1 already.',
      ]) {
        assert.ok(said.includes(problem), `${problem}\n${lines.join('\n')}`);
      }
      assert.ok(!lines.some((line) => line.startsWith('line 1 ')));
      assert.match(said, /10 lines: (1 would be|0 were) imported, 0 are here already, 9 have problems\./);
    }
    await looking(async (service) => assert.equal((await views(service)).length, 0));
    assert.match((await imports(faulty, '--despite-problems')).lines.join(' '), /10 lines: 1 were imported/);
  });

  it('imports a case once, however often it is run, and says when it was told otherwise', async () => {
    await imports([whole]);
    const another = {...whole, id: 'C-2'};
    assert.match((await imports([whole, another])).lines[0] ?? '', /2 lines: 1 were imported, 1 are here already/);
    const {exitCode, lines} = await imports([{...whole, closed: undefined}, another]);
    assert.equal(exitCode, 1);
    assert.match(
      lines.join(' ').replaceAll(/ +/g, ' '),
      /line 1 id "C-1029" was imported before, as it stood then; it is left as it is\./,
    );
    await looking(async (service) => {
      assert.equal((await views(service)).length, 2);
      // Also when the log has forgotten by which attempt it came.
      await service.store.of('plus-dane').deleteFrom('attempts').where('organisation', '=', 'plus-dane').execute();
    });
    assert.match((await imports([whole, another])).lines[0] ?? '', /2 lines: 0 were imported, 2 are here already/);
  });

  it('does not bring back whoever was erased since', async () => {
    await imports([whole]);
    await looking(async (service) => {
      const [{reference}] = (await views(service)) as [CaseView];
      const erase = {type: 'erase', reason: 'Asked for.'} as const;
      await service.as(staff.max).perform(reference as Reference, erase, {key: randomUUID()});
      await service.store.of('plus-dane').deleteFrom('attempts').where('organisation', '=', 'plus-dane').execute();
    });
    assert.match((await imports([whole])).lines[0] ?? '', /1 lines: 0 were imported, 1 are here already/);
    await looking(async (service) => {
      const [view, ...more] = await views(service);
      assert.equal(more.length, 0);
      assert.equal(view?.intake.what, '');
    });
  });

  it('takes a CSV by a mapping, with days and words as the earlier system wrote them', async () => {
    const csv = [
      '\uFEFFCase No,Received,Details,Name,Email,Acknowledged,Answered,Decision,Reasons,Owner',
      'A-1,03/03/2025 09:12,"It leaks,\r\n""badly""",Ada Example,ada@example.org,05/03/2025,,,,x',
      '',
      'A-2,04/03/2025,It drips,Bo Example,bo@example.org,05/03/2025,07/03/2025,Not Upheld,It was dry.,y',
    ].join('\r\n');
    const mapping = {
      columns: {
        'Case No': 'id',
        Received: 'received',
        Details: 'intake.what',
        Name: 'intake.complainant.name',
        Email: 'intake.complainant.email',
        Acknowledged: 'stages.0.acknowledged',
        Answered: 'stages.0.answered',
        Decision: 'stages.0.outcome',
        Reasons: 'stages.0.findings',
      },
      values: {'stages.0.outcome': {'Not Upheld': 'not-upheld'}},
      dates: 'dd/mm/yyyy',
      defaults: {
        intake: {
          wanted: 'Not recorded in Northgate.',
          when: {roughly: 'not recorded'},
          service: 'repairs',
          complainant: {prefers: 'email', language: 'en'},
        },
      },
    };
    const files = {'old.csv': csv, 'map.json': JSON.stringify(mapping)};
    const {exitCode, lines} = await imports([], 'old.csv --map map.json', files);
    assert.equal(exitCode, 0, lines.join('\n'));
    await looking(async (service) => {
      const all = await views(service);
      const [first, second] = ['Ada Example', 'Bo Example'].map((name) =>
        all.find((one) => one.intake.complainant?.name === name),
      );
      assert.equal(first?.intake.what, 'It leaks,\n"badly"');
      assert.equal(first?.intake.wanted, 'Not recorded in Northgate.');
      assert.equal(first?.intake.receivedAt, '2025-03-03T09:12:00.000Z');
      assert.ok(second?.timeline.some(({type}) => type === 'responded'));
    });
  });

  const wrong: Readonly<
    Record<string, readonly [options: string, files: Readonly<Record<string, string>>, complaint: RegExp]>
  > = {
    'a CSV without a mapping': ['old.csv', {'old.csv': 'a,b'}, /needs to be told where its columns go/],
    'a column that there is not': [
      'old.csv --map map.json',
      {'old.csv': 'a,b', 'map.json': '{"columns": {"c": "id"}}'},
      /line 1: there is no column "c"/,
    ],
    'a quote that does not end': [
      'old.csv --map map.json',
      {'old.csv': 'a\n"b', 'map.json': '{"columns": {"a": "id"}}'},
      /line 2: a quote stands where none can be, or one is missing/,
    ],
    'a mapping to no place': [
      '--map map.json',
      {'map.json': '{"columns": {"a": "__proto__.id"}}'},
      /"map\.json" is no mapping: columns\.a/,
    ],
    'an organisation that there is not': [
      '--organisation other',
      {},
      /there is no organisation "other"; expected plus-dane/,
    ],
  };
  for (const [what, [options, files, complaint]] of Object.entries(wrong)) {
    it(`given ${what} says so, and ends with 2`, async () => {
      const {exitCode, complaints} = await imports([], options, files);
      assert.equal(exitCode, 2);
      assert.match(complaints.join('\n'), complaint);
    });
  }

  it('says which line is no JSON', async () => {
    const {exitCode, lines} = await run(
      `import cases.jsonl --from N --by Lee --data ${folder}`,
      {'cases.jsonl': `${JSON.stringify(whole)}\n{"id": `},
      environment,
    );
    assert.equal(exitCode, 1);
    assert.match(lines[0] ?? '', /^line 2 +this is no JSON/);
  });

  for (const policy of [plusDane, psps]) {
    it(`imports a case that is under way under ${policy.id}, with whatever its letters have to hold`, async () => {
      const service = policy.services[0]?.id;
      const type = policy.eligibility.complainants[0]?.id;
      const {handler: _, notes: __, closed: ___, ...more} = whole;
      const line = {...more, stages: [{acknowledged: '2025-03-05'}], intake: {...complaint, service, type}};
      const given = {'cases.jsonl': JSON.stringify(line)};
      const env = {REDRESS_ORGANISATION: 'o', REDRESS_POLICY: policy.id};
      const {exitCode, lines} = await run(`import cases.jsonl --from N --by Lee --data ${folder}`, given, env);
      assert.equal(exitCode, 0, lines.join('\n'));
    });
  }
});
