import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {run} from './run-redress.ts';

interface Explained {
  readonly policy: {readonly id: string};
  readonly stage: string;
  readonly clock: {readonly due: string};
  readonly days: readonly object[];
}

const answer =
  'explain --policy plus-dane --stage stage-2 --duty respond --received 2026-12-01 --acknowledged 2026-12-04 --today 2026-12-04';

describe('redress explain', () => {
  test('PD-S03: shows the weeks to a date, and why each day off does not count', async () => {
    const {exitCode, lines} = await run(answer);
    assert.equal(exitCode, 0);
    assert.equal(lines[1], 'Stage 2, respond: Wed 6 Jan 2027 (running)');
    assert.equal(
      lines[2],
      '20 working days from the acknowledgement on Fri 4 Dec 2026. Promised with "will": PD-55, 12 Stage 2.',
    );
    const calendar = lines.findIndex((line) => line.startsWith('Week of'));
    assert.deepEqual(lines.slice(calendar, calendar + 7), [
      'Week of Mon          Tue          Wed          Thu          Fri          Sat          Sun',
      '30 Nov                                                      4 start      5 off        6 off',
      '7 Dec   7 day 1      8 day 2      9 day 3      10 day 4     11 day 5     12 off       13 off',
      '14 Dec  14 day 6     15 day 7     16 day 8     17 day 9     18 day 10    19 off       20 off',
      '21 Dec  21 day 11    22 day 12    23 day 13    24 day 14    25 off       26 off       27 off',
      '28 Dec  28 off       29 day 15    30 day 16    31 day 17    1 off        2 off        3 off',
      '4 Jan   4 day 18     5 day 19     6 due 20',
    ]);
    assert.ok(lines.includes('  Fri 25 Dec 2026 Christmas Day'));
    assert.ok(lines.includes('  Mon 28 Dec 2026 Boxing Day (substitute day)'));
    assert.equal(lines.filter((line) => line.endsWith('weekend')).length, 10);
  });

  test('gives programs the clock and its days', async () => {
    const {json} = await run<Explained>(`${answer} --json`);
    const {policy, stage, clock, days} = json();
    assert.deepEqual([policy.id, stage, clock.due], ['plus-dane', 'stage-2', '2027-01-06']);
    assert.equal(days.length, 34);
    assert.deepEqual(days.at(-1), {date: '2027-01-06', kind: 'counted', number: 20, due: true});
  });

  test('says that there is nothing to work out where there is no date yet', async () => {
    const {exitCode, lines} = await run(
      'explain --policy plus-dane --stage stage-2 --duty contact --received 2026-12-01',
    );
    assert.equal(exitCode, 0);
    assert.ok(lines.includes('There is no date to work out yet.'));
  });

  test('refuses a duty that the stage does not have', async () => {
    const {exitCode, complaints} = await run('explain --policy prima --duty contact --received 2026-12-01');
    assert.equal(exitCode, 2);
    assert.match(complaints[0] ?? '', /^redress explain: --duty is given "contact"; what is asked about has /);
  });
});
