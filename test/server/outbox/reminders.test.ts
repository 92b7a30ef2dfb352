import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import type {Observer} from '@redress/server';
import {acknowledge, answer, contact, extendTo, take} from '../../support/commands.ts';
import {leak, staff} from '../../support/people.ts';
import {temporaryFolder} from '../running-service.ts';
import {type MailServer, mailServer} from './mail-server.ts';
import {type SendingOptions, type SendingService, sendingService, until} from './sending-service.ts';

describe('reminders among staff', () => {
  let mail: MailServer;
  let service: SendingService;
  let runs = 0;

  const observer: Observer = {
    requestEnded() {},
    lineOpened() {},
    lineClosed() {},
    jobRan: ({name}) => {
      if (name === 'reminders') runs++;
    },
  };

  before(async () => {
    mail = await mailServer();
  });
  after(() => mail.close());
  beforeEach(() => mail.forget());
  afterEach(() => service.close());

  const start = async (at: string, options: Partial<SendingOptions> = {}) => {
    service = await sendingService({
      at,
      observer,
      messages: {
        mail: {server: mail.url, from: 'complaints@example.org'},
        staff: {
          people: {sam: 'sam@example.org', rhian: 'rhian@example.org'},
          team: 'team@example.org',
          desk: 'https://crm.example.org/complaints?view=all',
        },
      },
      ...options,
    });
  };
  /** What was mailed since it was last asked, the customer's mail left out: to whom, and about what. */
  const mailed = () => {
    const all = mail.arrived
      .map(({to, mail: {subject}}) => `${to[0]?.split('@')[0]}: ${subject}`)
      .filter((one) => !one.startsWith('ada:'));
    mail.forget();
    return all;
  };
  /** Lets everything be sent that this time brings. */
  const settled = async () => {
    // The run that is under way may have looked before the clock was moved, or at what was not there yet.
    const next = runs + 2;
    await until(() => runs >= next);
    await service.quiet();
  };
  /** Lets that time come, and everything be sent that it brings. */
  const at = async (time: string) => {
    service.moveTo(time);
    await settled();
    return mailed();
  };

  it('go before, on and after a deadline, passing over Christmas and the weekend beside it', async () => {
    // Due five working days later: on Thursday 24 December.
    await start('2026-12-17T10:00:00Z');
    const {reference} = await service.submit();
    await service.perform(reference, staff.sam, take);
    await settled();
    assert.deepEqual(mailed().sort(), [
      `sam: ${reference} is yours`,
      'team: Complaints, Thursday 17 December 2026: 0 late, 0 due',
    ]);
    const days = [];
    for (const day of [18, 20, 21, 22, 24, 25, 28, 29, 30]) days.push(...(await at(`2026-12-${day}T10:00:00Z`)));
    assert.deepEqual(
      days.filter((one) => one.startsWith('sam')),
      [
        `sam: ${reference}: acknowledge it by Thursday 24 December 2026`,
        `sam: ${reference}: acknowledge it today`,
        `sam: ${reference} is late: acknowledge it (Thursday 24 December 2026)`,
      ],
    );
    // On no day on which nobody works: not on a Sunday, at Christmas, nor on the day for Boxing Day, which is a Saturday.
    assert.deepEqual(
      days.filter((one) => one.startsWith('team')).map((one) => /\w+ \d+ December/.exec(one)?.[0]),
      [
        'Friday 18 December',
        'Monday 21 December',
        'Tuesday 22 December',
        'Thursday 24 December',
        'Tuesday 29 December',
        'Wednesday 30 December',
      ],
    );
  });

  it('wait for the hour at which somebody is there, in summer and in winter time', async () => {
    await start('2026-10-20T10:00:00Z', {});
    const {reference} = await service.submit();
    await settled();
    mailed();
    // Due on Tuesday 27 October; the clocks go back on Sunday 25 October.
    assert.deepEqual(await at('2026-10-23T07:59:00Z'), []);
    assert.deepEqual((await at('2026-10-23T08:00:00Z')).sort(), [
      'team: Complaints, Friday 23 October 2026: 0 late, 1 due',
      `team: ${reference}: acknowledge it by Tuesday 27 October 2026`,
    ]);
    assert.deepEqual(await at('2026-10-27T08:59:00Z'), []);
    assert.deepEqual((await at('2026-10-27T09:00:00Z')).sort(), [
      'team: Complaints, Tuesday 27 October 2026: 0 late, 1 due',
      `team: ${reference}: acknowledge it today`,
    ]);
    assert.deepEqual(await at('2026-10-27T23:00:00Z'), []);
  });

  it('are forgotten once a date is moved or met, and begin anew for the new date', async () => {
    await start('2026-11-20T10:00:00Z');
    const {reference} = await service.submit();
    await service.perform(reference, staff.sam, take, acknowledge, contact);
    await settled();
    mailed();
    // The reply is due on Friday 4 December.
    assert.deepEqual(
      (await at('2026-12-02T10:00:00Z')).filter((one) => one.startsWith('sam')),
      [`sam: ${reference}: reply by Friday 4 December 2026`],
    );
    await service.perform(reference, staff.sam, extendTo('2026-12-11'));
    assert.deepEqual(
      (await at('2026-12-04T10:00:00Z')).filter((one) => one.startsWith('sam')),
      [],
    );
    assert.deepEqual(
      (await at('2026-12-09T10:00:00Z')).filter((one) => one.startsWith('sam')),
      [`sam: ${reference}: reply by Friday 11 December 2026`],
    );
    await service.perform(reference, staff.sam, answer(['Mend the roof', '2026-12-18']));
    assert.deepEqual(
      (await at('2026-12-11T10:00:00Z')).filter((one) => one.startsWith('sam')),
      [],
    );
    assert.deepEqual(
      (await at('2026-12-18T10:00:00Z')).filter((one) => one.startsWith('sam')),
      [`sam: ${reference}: do what was promised today`],
    );
  });

  it('that could not be sent in time are dropped when a later one stands in their place', async () => {
    await start('2026-12-17T10:00:00Z');
    const {reference} = await service.submit();
    await settled();
    // The reminder and the day's list.
    mail.next({data: 451}, {data: 451});
    service.moveTo('2026-12-22T10:00:00Z');
    await until(async () => (await service.messages()).filter(({problem}) => problem === 'target/busy').length === 2);
    await at('2026-12-24T10:00:00Z');
    const reminders = (await service.messages()).filter(({kind}) => kind === 'reminder');
    assert.deepEqual(
      reminders.map(({id, state}) => [id, state]),
      [
        [`${reference}.stage-1.acknowledge.2026-12-24.before`, 'dropped'],
        [`${reference}.stage-1.acknowledge.2026-12-24.today`, 'sent'],
      ],
    );
  });

  it('are put in once, also by a service that is started again and again', async () => {
    const folder = await temporaryFolder();
    await start('2026-12-17T10:00:00Z', {folder});
    const {reference} = await service.submit();
    await settled();
    const reminders: string[] = [];
    for (let times = 0; times < 3; times++) {
      await service.close();
      await start('2026-12-22T10:00:00Z', {folder});
      reminders.push(...(await at('2026-12-22T10:00:00Z')));
    }
    assert.deepEqual(
      reminders.filter((one) => one.includes(reference)),
      [`team: ${reference}: acknowledge it by Thursday 24 December 2026`],
    );
  });

  it('say when somebody may be in danger, at once and at any hour, and not in their words', async () => {
    await start('2026-11-21T03:00:00Z');
    const {reference} = await service.submit({danger: 'canary', what: 'canary'});
    await settled();
    const [one] = mail.arrived.filter(({to}) => to[0] === 'team@example.org');
    assert.equal(one?.mail.subject, `${reference}: somebody may be in danger`);
    assert.doesNotMatch(one?.raw ?? '', /canary|\bAda\b/);
  });

  it('name no customer, and lead to the case', async () => {
    await start('2026-11-20T10:00:00Z');
    const {reference} = await service.submit({what: 'canary', complainant: {...leak.complainant, name: 'canary'}});
    await service.perform(reference, staff.sam, take);
    await settled();
    const [one] = mail.arrived.filter(({to}) => to[0] === 'sam@example.org');
    assert.ok(one?.mail.text?.includes(`https://crm.example.org/complaints?view=all&case=${reference}`));
    assert.match(one?.mail.text ?? '', /- acknowledge it by Friday 27 November 2026/);
    for (const {to, raw} of mail.arrived) if (to[0] !== 'ada@example.org') assert.doesNotMatch(raw, /canary/);
  });

  it('are gathered each day in one list: what is late, due, new and undelivered', async () => {
    await start('2026-11-12T10:00:00Z');
    const late = await service.submit({complainant: {...leak.complainant, email: 'one@example.org'}});
    service.moveTo('2026-11-16T10:00:00Z');
    const due = await service.submit({complainant: {...leak.complainant, email: 'two@example.org'}});
    await service.perform(due.reference, staff.rhian, take);
    service.moveTo('2026-11-19T10:00:00Z');
    mail.next({recipient: 550});
    const fresh = await service.submit({complainant: {...leak.complainant, email: 'three@example.org'}});
    await until(async () => (await service.messages()).some(({state}) => state === 'dead'));
    await at('2026-11-20T08:30:00Z');
    mail.forget();
    service.moveTo('2026-11-20T09:00:00Z');
    const list = () => mail.arrived.find(({mail: {subject}}) => subject?.startsWith('Complaints,'));
    await until(() => list() !== undefined);
    assert.equal(list()?.mail.subject, 'Complaints, Friday 20 November 2026: 1 late, 1 due');
    const text = list()?.mail.text ?? '';
    assert.match(text, /Late: 1 case\n-+\n\n- RD-\S+, acknowledge it by Thursday 19 November 2026, nobody\s+holds it/);
    assert.match(
      text,
      /Due today or soon: 1 case\n-+\n\n- RD-\S+, acknowledge it by Monday 23 November 2026, Rhian\s+Pugh/,
    );
    assert.match(text, /New since the last working day: 1 case/);
    assert.match(text, /1 message could not be sent\./);
    assert.deepEqual(
      text.match(/RD-\S{4}-\S{4}/g),
      [late, due, fresh].map(({reference}) => reference),
    );
  });
});
