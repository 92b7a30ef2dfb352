import assert from 'node:assert/strict';
import {randomBytes, randomUUID} from 'node:crypto';
import {rm} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {type CaseEvent, type EventOf, type EventType, type StaffMember, summarise} from '@redress/policy';
import {instant, plain} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import type {Receipt} from '@redress/rest';
import {caseKeys, openSqliteStore, serviceKeys, sqlCaseLog} from '@redress/server';
import {leak, staff} from '../support/memory-service.ts';
import {portalToken, type RunningService, runningService, staffToken, temporaryFolder} from './running-service.ts';

const canary = 'canary-4c1e';
const [at, due, stage] = [instant('2026-11-23T10:00:00Z'), plain('2026-12-04'), 'stage-1'];

type Facts<T extends EventType> = Omit<EventOf<T>, 'type' | 'schema' | 'at' | 'by' | 'visibility'>;

/** Everything that is written among staff, with a word in each field that can hold one. */
const amongStaff: {readonly [T in EventType]?: Facts<T>} = {
  conflictDeclared: {stage, person: {id: canary, name: canary}, reason: canary},
  routed: {choice: canary, reason: canary},
  restrictionRecommended: {what: canary, facts: canary},
  restrictionRejected: {reason: canary},
  noteAdded: {text: canary},
  stepRecorded: {stage, step: canary, note: canary},
  referred: {referral: canary, what: canary, immediately: true},
  paymentProposed: {
    payment: 'payment-1',
    line: 'discretionary',
    form: 'payment',
    pence: 1,
    failure: canary,
    weighed: canary,
  },
  paymentRecorded: {
    payment: 'payment-2',
    line: 'discretionary',
    form: 'payment',
    pence: 1,
    failure: canary,
    weighed: canary,
  },
  paymentCorrected: {payment: 'payment-2', pence: 2, reason: canary},
  learned: {cause: canary, lesson: canary, theme: canary},
  evidenceRequested: {what: canary, due},
  evidenceDateAgreed: {due, explanation: canary},
  evidenceSupplied: {},
  breachRecorded: {breach: 'breach-1', awareAt: at, what: canary, effects: canary, measures: canary, risk: 'high'},
  breachNotified: {breach: 'breach-1', to: 'commissioner', toldAt: at, reason: canary},
};

/** What customers see too, with a word in each field that they do not. */
const halfForStaff: {readonly [T in EventType]?: Facts<T>} = {
  assigned: {stage, to: {id: canary, name: 'Sam Okafor', roles: [canary]}},
  restricted: {what: 'Letters only.', considered: [{what: canary, finding: canary}], review: due},
  responded: {
    stage,
    outcome: 'upheld',
    understanding: 'U',
    findings: 'F',
    approvedBy: {id: canary, name: canary},
  },
};

const by: StaffMember = {kind: 'staff', id: canary, name: 'Sam Okafor', roles: [canary]};
const eventsOf = (facts: object, visibility: CaseEvent['visibility']) =>
  Object.entries(facts).map(([type, said]) => ({type, schema: 2, at, by, visibility, ...said}) as unknown as CaseEvent);

describe('what is for staff alone', () => {
  const folder = temporaryFolder();
  const secret = randomBytes(32);
  const ada = {kind: 'customer', id: 'ada', name: 'Ada Example'} as const;
  let service: RunningService;
  let receipt: Receipt;

  before(async () => {
    const options = {folder: await folder, secret};
    service = await runningService(options);
    receipt = await service.as(ada).submit(leak, {key: randomUUID()});
    await service.close();
    // Written as it stands: no policy allows all of it in one case.
    const store = await openSqliteStore(await folder, secret);
    const keys = serviceKeys(secret, 'plus-dane');
    const log = sqlCaseLog({
      store,
      organisation: 'plus-dane',
      caseKeys: caseKeys(keys, 'plus-dane'),
      searchKey: keys.derive('search'),
      summarise: (reference, events) => summarise(plusDane, reference, events),
    });
    const events = [...eventsOf(amongStaff, 'staff'), ...eventsOf(halfForStaff, 'customer')];
    await log.append(receipt.reference, 1, events, {key: 'seed', fingerprint: 'seed'});
    await store.close();
    service = await runningService(options);
  });
  after(async () => {
    await service.close();
    await rm(await folder, {recursive: true});
  });

  const inAnHour = () => new Date(Date.now() + 3_600_000);
  const ask = (path: string, authorization: string, body?: object, headers: Record<string, string> = {}) =>
    fetch(`${service.url}/v1${path}`, {
      headers: {
        Authorization: authorization,
        ...headers,
        ...(body && {'Content-Type': 'application/json', 'Idempotency-Key': randomUUID()}),
      },
      ...(body && {method: 'POST', body: JSON.stringify(body)}),
    });

  it('is there, in every field, and staff see it', async () => {
    const token = await staffToken(staff.noor, inAnHour());
    const said = await (await ask(`/cases/${receipt.reference}`, `Bearer ${token}`)).text();
    for (const type of [...Object.keys(amongStaff), ...Object.keys(halfForStaff)]) {
      assert.match(said, new RegExp(`"type":"${type}"`), type);
    }
    assert.ok(said.split(canary).length > 30);
  });

  it('reaches no customer, by whatever way and with whatever proof', async () => {
    const {reference, followUpKey} = receipt;
    const proofs = {
      'with the follow-up key': `Redress-Key ${followUpKey}`,
      'with a portal token': `Bearer ${await portalToken(ada, inAnHour())}`,
      'with a portal token that names the case': `Bearer ${await portalToken({kind: 'customer', id: 'x', cases: [reference]}, inAnHour())}`,
    };
    const command = {type: 'sendMessage', text: 'Hello?'};
    for (const [how, proof] of Object.entries(proofs)) {
      const heard: string[] = [];
      const decoder = new TextDecoder();
      const line = await ask(`/cases/${reference}/live`, proof);
      const reader = (line.body as ReadableStream<Uint8Array>).getReader();
      const listen = async (pattern: RegExp) => {
        for (let said = ''; !pattern.test(said); ) {
          const {value, done} = await reader.read();
          assert.ok(!done);
          const more = decoder.decode(value, {stream: true});
          said += more;
          heard.push(more);
        }
      };
      await listen(/data: .*\n\n/);
      const answers = [
        await ask(`/cases/${reference}`, proof),
        await ask(`/cases/${reference}/commands`, proof, command),
        // Says what has changed since.
        await ask(`/cases/${reference}/commands`, proof, command, {'If-Match': '"1"'}),
        await ask(`/cases/${reference}/commands`, proof, {type: 'addNote', text: 'Mine.'}),
        await ask('/cases?closed=true', proof),
        await ask(`/cases?search=${canary}`, proof),
        await ask(`/cases?holder=${canary}`, proof),
        await ask(`/cases/${reference}/nowhere?q=${canary.slice(0, 6)}`, proof),
      ];
      assert.deepEqual(
        answers.slice(0, 3).map(({status}) => status),
        [200, 200, 412],
        how,
      );
      await listen(/Hello\?/);
      const said = await Promise.all(answers.map((answer) => answer.text()));
      const headers = answers.map((answer) => JSON.stringify([...answer.headers]));
      for (const text of [...said, ...headers, heard.join('')]) assert.doesNotMatch(text, new RegExp(canary), how);
      // Nor who of the staff it was, but for their name.
      assert.match(said[0] ?? '', /Sam Okafor/);
      assert.doesNotMatch(said.join(''), /keyHash|"roles":\["/);
      await reader.cancel();
    }
  });

  it('is told in no error, whatever breaks', async () => {
    await service.store.close();
    const proof = `Redress-Key ${receipt.followUpKey}`;
    for (const path of [`/cases/${receipt.reference}`, `/cases/${receipt.reference}/live`]) {
      const answer = await ask(path, proof);
      assert.ok(answer.status >= 500);
      const {code, ...problem} = (await answer.json()) as {code: string};
      assert.match(code, /^service\//);
      assert.doesNotMatch(JSON.stringify(problem), /sqlite|database|select |\.ts\b|\bat \S+:\d/i);
    }
  });
});
