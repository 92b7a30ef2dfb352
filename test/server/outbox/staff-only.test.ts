import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import {after, before, describe, it} from 'node:test';
import type {Command, Complainant, StaffMember} from '@redress/policy';
import {instant, plain} from '@redress/policy/calendar';
import {acknowledge, answer, close, contact, take} from '../../support/commands.ts';
import {leak, staff} from '../../support/people.ts';
import {type MailServer, mailServer} from './mail-server.ts';
import {type ScriptedServer, scriptedServer} from './scripted-server.ts';
import {type SendingService, sendingService} from './sending-service.ts';

/** Stands in every field that staff alone may read, and nowhere else. */
const canary = 'zqxcanary';

const {sam, rhian, max, noor} = staff;

/** A case in the course of which staff write among themselves whatever they can. */
const course: readonly (readonly [StaffMember, ...(readonly Command[])])[] = [
  [sam, take, {type: 'addNote', text: canary}, acknowledge, contact],
  [sam, {type: 'recordStep', step: 'confirm-understanding', note: canary}],
  [sam, {type: 'refer', referral: 'safeguarding', what: canary}],
  [max, {type: 'recordBreach', awareAt: instant('2026-11-20T09:00:00Z'), what: canary, risk: 'high'}],
  [max, {type: 'recommendRestriction', what: canary, facts: canary}],
  [noor, {type: 'rejectRestriction', reason: canary}],
  [max, {type: 'recommendRestriction', what: canary, facts: canary}],
  [
    noor,
    {
      type: 'decideRestriction',
      what: 'One contact a week.',
      considered: [{what: 'equality-act', finding: canary}],
      review: plain('2027-01-20'),
    },
  ],
  [sam, {type: 'update', text: 'The roofer is ill.'}],
  [
    sam,
    {
      type: 'recordPayment',
      line: 'discretionary',
      form: 'payment',
      pence: 5_000,
      failure: 'Missed visits',
      weighed: canary,
    },
  ],
  [rhian, {type: 'correctPayment', payment: 'payment-1', pence: 4_000, reason: canary}],
  [sam, {type: 'learn', cause: canary, lesson: canary}],
  [sam, {type: 'recordOmbudsman', ombudsman: 'housing-ombudsman'}],
  [sam, {type: 'recordEvidenceRequest', what: canary, due: plain('2026-12-20')}],
  [sam, {type: 'agreeEvidenceDate', due: plain('2026-12-22'), explanation: canary}],
  [sam, {type: 'declareConflict', reason: canary}],
  [rhian, take, {...answer(), approvedBy: {id: canary, name: canary}}, close],
];

describe('what staff write among themselves', () => {
  let service: SendingService;
  let mail: MailServer;
  let notify: ScriptedServer;
  let crm: ScriptedServer;

  const inEveryWay: Readonly<Record<string, Partial<Complainant>>> = {
    email: {prefers: 'email'},
    post: {prefers: 'post', address: '1 Example Street\nExampleton\nEX1 1EX'},
    phone: {prefers: 'phone', phone: '07700 900123'},
  };

  before(async () => {
    mail = await mailServer();
    notify = await scriptedServer({status: 201, headers: {'Content-Type': 'application/json'}, body: '{"id":"an-id"}'});
    crm = await scriptedServer();
    const secret = `whsec_${randomBytes(32).toString('base64')}`;
    const key = `stand-in-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0`;
    service = await sendingService({
      messages: {
        portal: 'https://portal.example.org/',
        mail: {server: mail.url, from: 'complaints@example.org'},
        notify: {key, address: notify.url, letter: 'the-letter', text: 'the-text'},
        webhooks: [{name: 'crm', address: crm.url, secrets: [secret], within: ['127.0.0.0/8']}],
      },
    });
  });
  after(async () => {
    await service.close();
    await Promise.all([mail.close(), notify.close(), crm.close()]);
  });

  for (const [way, complainant] of Object.entries(inEveryWay)) {
    it(`never reaches somebody who is told by ${way}, nor the program that is told of it`, async () => {
      mail.forget();
      notify.forget();
      crm.forget();
      const {reference} = await service.submit({complainant: {...leak.complainant, ...complainant}}, sam);
      for (const [by, ...commands] of course) await service.perform(reference, by, ...commands);
      const {timeline} = await service.as(rhian).view(reference);
      const rows = await service.quiet();
      assert.ok(timeline.filter((entry) => JSON.stringify(entry).includes(canary)).length >= course.length - 3);

      // An hour passes for each text message.
      for (let hour = 13; hour < 16; hour++) {
        service.moveTo(`2026-11-20T${hour}:00:00Z`);
        await service.quiet();
      }
      const told = rows.filter((row) => row.reference === reference && row.channel !== 'webhook.crm');
      assert.ok(told.length >= 6, 'little was told');
      assert.equal(crm.came.length, timeline.length);
      for (const {raw, mail: parsed} of mail.arrived) {
        for (const text of [raw, parsed.text, parsed.html]) assert.ok(!String(text).includes(canary));
      }
      const posted = [...notify.came, ...crm.came].map(({body}) => body).join();
      assert.ok(!posted.includes(canary) && !posted.includes('equality'));
      assert.ok(mail.arrived.length + notify.came.length > (way === 'phone' ? 1 : 5));
      assert.deepEqual(service.faults, []);
      service.moveTo('2026-11-20T12:00:00Z');
    });
  }
});
