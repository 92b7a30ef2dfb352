import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import type {Command, StaffMember} from '@redress/policy';
import {addHours, type Instant, instant} from '@redress/policy/calendar';
import {dataProtection, plusDane} from '@redress/policy/presets';
import type {Reference} from '@redress/rest';
import {type BreachLine, readJournal} from '@redress/server';
import {leak, staff} from '../../support/people.ts';
import {type Arrived, type MailServer, mailServer} from '../outbox/mail-server.ts';
import {type RunningService, runningService, staffToken} from '../running-service.ts';

const friday = instant('2026-11-20T16:00:00Z');
const record = (awareAt: Instant, more: Partial<Extract<Command, {type: 'recordBreach'}>> = {}): Command => ({
  type: 'recordBreach',
  awareAt,
  what: 'A letter went to the wrong house.',
  risk: 'likely',
  ...more,
});

describe('the register of breaches', () => {
  let service: RunningService;
  let mail: MailServer;
  let now: Instant = friday;
  let reference: Reference;
  before(async () => {
    mail = await mailServer();
    service = await runningService({
      organisation: {
        policies: [plusDane, dataProtection],
        messages: {
          mail: {server: mail.url, from: 'complaints@example.org'},
          staff: {team: 'team@example.org'},
        },
      },
      now: () => now,
    });
    ({reference} = await service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()}));
  });
  after(async () => {
    await service.close();
    await mail.close();
  });

  const perform = (command: Command, by: StaffMember = staff.sam, of = reference) =>
    service.as(by).perform(of, command, {key: randomUUID()});
  const ask = async (method: string, path: string, body?: unknown, key: string = randomUUID()) =>
    fetch(`${service.url}/v1${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${await staffToken(staff.max, new Date(Date.parse(now) + 3_600_000))}`,
        ...(body !== undefined && {'Content-Type': 'application/json', 'Idempotency-Key': key}),
      },
      ...(body !== undefined && {body: JSON.stringify(body)}),
    });
  const register = async (): Promise<BreachLine[]> => (await ask('GET', '/breaches')).json();

  it('is empty where nothing was recorded', async () => {
    assert.deepEqual(await register(), []);
  });

  it('has what has to be documented, and the hours that are left, at night and on days off', async () => {
    const facts = {effects: 'They know her address.', measures: 'It was fetched back.', people: 1};
    await perform(record(instant('2026-11-20T15:30:00Z'), facts));
    const line = {
      reference,
      breach: 'breach-1',
      awareAt: '2026-11-20T15:30:00.000Z',
      recordedAt: friday,
      recordedBy: 'Sam Okafor',
      risk: 'likely',
      facts: {what: 'A letter went to the wrong house.', ...facts},
      commissioner: {state: 'running', dueAt: '2026-11-23T15:30:00.000Z', hoursLeft: 71},
      individuals: {state: 'not-needed'},
    };
    assert.deepEqual(await register(), [line]);
  });

  it('is shown beside the case, to staff alone', async () => {
    const {clocks, next} = await service.as(staff.max).view(reference);
    assert.equal(clocks.find(({duty}) => duty === 'breach-notice')?.dueAt, '2026-11-23T15:30:00.000Z');
    assert.equal(next?.duty, 'breach-notice');
    const [line] = (await service.as(staff.max).list({})).items;
    assert.deepEqual(line?.next, {duty: 'breach-notice', due: '2026-11-23'});
  });

  it('tells the team at once, and again a day before the time is over, whatever the day', async () => {
    const told = () =>
      mail.arrived.filter(({mail: {subject}}) => /left to tell the Information Commissioner/.test(String(subject)));
    const arrive = async (mails: number) => {
      while (told().length < mails) await wait(100);
      const {to, mail: last, raw} = told().at(-1) as Arrived;
      assert.doesNotMatch(raw, /letter|wrong house|\bAda\b/);
      return [to, last.subject, /ends on (.*?)\./.exec(String(last.text).replace(/\s+/g, ' '))?.[1]];
    };
    const ends = 'Monday 23 November 2026 at 15:30';
    assert.deepEqual(await arrive(1), [
      ['team@example.org'],
      `${reference}: 71 hours are left to tell the Information Commissioner`,
      ends,
    ]);
    // A Sunday.
    now = instant('2026-11-22T15:30:00Z');
    assert.deepEqual(await arrive(2), [
      ['team@example.org'],
      `${reference}: 24 hours are left to tell the Information Commissioner`,
      ends,
    ]);
    now = friday;
  });

  it('counts the hours down, and below nothing', async () => {
    const due = {state: 'running', dueAt: '2026-11-23T15:30:00.000Z'};
    for (const [at, expected] of [
      ['2026-11-22T15:30:00Z', {...due, hoursLeft: 24}],
      ['2026-11-23T15:29:59Z', {...due, hoursLeft: 0}],
      ['2026-11-23T15:30:01Z', {...due, state: 'missed', hoursLeft: -1}],
    ] as const) {
      now = instant(at);
      assert.deepEqual((await register())[0]?.commissioner, expected);
    }
    now = friday;
  });

  it('says who was told, and why late', async () => {
    now = addHours(friday, 80);
    const told = {type: 'notifyBreach', breach: 'breach-1', to: 'commissioner', toldAt: now} as const;
    await perform({...told, reason: 'Nobody knew whose letter it was.'});
    const [line] = await register();
    assert.deepEqual(line?.commissioner, {
      state: 'missed',
      dueAt: '2026-11-23T15:30:00.000Z',
      toldAt: now,
      reason: 'Nobody knew whose letter it was.',
    });
    now = friday;
  });

  it('has what is no risk too, and whom a high risk must be told to', async () => {
    await perform(record(friday, {risk: 'unlikely'}));
    await perform(record(instant('2026-11-20T12:00:00Z'), {risk: 'high'}));
    const [unlikely, , high] = (await register()).sort((a, b) => (a.risk < b.risk ? 1 : -1));
    assert.deepEqual([unlikely?.commissioner, unlikely?.individuals], [{state: 'not-needed'}, {state: 'not-needed'}]);
    assert.deepEqual([high?.commissioner.state, high?.individuals], ['running', {state: 'waiting'}]);
    await perform({type: 'notifyBreach', breach: 'breach-3', to: 'individuals', toldAt: friday});
    const told = (await register()).find(({breach}) => breach === 'breach-3');
    assert.deepEqual(told?.individuals, {state: 'told', toldAt: friday});
    assert.equal(told?.commissioner.state, 'running');
  });

  it('says nothing of what happened to whoever may not open the case', async () => {
    await perform({type: 'take'}, staff.sam);
    await perform({type: 'withholdIdentity', from: 'max'});
    const lines = await register();
    assert.equal(lines.length, 3);
    assert.ok(lines.every(({facts, commissioner}) => facts === undefined && !('reason' in commissioner)));
  });

  it('takes a breach of many cases as a case of its own, once, and joins it to them', async () => {
    const {reference: other} = await service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
    const key = randomUUID();
    const breach = {
      awareAt: '2026-11-20T14:00:00.000Z',
      what: 'A list of tenants was left on a bus.',
      people: 240,
      risk: 'high',
      cases: [other.toLowerCase()],
    };
    const answers = [await ask('POST', '/breaches', breach, key), await ask('POST', '/breaches', breach, key)];
    assert.deepEqual(
      answers.map(({status}) => status),
      [201, 201],
    );
    const [one, two] = await Promise.all(answers.map((answer) => answer.json()));
    assert.deepEqual(one, two);
    const line = (await register()).find(({reference}) => reference === one.reference);
    assert.deepEqual(line?.facts, {what: breach.what, people: 240});
    const {policy, status, desk, kind} = await service.as(staff.max).view(one.reference);
    assert.deepEqual([policy.id, status, kind], ['data-protection', 'recorded', 'comment']);
    assert.deepEqual(desk?.links, [{reference: other, why: 'same-matter'}]);
  });

  it('keeps nothing of one that cannot be right, and says what', async () => {
    const before = (await register()).length;
    const breach = {awareAt: '2026-11-20T14:00:00.000Z', what: 'A list.', risk: 'high'};
    for (const [wrong, fields] of [
      [{...breach, what: '', risk: 'none'}, ['what', 'risk']],
      [{...breach, awareAt: '2026-11-21T14:00:00.000Z'}, ['awareAt']],
      [{...breach, cases: ['nothing']}, ['cases.0']],
      [{...breach, colour: 'red'}, ['colour']],
    ] as const) {
      const answer = await ask('POST', '/breaches', wrong);
      assert.equal(answer.status, 422);
      const {problems} = (await answer.json()) as {problems: {field: string}[]};
      assert.deepEqual(problems.map(({field}) => field).sort(), [...fields].sort());
    }
    assert.equal((await ask('POST', '/breaches', {...breach, cases: ['RD-0000-0000']})).status, 404);
    assert.equal((await register()).length, before);
  });

  it('leaves a trace of who looked', async () => {
    const acts = (await readJournal(service.store, 'plus-dane')).filter(({act}) => act === 'breaches-read');
    assert.ok(acts.length > 5);
    assert.deepEqual(acts[0]?.by, {id: 'max', name: 'Max Lind'});
  });
});
