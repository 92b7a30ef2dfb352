import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import type {Intake} from '@redress/policy';
import type {Receipt} from '@redress/rest';
import {acknowledge, answer, close, contact, extendTo, take} from '../../support/commands.ts';
import {leak, staff} from '../../support/people.ts';
import {type Arrived, type MailServer, mailServer} from './mail-server.ts';
import {friday, type SendingService, sendingService} from './sending-service.ts';

const portal = 'https://portal.example.org/complaints';

describe('mail to customers', () => {
  let mail: MailServer;
  let service: SendingService;

  before(async () => {
    mail = await mailServer();
  });
  after(() => mail.close());
  beforeEach(async () => {
    mail.forget();
    service = await sendingService({
      messages: {portal, mail: {server: mail.url, from: 'complaints@example.org', replyTo: 'answers@example.org'}},
    });
  });

  afterEach(() => service.close());

  const textOf = ({mail}: Arrived) => mail.text ?? '';
  const subjects = () => mail.arrived.map((one) => one.mail.subject);

  /** What stands behind `confirm=` in the newest mail. */
  const code = (): string => /confirm=([\w-]+)/.exec(textOf(mail.arrived.at(-1) as Arrived))?.[1] ?? '';

  const confirm = (receipt: Receipt, given = code(), key = receipt.followUpKey) =>
    service.ask(
      'POST',
      '/v1/mail-confirmations',
      {kind: 'key-holder', followUpKey: key},
      {
        reference: receipt.reference,
        code: given,
      },
    );

  /** A complaint whose address is confirmed, with nothing in the mail server. */
  const confirmed = async (intake: Partial<Intake> = {}): Promise<Receipt> => {
    const receipt = await service.submit(intake);
    await service.quiet();
    assert.equal((await confirm(receipt)).status, 200);
    mail.forget();
    return receipt;
  };

  describe('to an address that nobody has confirmed', () => {
    it('say in fixed words that it came, with the dates that were promised', async () => {
      const {reference} = await service.submit();
      await service.quiet();
      const [one] = mail.arrived as [Arrived];
      assert.equal(mail.arrived.length, 1);
      assert.deepEqual(one.to, ['ada@example.org']);
      assert.equal(one.mail.subject, `Your complaint ${reference}: we have received it`);
      assert.match(textOf(one), /We received your complaint on Friday 20 November 2026\./);
      assert.match(textOf(one), /We will write to you by Friday 27 November 2026\./);
      assert.doesNotMatch(one.raw, /Ada Example|\broof\b|kitchen/);
    });

    it('hold no link but the one to the portal, with the reference and a code in its fragment and no key', async () => {
      const {reference, followUpKey} = await service.submit();
      await service.quiet();
      const [one] = mail.arrived as [Arrived];
      const links = new Set(`${one.mail.text} ${one.mail.html}`.match(/(https?:|mailto:)[^\s"<]+/g));
      assert.deepEqual([...links], [`${portal}#${reference}?confirm=${code()}`]);
      assert.match(code(), /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
      assert.ok(!one.raw.includes(followUpKey.slice(0, 9)));
    });

    it('say of what staff do only that there is news, an hour after the last, and once', async () => {
      const {reference} = await service.submit();
      await service.perform(reference, staff.sam, take, acknowledge, contact, {
        type: 'update',
        text: 'The roofer is ill.',
      });
      await service.quiet();
      assert.equal(mail.arrived.length, 1);
      for (const hour of [13, 14, 15]) {
        service.moveTo(`2026-11-20T${hour}:00:01Z`);
        await service.quiet();
      }
      assert.deepEqual(subjects(), [
        `Your complaint ${reference}: we have received it`,
        `Your complaint ${reference}: there is something new`,
      ]);
      assert.doesNotMatch(mail.arrived[1]?.raw ?? '', /Ada Example|\broof\b|Sam Okafor/);
    });

    it('go out once an hour at the most, however many complaints name it and however it is written', async () => {
      const emails = ['victim@example.org', 'Victim@Example.org', 'victim+a@example.org', 'VICTIM+b@example.org'];
      const wanted = 1_000;
      const links = 'https://evil.example.org/canary';
      const sendOne = (at: number) =>
        service.submit({
          what: `canary ${links}`,
          complainant: {...leak.complainant, name: `canary ${links}`, email: emails[at % emails.length] as string},
        });
      for (let at = 0; at < wanted; at += 20) {
        await Promise.all(Array.from({length: 20}, (_, one) => sendOne(at + one)));
      }
      const rows = await service.quiet();
      assert.equal(rows.length, wanted);
      assert.equal(mail.arrived.length, 1);
      assert.doesNotMatch(mail.arrived[0]?.raw ?? '', /canary|evil/);
      assert.equal(
        rows.filter(({state, problem}) => state === 'dropped' && problem === 'address/limit').length,
        wanted - 1,
      );

      service.moveTo('2026-11-20T13:00:01Z');
      await service.submit({complainant: {...leak.complainant, email: 'victim@example.org'}});
      await service.quiet();
      assert.equal(mail.arrived.length, 2);
    });
  });

  describe('confirming an address', () => {
    it('takes the code and the key, and then letters come whole', async () => {
      const {reference} = await confirmed();
      await service.perform(reference, staff.sam, take, acknowledge);
      await service.quiet();
      const [letter] = mail.arrived as [Arrived];
      assert.deepEqual(subjects(), [`Your complaint ${reference}: we have it, and this is what happens next`]);
      assert.match(textOf(letter), /Dear Ada Example,/);
      assert.match(textOf(letter), /Your roof leaks and three visits were missed\./);
      assert.match(String(letter.mail.html), /<h1>Your complaint .*<\/h1>/);
      assert.ok(textOf(letter).includes(`${portal}#${reference}\n`));
    });

    it('is refused without the right code, as with the key of another case, and changes nothing', async () => {
      const other = await service.submit({complainant: {...leak.complainant, email: 'other@example.org'}});
      await service.quiet();
      const codeOfOther = code();
      const receipt = await service.submit();
      await service.quiet();
      assert.notEqual(code(), codeOfOther);
      assert.equal((await confirm(receipt, codeOfOther)).status, 422);
      assert.equal((await confirm(receipt, '')).status, 422);
      assert.equal((await confirm(receipt, code(), other.followUpKey)).status, 404);
      const anonymous = await service.ask(
        'POST',
        '/v1/mail-confirmations',
        {kind: 'anonymous'},
        {
          reference: receipt.reference,
          code: code(),
        },
      );
      assert.equal(anonymous.status, 404);
      service.moveTo('2026-11-20T14:00:00Z');
      await service.perform(receipt.reference, staff.sam, take, acknowledge);
      await service.quiet();
      assert.equal(mail.arrived.at(-1)?.mail.subject, `Your complaint ${receipt.reference}: there is something new`);
    });

    it('may be done as it is typed from paper, and twice', async () => {
      const receipt = await service.submit();
      await service.quiet();
      const typed = code().toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
      for (let times = 0; times < 2; times++) assert.equal((await confirm(receipt, typed)).status, 200);
    });

    it('holds for one case: whoever gives the same address in another is somebody else', async () => {
      await confirmed();
      service.moveTo('2026-11-20T14:00:00Z');
      await service.submit({what: 'canary'});
      await service.quiet();
      assert.match(textOf(mail.arrived[0] as Arrived), /confirm=/);
      assert.doesNotMatch(mail.arrived[0]?.raw ?? '', /Ada Example/);
    });
  });

  it('goes whole at once where staff wrote the complaint down', async () => {
    const {reference} = await service.submit({}, staff.sam);
    await service.quiet();
    assert.deepEqual(subjects(), [`Your complaint ${reference}: we have received it`]);
    assert.match(textOf(mail.arrived[0] as Arrived), /Dear Ada Example,/);
    assert.doesNotMatch(textOf(mail.arrived[0] as Arrived), /confirm=/);
  });

  it('follows a case to its end, in order, each letter as it was when it was sent', async () => {
    const {reference} = await confirmed();
    await service.perform(reference, staff.sam, take, acknowledge, contact);
    await service.perform(reference, staff.sam, {type: 'update', text: 'The roofer\nis ill.'});
    await service.perform(reference, staff.sam, {type: 'sendMessage', text: 'May we come on Monday?'});
    await service.perform(reference, staff.sam, extendTo('2026-12-14'), extendTo('2026-12-16'));
    await service.perform(reference, staff.sam, answer(), close);
    await service.quiet();
    assert.deepEqual(
      subjects().map((subject) => subject?.slice(`Your complaint ${reference}: `.length)),
      [
        'we have it, and this is what happens next',
        'how it is going',
        'a message for you',
        'we need more time',
        'we need more time',
        'our answer',
        'it is closed',
      ],
    );
    const [, update, message, more, evenMore, reply] = mail.arrived.map(textOf) as string[];
    assert.match(update ?? '', /The roofer\n\nis ill\./);
    assert.match(message ?? '', /May we come on Monday\?/);
    assert.match(more ?? '', /by Monday 14 December 2026/);
    assert.match(evenMore ?? '', /by Wednesday 16 December 2026/);
    assert.match(reply ?? '', /Three visits were booked and missed\./);
    assert.deepEqual(new Set(mail.arrived.flatMap(({to}) => to)), new Set(['ada@example.org']));
  });

  it('is in Welsh for whoever asked for Welsh', async () => {
    const {reference} = await service.submit({complainant: {...leak.complainant, language: 'cy'}});
    await service.quiet();
    const [one] = mail.arrived as [Arrived];
    assert.equal(one.mail.subject, `Eich cwyn ${reference}: mae wedi dod i law`);
    assert.match(textOf(one), /Byddwn yn ysgrifennu atoch erbyn dydd Gwener 27 Tachwedd 2026\./);
    assert.match(String(one.mail.html), /<html lang="cy">/);
  });

  it('says nothing of an erased case, also where a letter was waiting', async () => {
    mail.next({data: 451});
    const {reference} = await service.submit({}, staff.sam);
    await service.quiet();
    await service.perform(reference, staff.max, {type: 'withdraw', how: 'phone'}, {type: 'erase', reason: 'asked'});
    service.moveTo('2026-11-21T12:00:00Z');
    const rows = await service.quiet();
    assert.deepEqual(new Set(rows.map(({state}) => state)), new Set(['dropped']));
    assert.equal(mail.arrived.length, 0);
  });

  it('waits while a person has still to say whether it is a complaint, and never goes where it is spam', async () => {
    const held = (reference: string, verdict: 'waiting' | 'genuine' | 'spam') =>
      service.store
        .of('plus-dane')
        .insertInto('held')
        .values({
          ...{organisation: 'plus-dane', reference, reasons: '["links"]', at: service.now, verdict},
          ...{settled_by: null, settled_at: null},
        })
        .onConflict((conflict) => conflict.columns(['organisation', 'reference']).doUpdateSet({verdict}))
        .execute();
    const [one, two] = [await service.submit({}, staff.sam), await service.submit({}, staff.sam)];
    await service.quiet();
    mail.forget();
    for (const {reference} of [one, two]) await held(reference, 'waiting');
    for (const {reference} of [one, two]) await service.perform(reference, staff.sam, {type: 'update', text: 'Soon.'});
    assert.equal((await service.quiet()).filter(({problem}) => problem === 'case/held').length, 2);
    await held(one.reference, 'genuine');
    await held(two.reference, 'spam');
    service.moveTo('2026-11-20T13:00:00Z');
    await service.quiet();
    assert.deepEqual(subjects(), [`Your complaint ${one.reference}: how it is going`]);
  });

  it('is not even put in for whoever stays unknown, nor for what brings no news', async () => {
    const {complainant: _, ...facts} = leak;
    await service.as({kind: 'anonymous'}).submit({...facts, anonymous: true}, {key: crypto.randomUUID()});
    const {reference} = await confirmed();
    await service.perform(reference, staff.sam, take, {type: 'addNote', text: 'Among us.'});
    assert.deepEqual(
      (await service.messages()).map(({id}) => id),
      [`${reference}.1.receipt.email`],
    );
    assert.equal(service.now, friday.replace('Z', '.000Z'));
  });

  it('goes to one recipient and has each header once, whatever people write', async () => {
    const hostile = [
      'Ada\r\nBcc: victim@example.org',
      'Ada\nTo: victim@example.org',
      'Ada\r\n\r\nA body of my own',
      'Ada%0d%0aCc: victim@example.org',
      '"Ada" <victim@example.org>',
      'Ada, victim@example.org',
      'Ada\u2028Bcc: victim@example.org',
      'Ada\u0000Bcc: victim@example.org',
      '=?utf-8?Q?Ada=0D=0ABcc:_victim@example.org?=',
    ];
    for (const [at, name] of hostile.entries()) {
      await service.submit(
        {what: name, complainant: {...leak.complainant, name, email: `ada${at}@example.org`}},
        staff.sam,
      );
    }
    await service.quiet();
    assert.equal(mail.arrived.length, hostile.length);
    const once = ['from', 'to', 'subject', 'message-id', 'reply-to', 'auto-submitted', 'mime-version'];
    for (const {
      to,
      mail: {headerLines},
    } of mail.arrived) {
      assert.match(to.join(), /^ada\d@example\.org$/);
      const keys = headerLines.map(({key}) => key);
      assert.deepEqual(keys.filter((key) => once.includes(key)).sort(), [...once].sort());
      assert.ok(!keys.includes('bcc') && !keys.includes('cc'));
    }
  });

  it('is refused an address that is several, or ends in a header', async () => {
    for (const email of [
      'a@example.org, b@example.org',
      'a@example.org\r\nBcc: b@example.org',
      'a@example.org\nX: y',
    ]) {
      await assert.rejects(service.submit({complainant: {...leak.complainant, email}}), {code: 'request/invalid'});
    }
    assert.deepEqual(await service.messages(), []);
  });
});
