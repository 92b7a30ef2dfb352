import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  type CalendarPolicy,
  type Clock,
  type ClockRule,
  type Moment,
  projectedClocks,
  type StageRule,
  type StageState,
  stageClocks,
  stageRule,
} from '@redress/policy';
import {instant, plain} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';

const {calendar} = plusDane;
const version = 'england-and-wales/2026-11';
const days = (count: number) => ({count, unit: 'working-days'}) as const;
const hours = (count: number) => ({count, unit: 'hours'}) as const;

const answer: ClockRule = {duty: 'respond', force: 'must', from: 'opened', metBy: ['responded'], duration: days(5)};
const acknowledgement: ClockRule = {...answer, duty: 'acknowledge', metBy: ['acknowledged']};
const clause = {heading: 'Stage 1', rule: 'PD-41'};
const extension = {clause, how: 'inform'} as const;

function stageOf(...clocks: readonly ClockRule[]): StageRule {
  return {...stageRule(plusDane, 'stage-1'), clocks: [...clocks]};
}

/** A stage that opened on a Monday morning, with what else happened in it. Times are instants, or dates for that morning. */
function stage(
  happened: Partial<Record<Moment, string>> = {},
  more: Partial<Pick<StageState, 'told' | 'extensions' | 'leftAt'>> = {},
): StageState {
  const moments = Object.fromEntries(
    Object.entries({opened: '2026-11-02', ...happened}).map(([moment, at]) => [moment, time(at)]),
  ) as StageState['moments'];
  return {id: 'stage-1', moments, considered: [], told: [], extensions: [], steps: [], remedies: [], ...more};
}

const time = (at: string) => instant(at.includes('T') ? at : `${at}T10:00:00Z`);

/** The last of these clocks, as it stands then. */
function clock(at: string, state: StageState, ...rules: readonly ClockRule[]): Clock {
  const last = stageClocks(calendar, stageOf(...rules), state, time(at)).at(-1);
  return last ?? assert.fail('There is no clock');
}

const standing = ({state, due, missed}: Clock) => [state, due, missed];
const extended = (from: string, to: string, at: string) => ({
  ...{from: plain(from), to: plain(to), at: time(at)},
  reason: 'The roofer comes next week.',
});
const told = (due: string, duty: ClockRule['duty'] = 'respond') => ({
  ...{stage: 'stage-1', duty, calendar: version},
  due: plain(due),
});

describe('a clock', () => {
  it('says what there is to say of it, and nothing else', () => {
    assert.deepEqual(clock('2026-11-04', stage(), answer), {
      stage: 'stage-1',
      duty: 'respond',
      force: 'must',
      duration: days(5),
      state: 'running',
      from: {moment: 'opened', on: '2026-11-02'},
      due: '2026-11-09',
      firstDue: '2026-11-09',
      extensions: [],
      provisional: false,
      calendar: version,
    });
  });

  it('carries its clause, the audience that it is kept to, and the day on which it was done', () => {
    const target: ClockRule = {...answer, clause, force: 'aim', shownTo: 'staff'};
    const {extensions: _, ...done} = clock('2026-11-20', stage({responded: '2026-11-09T23:59:59.999Z'}), target);
    assert.deepEqual(done, {
      stage: 'stage-1',
      duty: 'respond',
      force: 'aim',
      clause,
      shownTo: 'staff',
      duration: days(5),
      state: 'met',
      from: {moment: 'opened', on: '2026-11-02'},
      due: '2026-11-09',
      firstDue: '2026-11-09',
      doneOn: '2026-11-09',
      provisional: false,
      calendar: version,
    });
  });

  it('for everybody says nothing of its audience', () => {
    assert.equal('shownTo' in clock('2026-11-04', stage(), {...answer, shownTo: 'everybody'}), false);
  });

  it('that cannot even be forecast says only what would start it', () => {
    const visit: ClockRule = {...answer, duty: 'contact', from: 'assigned', metBy: ['contacted']};
    assert.deepEqual(clock('2026-11-04', stage(), visit), {
      stage: 'stage-1',
      duty: 'contact',
      force: 'must',
      duration: days(5),
      state: 'projected',
      from: {moment: 'assigned'},
      extensions: [],
      provisional: false,
      calendar: version,
    });
  });

  it('that cannot even be forecast keeps a date that was told', () => {
    const visit: ClockRule = {...answer, duty: 'contact', from: 'assigned', metBy: ['contacted']};
    const promised = clock('2026-11-20', stage({}, {told: [told('2026-11-12', 'contact')]}), visit);
    assert.deepEqual(standing(promised), ['projected', '2026-11-12', undefined]);
    assert.equal('recalculated' in promised, false);
  });

  it('is met by the first of several moments, in whatever order the policy names them', () => {
    const either: ClockRule = {...acknowledgement, metBy: ['responded', 'acknowledged', 'contacted']};
    const both = stage({acknowledged: '2026-11-03', responded: '2026-11-05'});
    assert.equal(clock('2026-11-06', both, either).doneOn, '2026-11-03');
    const otherwise = stage({acknowledged: '2026-11-05', responded: '2026-11-03'});
    assert.equal(clock('2026-11-06', otherwise, either).doneOn, '2026-11-03');
    assert.equal(clock('2026-11-06', stage({contacted: '2026-11-04'}), either).doneOn, '2026-11-04');
  });

  it('stands still once the stage is left', () => {
    const left = stage({}, {leftAt: time('2026-11-05')});
    assert.deepEqual(standing(clock('2026-12-01', left, answer)), ['superseded', '2026-11-09', undefined]);
  });

  it('knows of more time only where the policy allows it', () => {
    const longer = stage({}, {extensions: [extended('2026-11-09', '2026-11-13', '2026-11-06')]});
    assert.deepEqual(clock('2026-11-06', longer, answer).extensions, []);
    assert.equal(clock('2026-11-06', longer, answer).due, '2026-11-09');
    const {due, firstDue, extensions} = clock('2026-11-06', longer, {...answer, extension});
    assert.deepEqual([due, firstDue, extensions], ['2026-11-13', '2026-11-09', longer.extensions]);
  });

  it('may fall on no day off where the policy rolls it', () => {
    const week: ClockRule = {...answer, duration: {count: 5, unit: 'calendar-days'}};
    assert.equal(clock('2026-11-03', stage(), week).due, '2026-11-07');
    assert.equal(clock('2026-11-03', stage(), {...week, roll: 'back'}).due, '2026-11-06');
    assert.equal(clock('2026-11-03', stage(), {...week, roll: 'forward'}).due, '2026-11-09');
  });
});

describe('a date that was told', () => {
  it('stands, and staff see what the calendar gives today where that is another', () => {
    const {due, firstDue, recalculated} = clock('2026-11-04', stage({}, {told: [told('2026-11-10')]}), answer);
    assert.deepEqual([due, firstDue, recalculated], ['2026-11-10', '2026-11-10', '2026-11-09']);
    assert.equal('recalculated' in clock('2026-11-04', stage({}, {told: [told('2026-11-09')]}), answer), false);
  });

  it('is the last one that was told for this duty', () => {
    const dates = [told('2026-11-11'), told('2026-11-10'), told('2026-11-05', 'acknowledge')];
    assert.equal(clock('2026-11-04', stage({}, {told: dates}), answer).due, '2026-11-10');
  });

  it('binds no target of the staff beside it', () => {
    const target = clock('2026-11-04', stage({}, {told: [told('2026-11-10')]}), {...answer, shownTo: 'staff'});
    assert.deepEqual([target.due, 'recalculated' in target], ['2026-11-09', false]);
  });
});

describe('a clock in hours', () => {
  const day: ClockRule = {...answer, duration: hours(24)};

  it('that was given more time is due when that day ends, and no more at its hour', () => {
    const more = stage({}, {extensions: [extended('2026-11-03', '2026-11-05', '2026-11-03T09:00:00Z')]});
    const given = clock('2026-11-05T23:59:00Z', more, {...day, extension});
    assert.deepEqual([...standing(given), given.dueAt], ['running', '2026-11-05', undefined, undefined]);
    assert.deepEqual(standing(clock('2026-11-06T00:00:00Z', more, {...day, extension})), [
      'missed',
      '2026-11-05',
      '2026-11-05',
    ]);
  });

  it('that was given more time after its hour is broken, on its own day too', () => {
    const late = stage({}, {extensions: [extended('2026-11-03', '2026-11-05', '2026-11-03T10:00:00Z')]});
    assert.deepEqual(standing(clock('2026-11-04', late, {...day, extension})), ['missed', '2026-11-05', '2026-11-03']);
  });

  it('keeps the day that was told where its hour would come later', () => {
    const early = clock('2026-11-03T00:00:00Z', stage({}, {told: [told('2026-11-02')]}), day);
    assert.deepEqual(
      [...standing(early), early.dueAt, early.recalculated],
      ['missed', '2026-11-02', '2026-11-02', undefined, '2026-11-03'],
    );
  });

  it('is due at an instant', () => {
    const {due, dueAt, firstDue, provisional} = clock('2026-11-02', stage(), day);
    assert.deepEqual(
      [due, dueAt, firstDue, provisional],
      ['2026-11-03', '2026-11-03T10:00:00.000Z', '2026-11-03', false],
    );
  });

  it('runs until just before its instant, and is missed at it', () => {
    assert.deepEqual(standing(clock('2026-11-03T09:59:59.999Z', stage(), day)), ['running', '2026-11-03', undefined]);
    assert.deepEqual(standing(clock('2026-11-03T10:00:00Z', stage(), day)), ['missed', '2026-11-03', '2026-11-03']);
    assert.deepEqual(standing(clock('2026-11-03T10:00:00.001Z', stage(), day)), ['missed', '2026-11-03', '2026-11-03']);
  });

  it('is met by what is done just before its instant, and by nothing at it', () => {
    const done = (responded: string) => standing(clock('2026-11-20', stage({responded}), day));
    assert.deepEqual(done('2026-11-03T09:59:59.999Z'), ['met', '2026-11-03', undefined]);
    assert.deepEqual(done('2026-11-03T10:00:00Z'), ['missed', '2026-11-03', '2026-11-03']);
    assert.deepEqual(done('2026-11-03T10:00:00.001Z'), ['missed', '2026-11-03', '2026-11-03']);
  });

  it('in days has no instant', () => {
    assert.equal('dueAt' in clock('2026-11-04', stage(), answer), false);
  });

  it('is forecast from the end of the day on which it should start', () => {
    const forecast = clock('2026-11-03', stage(), acknowledgement, {...day, from: 'acknowledged'});
    assert.deepEqual([forecast.state, forecast.dueAt], ['projected', '2026-11-11T00:00:00.000Z']);
  });
});

describe('a clock that another duty starts', () => {
  const plainly: ClockRule = {...answer, from: 'acknowledged'};
  const capped: ClockRule = {...plainly, lateStart: 'capped'};
  const standsFrom = (at: string, state: StageState, rule: ClockRule) => {
    const {from, due, state: now} = clock(at, state, acknowledgement, rule);
    return [now, from.on, due];
  };

  it('is forecast from the last day for that duty, and once that is past, from today', () => {
    assert.deepEqual(standsFrom('2026-11-09', stage(), plainly), ['projected', '2026-11-09', '2026-11-16']);
    assert.deepEqual(standsFrom('2026-11-11', stage(), plainly), ['projected', '2026-11-11', '2026-11-18']);
  });

  it('is forecast from whichever duty brings its start about', () => {
    const owed = {
      logged: 'log',
      settled: 'settle',
      acknowledged: 'acknowledge',
      contacted: 'contact',
      responded: 'respond',
    } as const;
    for (const [moment, duty] of Object.entries(owed) as [keyof typeof owed, ClockRule['duty']][]) {
      const before: ClockRule = {...answer, duty, metBy: [moment], duration: days(2)};
      const other: ClockRule = {...before, duty: duty === 'log' ? 'settle' : 'log', duration: days(1)};
      const next: ClockRule = {...answer, from: moment};
      assert.equal(clock('2026-11-02', stage(), other, before, next).from.on, '2026-11-04', moment);
      assert.equal(clock('2026-11-02', stage(), other, next).from.on, undefined, moment);
    }
  });

  it('is forecast from no later day where its start is capped', () => {
    assert.deepEqual(standsFrom('2026-11-04', stage(), capped), ['projected', '2026-11-09', '2026-11-16']);
    assert.deepEqual(standsFrom('2026-11-11', stage(), capped), ['projected', '2026-11-09', '2026-11-16']);
  });

  it('counts from the day on which that was done, early or late', () => {
    const done = (acknowledged: string) => standsFrom('2026-11-12', stage({acknowledged}), plainly);
    assert.deepEqual(done('2026-11-05'), ['running', '2026-11-05', '2026-11-12']);
    assert.deepEqual(done('2026-11-11'), ['running', '2026-11-11', '2026-11-18']);
  });

  it('counts from the day on which that was due, where it was done late and the start is capped', () => {
    const done = (acknowledged: string) => standsFrom('2026-11-12', stage({acknowledged}), capped);
    assert.deepEqual(done('2026-11-05'), ['running', '2026-11-05', '2026-11-12']);
    assert.deepEqual(done('2026-11-09'), ['running', '2026-11-09', '2026-11-16']);
    assert.deepEqual(done('2026-11-11'), ['running', '2026-11-09', '2026-11-16']);
  });

  it('has no cap where nothing before it has a date', () => {
    const {from, due} = clock('2026-11-12', stage({acknowledged: '2026-11-11'}), capped);
    assert.deepEqual([from.on, due], ['2026-11-11', '2026-11-18']);
  });

  it('is not missed while it has not started, whatever was told', () => {
    const waiting = stage({}, {told: [told('2026-11-16')]});
    assert.deepEqual(standing(clock('2026-11-30', waiting, acknowledgement, plainly)), [
      'projected',
      '2026-11-16',
      undefined,
    ]);
  });
});

describe('other readings of a clause', () => {
  const capped = {says: {en: 'Late is no excuse.'}, lateStart: 'capped'} as const;
  const assigned = {says: {en: 'Once somebody has it.'}, from: 'assigned'} as const;
  const ten = {says: {en: 'Ten days.'}, duration: days(10)};
  const started = stage({acknowledged: '2026-11-11'});

  it('are given with the date of each', () => {
    const read: ClockRule = {...answer, from: 'acknowledged', readings: [capped, ten]};
    assert.deepEqual(clock('2026-11-12', started, acknowledgement, read).otherReadings, [
      {says: capped.says, due: '2026-11-16'},
      {says: ten.says, due: '2026-11-25'},
    ]);
  });

  it('are left out where they give no date', () => {
    const read: ClockRule = {...answer, readings: [assigned, ten]};
    assert.deepEqual(clock('2026-11-12', stage(), read).otherReadings, [{says: ten.says, due: '2026-11-16'}]);
    assert.equal('otherReadings' in clock('2026-11-12', stage(), {...answer, readings: [assigned]}), false);
  });

  it('count from a moment of their own', () => {
    const read: ClockRule = {...answer, readings: [assigned]};
    assert.deepEqual(clock('2026-11-12', stage({assigned: '2026-11-04'}), read).otherReadings, [
      {says: assigned.says, due: '2026-11-11'},
    ]);
  });

  it('roll as they say', () => {
    const back = {says: {en: 'The working day before.'}, roll: 'back'} as const;
    const read: ClockRule = {...answer, duration: {count: 5, unit: 'calendar-days'}, readings: [back]};
    assert.deepEqual(clock('2026-11-03', stage(), read).otherReadings, [{says: back.says, due: '2026-11-06'}]);
  });
});

for (const none of ['none-stated', 'not-configured'] as const) {
  describe(`a clock whose time is ${none}`, () => {
    const open: ClockRule = {...answer, duration: none, extension};
    const base = {stage: 'stage-1', duty: 'respond', force: 'must', from: {moment: 'opened'}, calendar: version};
    const agreed = [extended('2026-11-20', '2026-11-20', '2026-11-04')];

    it('has no date and is never missed', () => {
      const whole = {...base, state: none, extensions: [], provisional: false};
      assert.deepEqual(clock('2026-11-04', stage(), open), whole);
      assert.deepEqual(clock('2027-11-04', stage(), open), whole);
    });

    it('has no date for what was agreed on another duty', () => {
      const {extension: _, ...fixed} = open;
      assert.deepEqual(standing(clock('2026-11-30', stage({}, {extensions: agreed}), fixed)), [
        none,
        undefined,
        undefined,
      ]);
    });

    it('is met whenever it is done', () => {
      assert.deepEqual(clock('2027-11-04', stage({responded: '2027-10-01'}), open), {
        ...base,
        state: 'met',
        doneOn: '2027-10-01',
        extensions: [],
        provisional: false,
      });
    });

    it('is superseded where the stage ends without it', () => {
      const left = stage({}, {leftAt: time('2026-11-05')});
      assert.deepEqual(standing(clock('2026-12-01', left, open)), ['superseded', undefined, undefined]);
    });

    it('runs to the date that was agreed, and is met on that day', () => {
      const running = {
        ...base,
        state: 'running',
        due: '2026-11-20',
        firstDue: '2026-11-20',
        extensions: agreed,
        provisional: false,
      };
      assert.deepEqual(clock('2026-11-20T23:59:59.999Z', stage({}, {extensions: agreed}), open), running);
      const answered = stage({responded: '2026-11-20'}, {extensions: agreed});
      assert.deepEqual(clock('2026-12-01', answered, open), {...running, state: 'met', doneOn: '2026-11-20'});
    });

    it('is missed when the day that was agreed ends without it', () => {
      const missed = ['missed', '2026-11-20', '2026-11-20'];
      assert.deepEqual(standing(clock('2026-11-21T00:00:00Z', stage({}, {extensions: agreed}), open)), missed);
      const answered = stage({responded: '2026-11-23'}, {extensions: agreed});
      assert.deepEqual(standing(clock('2026-12-01', answered, open)), missed);
    });

    it('keeps the first date that was agreed, and more time that comes too late mends no breach', () => {
      const later = (at: string) => [...agreed, extended('2026-11-20', '2026-11-30', at)];
      const inTime = clock('2026-11-24', stage({}, {extensions: later('2026-11-20')}), open);
      assert.deepEqual([inTime.firstDue, ...standing(inTime)], ['2026-11-20', 'running', '2026-11-30', undefined]);
      const tooLate = clock('2026-11-24', stage({}, {extensions: later('2026-11-23')}), open);
      assert.deepEqual(standing(tooLate), ['missed', '2026-11-30', '2026-11-20']);
    });
  });
}

describe('more time for an answer', () => {
  const longer: ClockRule = {...answer, extension};
  const moved = (...more: readonly (readonly [from: string, to: string, at: string])[]) =>
    clock('2026-11-24', stage({}, {extensions: more.map((one) => extended(...one))}), longer);

  it('adds up from the first date to the last', () => {
    const twice = moved(['2026-11-09', '2026-11-13', '2026-11-09'], ['2026-11-13', '2026-11-27', '2026-11-13']);
    assert.deepEqual([twice.firstDue, ...standing(twice)], ['2026-11-09', 'running', '2026-11-27', undefined]);
  });

  it('mends no breach, at whichever step it came too late', () => {
    const second = moved(['2026-11-09', '2026-11-13', '2026-11-09'], ['2026-11-13', '2026-11-27', '2026-11-14']);
    assert.deepEqual(standing(second), ['missed', '2026-11-27', '2026-11-13']);
  });

  it('makes a date firm that was provisional', () => {
    const far = stage({opened: '2028-12-28'});
    assert.equal(clock('2028-12-28', far, longer).provisional, true);
    const extensions = [extended('2029-01-04', '2029-01-08', '2028-12-29')];
    assert.equal(clock('2028-12-29', {...far, extensions}, longer).provisional, false);
  });
});

describe('the clocks of a stage that opens now', () => {
  it('stand as those of a stage in which nothing has happened', () => {
    const rule = stageOf(acknowledgement, {...answer, from: 'acknowledged', extension});
    const opened = time('2026-11-02');
    assert.deepEqual(projectedClocks(calendar, rule, opened), stageClocks(calendar, rule, stage(), opened));
  });

  it('start on the next working day after the cut-off, where the policy has one', () => {
    const early: CalendarPolicy = {...calendar, cutOffTime: '16:00'};
    const starts = (at: string) => projectedClocks(early, stageOf(answer), instant(at))[0]?.from.on;
    assert.deepEqual(['2026-11-06T16:00:00Z', '2026-11-06T16:00:01Z'].map(starts), ['2026-11-06', '2026-11-09']);
  });
});
