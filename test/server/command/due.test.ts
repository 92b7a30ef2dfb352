import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {run} from './run-redress.ts';

interface PrintedClock {
  readonly duty: string;
  readonly due?: string;
  readonly dueAt?: string;
  readonly weekday?: string;
  readonly state: string;
  readonly provisional: boolean;
  readonly otherReadings?: readonly {readonly due: string}[];
  readonly days?: readonly object[];
}

interface Printed {
  readonly stages: readonly {readonly clocks: readonly PrintedClock[]}[];
}

/** The clocks of one stage, as `--json` gives them. */
async function clocks(line: string, stage = 0): Promise<readonly PrintedClock[]> {
  const {exitCode, json} = await run<Printed>(`due --json ${line}`);
  assert.equal(exitCode, 0);
  return json().stages[stage]?.clocks ?? [];
}

/** Duty, weekday, due date and state of each. */
function dates(all: readonly PrintedClock[]): readonly string[] {
  return all.map(({duty, weekday, due, state}) => [duty, weekday, due, state].filter(Boolean).join(' '));
}

describe('redress due', () => {
  test('PD-S03: the dates of a second stage over Christmas, with their other readings', async () => {
    const all = await clocks(
      '--policy plus-dane --stage stage-2 --received 2026-12-01 --acknowledged 2026-12-04 --assigned 2026-12-04 --today 2026-12-04',
    );
    assert.deepEqual(dates(all), [
      'acknowledge Tue 2026-12-08 met',
      'contact Fri 2026-12-11 running',
      'respond Wed 2027-01-06 running',
    ]);
    assert.equal(all[2]?.otherReadings?.[0]?.due, '2026-12-24');
  });

  test('the same stage after the first, when its request is told; what happened belongs to the stage then open', async () => {
    const line =
      '--policy plus-dane --received 2026-11-02 --acknowledged 2026-11-04 --responded 2026-11-18 --requested 2026-12-01 --acknowledged 2026-12-04 --today 2026-12-04';
    assert.deepEqual(dates(await clocks(line)), [
      'log Mon 2026-11-09 missed',
      'acknowledge Mon 2026-11-09 met',
      'respond Wed 2026-11-18 met',
    ]);
    assert.deepEqual(dates(await clocks(line, 1)), [
      'acknowledge Tue 2026-12-08 met',
      'contact projected',
      'respond Wed 2027-01-06 running',
    ]);
  });

  test('HA-S01: hours run through the night of the clock change, by the clock on the wall', async () => {
    const [settle] = await clocks('--policy housing-association --received 2026-03-28T15:00 --today 2026-03-28T16:00');
    assert.equal(settle?.dueAt, '2026-03-29T15:00:00.000Z');
    const {lines} = await run('due --policy housing-association --received 2026-03-28T15:00 --today 2026-03-28T16:00');
    assert.ok(
      lines.includes('settle       Sun 29 Mar 2026 16:00 running        aims to  HA-29, Stage 1'),
      lines.join('\n'),
    );
  });

  test('X-15: a date past the bank holidays that are known is provisional, and says so', async () => {
    const line = '--policy plus-dane --received 2027-12-20 --acknowledged 2027-12-23 --today 2027-12-23';
    const last = (all: readonly PrintedClock[]) => [all.at(-1)?.due, all.at(-1)?.provisional];
    assert.deepEqual(last(await clocks(line)), ['2028-01-11', false]);
    assert.deepEqual(last(await clocks(`${line} --holidays-as-of 2027`)), ['2028-01-10', true]);
    const {lines} = await run(`due ${line} --holidays-as-of 2027`);
    assert.match(lines[1] ?? '', /known to Fri 31 Dec 2027/);
    assert.ok(lines.some((line) => line.includes('Provisional:')));
  });

  test('PD-S06: an enquiry has a stage and a clock of its own', async () => {
    const all = await clocks('--policy plus-dane --kind member-enquiry --received 2026-12-24 --today 2026-12-24');
    assert.deepEqual(dates(all), ['respond Tue 2027-01-12 running']);
  });

  test('shows people each duty with its date, force, clause and count', async () => {
    const {exitCode, lines} = await run(
      'due --policy plus-dane --received 2026-11-20 --acknowledged 2026-11-24 --today 2026-11-26',
    );
    assert.equal(exitCode, 0);
    assert.deepEqual(lines.slice(0, 6), [
      'Plus Dane Housing: Complaints & Customer Feedback Policy, version 2024-03',
      'Seen from Thu 26 Nov 2026 12:00. Bank holidays england-and-wales/2026-11, known to Sun 31 Dec 2028.',
      '',
      'Stage 1, received Fri 20 Nov 2026',
      'log          Fri 27 Nov 2026       running        will     PD-31, 11 Stage 1',
      '             5 working days from receipt on Fri 20 Nov 2026',
    ]);
    assert.ok(lines.includes('respond      Tue 8 Dec 2026        running        will     PD-41, 11 Stage 1'));
    assert.ok(lines.includes('Stage 2, not asked for yet'));
    assert.ok(lines.includes('acknowledge  no date               not begun      will     PD-50, 12 Stage 2'));
  });

  test('explains each date day by day', async () => {
    const line = '--policy plus-dane --received 2025-08-22 --today 2025-08-22 --explain';
    const [, acknowledge] = await clocks(line);
    assert.equal(acknowledge?.days?.length, 11);
    const {lines} = await run(`due ${line}`);
    const start = lines.findIndex((line) => line.startsWith('acknowledge'));
    assert.deepEqual(
      lines.slice(start, start + 7).map((line) => line.trim()),
      [
        'acknowledge  Mon 1 Sep 2025        running        will     PD-31, 11 Stage 1',
        '5 working days from receipt on Fri 22 Aug 2025',
        'Fri 22 Aug 2025 day 0',
        'Sat 23 Aug 2025 not counted: weekend',
        'Sun 24 Aug 2025 not counted: weekend',
        'Mon 25 Aug 2025 not counted: summer bank holiday',
        'Tue 26 Aug 2025 day 1',
      ],
    );
  });

  test('makes no date up where a policy has none, and says which procedure was chosen', async () => {
    const {exitCode, lines} = await run('due --policy people-plus --procedure procedure-b --received 2026-03-02');
    assert.equal(exitCode, 0);
    assert.ok(lines.some((line) => line.startsWith('Procedure procedure-b, ')));
    assert.ok(lines.some((line) => /^respond +no date +not configured/.test(line)));
  });

  test('is seen from today unless it says another day, and never from before what happened', async () => {
    const seen = async (line: string) => (await run(`due --policy prima --received ${line}`)).lines[1];
    assert.match((await seen('2026-11-20')) ?? '', /^Seen from Fri 4 Dec 2026 10:00\./);
    assert.match((await seen('2026-11-20 --today 2026-11-23')) ?? '', /^Seen from Mon 23 Nov 2026 12:00\./);
    assert.match((await seen('2027-01-11T09:00')) ?? '', /^Seen from Mon 11 Jan 2027 09:00\./);
  });

  const wrong: Readonly<Record<string, readonly [line: string, complaint: RegExp]>> = {
    'a day that there is not': ['--received 2026-02-30', /--received is given "2026-02-30"; expected a real day/],
    'a time that there is not': ['--received 2026-02-20T25:00', /"2026-02-20T25:00"; expected a real day/],
    'an answer before the receipt': [
      '--received 2026-03-05 --responded 2026-03-01',
      /--responded is given "2026-03-01", which is before it was received/,
    ],
    'more requests than there are stages': [
      '--received 2026-03-05 --requested 2026-03-06 --requested 2026-03-07',
      /--requested is given 2 times; the stages are stage-1, stage-2/,
    ],
    'a stage that there is not': ['--received 2026-03-05 --stage stage-9', /"stage-9"; expected stage-1 or stage-2/],
    'a kind that the policy has not': [
      '--received 2026-03-05 --kind rant',
      /--kind is given "rant"; this policy has complaint/,
    ],
    'a year without bank holidays': [
      '--received 2026-03-05 --holidays-as-of 1999',
      /--holidays-as-of is given "1999"; expected a year from 2011 to/,
    ],
  };
  for (const [what, [line, complaint]] of Object.entries(wrong)) {
    test(`refuses ${what}`, async () => {
      const {exitCode, complaints} = await run(`due --policy plus-dane ${line}`);
      assert.equal(exitCode, 2);
      assert.match(complaints[0] ?? '', complaint);
    });
  }
});
