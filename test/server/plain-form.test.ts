import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, it} from 'node:test';
import {addHours} from '@redress/policy/calendar';
import {parseFollowUpKey, parseReference, type Reference} from '@redress/rest';
import {parse} from 'parse5';
import {leak, staff} from '../support/people.ts';
import {type MailServer, mailServer} from './outbox/mail-server.ts';
import {type SendingService, sendingService} from './outbox/sending-service.ts';

const answers = {
  what: leak.what,
  'when.roughly': 'since last week',
  service: leak.service,
  wanted: 'Mend it, please.',
  'complainant.name': 'Siân <b>Example</b>',
  'complainant.prefers': 'email',
  'complainant.email': 'sian@example.org',
};

describe('the form without script', () => {
  let service: SendingService;
  let mail: MailServer;
  const later = (hours: number) => service.moveTo(addHours(service.now, hours));
  before(async () => {
    mail = await mailServer();
    service = await sendingService({
      messages: {
        portal: 'https://portal.example.org/',
        mail: {server: mail.url, from: 'complaints@example.org', replyTo: 'answers@example.org'},
      },
      organisation: {
        origins: ['https://www.example.org'],
        spam: {plainForm: {atOnce: 20, perMinute: 1}, proofOfWork: true},
      },
    });
  });
  after(async () => {
    await service.close();
    await mail.close();
  });

  const open = async (language = 'en') => {
    const answer = await fetch(`${service.url}/v1/complaint-form?language=${language}`, {
      headers: {'Sec-Fetch-Dest': 'document'},
    });
    const page = await answer.text();
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
    return {answer, page, key: hidden('key'), made: hidden('made')};
  };
  const send = (fields: Record<string, string>, headers: Record<string, string> = {}, path = 'complaint-form') =>
    fetch(`${service.url}/v1/${path}`, {method: 'POST', body: new URLSearchParams(fields), headers});
  const told = (page: string) => {
    const codes = [...page.matchAll(/class="code">([^<]+)</g)].map(([, code]) => code ?? '');
    return {
      reference: parseReference(codes[0] ?? '') as Reference,
      followUpKey: parseFollowUpKey(codes[1] ?? '') ?? '',
    };
  };
  const heldReasons = async (reference: string) => {
    const row = await service.store.everyone
      .selectFrom('held')
      .select('reasons')
      .where('organisation', '=', 'plus-dane')
      .where('reference', '=', reference)
      .executeTakeFirst();
    return JSON.parse(row?.reasons ?? '[]') as string[];
  };

  it('is a whole page in both languages, with a label and room for each answer, and may do nothing but be sent', async () => {
    for (const [language, title] of [
      ['en', 'Make a complaint'],
      ['cy', 'Gwneud cwyn'],
    ] as const) {
      const {answer, page} = await open(language);
      assert.equal(answer.status, 200);
      assert.match(answer.headers.get('Content-Security-Policy') ?? '', /default-src 'none'.*form-action 'self'/);
      assert.match(page, new RegExp(`<html lang="${language}">[\\s\\S]*${title}`));
      for (const field of [...Object.keys(answers), 'complainant.phone'])
        assert.ok(page.includes(`name="${field}"`), field);
      assert.equal(parse(page).nodeName, '#document');
    }
  });

  it('makes a case of what was typed, under the key of the page, however often it is sent', async () => {
    const {key, made} = await open();
    later(1);
    const first = await send({...answers, key, made});
    assert.equal(first.status, 201);
    const {reference, followUpKey} = told(await first.text());
    assert.deepEqual(told(await (await send({...answers, key, made})).text()), {reference, followUpKey});
    const {intake} = await service.as({kind: 'key-holder', followUpKey}).view(reference);
    assert.equal(intake.complainant?.name, answers['complainant.name']);
    assert.deepEqual(await heldReasons(reference), ['unconfirmed']);
    assert.equal((await service.as(staff.sam).list({})).items.length, 0);
  });

  it('joins the worklist when the address it gives is confirmed by mail', async () => {
    const {key, made} = await open();
    later(2);
    const {reference, followUpKey} = told(
      await (await send({...answers, 'complainant.email': 'another@example.org', key, made})).text(),
    );
    await service.quiet();
    const text = mail.arrived.find(({to}) => to.includes('another@example.org'))?.mail.text ?? '';
    const code = /confirm=([\w-]+)/.exec(text)?.[1] ?? '';
    const confirm = (given: string) =>
      send({reference, key: followUpKey, code: given}, {}, 'complaint-form-confirmation');
    assert.equal((await confirm('0000-0000-0000')).status, 422);
    assert.equal((await confirm(code)).status, 200);
    assert.deepEqual(
      (await service.as(staff.sam).list({})).items.map((line) => line.reference),
      [reference],
    );
  });

  it('is confirmed with a code that stands in the mail on a line of its own, in the language of the form', async () => {
    for (const [language, asks] of [
      ['en', 'the code from this email, it is this:'],
      ['cy', 'y cod o’r e-bost hwn, dyma’r cod:'],
    ] as const) {
      const {key, made} = await open(language);
      later(2);
      const email = `${language}@example.org`;
      await send({...answers, 'complainant.email': email, 'complainant.language': language, key, made});
      await service.quiet();
      const lines = (mail.arrived.find(({to}) => to.includes(email))?.mail.text ?? '').split('\n');
      const [code] = lines.filter((line) => /^\w{4}-\w{4}-\w{4}$/.test(line));
      assert.ok(
        lines.some((line) => line.endsWith(asks)),
        lines.join('\n'),
      );
      assert.ok(
        lines.some((line) => line.endsWith(`confirm=${code}`)),
        code,
      );
    }
  });

  it('says when the answer will come, and offers no code to somebody who gave no address', async () => {
    const {key, made} = await open();
    later(1);
    const {'complainant.email': _, ...others} = answers;
    const post = {'complainant.prefers': 'post', 'complainant.address': '1 Example Street'};
    const page = await (await send({...others, ...post, key, made})).text();
    assert.match(page, /We will write to you by <strong>/);
    assert.match(page, /href="https:\/\/portal.example.org\/"/);
    assert.doesNotMatch(page, /complaint-form-confirmation/);
  });

  it('comes back in the other language with what was typed, and makes no case of it', async () => {
    const answer = await send({...answers, 'complainant.language': 'en', show: 'cy'});
    const page = await answer.text();
    assert.equal(answer.status, 200);
    assert.match(page, /<html lang="cy">[\s\S]*Gwneud cwyn/);
    assert.ok(page.includes('Mend it, please.'));
    assert.doesNotMatch(page, /Gwall:|class="code"/);
  });

  it('is not hasty where somebody has only one answer left to mend', async () => {
    const {key, made} = await open();
    later(1);
    const page = await (await send({...answers, what: '', key, made})).text();
    const [, again = ''] = /name="made" value="([^"]*)"/.exec(page) ?? [];
    const {reference} = told(await (await send({...answers, key, made: again})).text());
    assert.deepEqual(await heldReasons(reference), ['unconfirmed']);
  });

  it('comes back with every problem and everything that was typed, and nothing that was typed is markup', async () => {
    const answer = await send({
      ...answers,
      what: '',
      'when.roughly': '',
      'complainant.email': 'nobody',
      'complainant.name': '"><img src=x>',
    });
    const page = await answer.text();
    assert.equal(answer.status, 422);
    for (const field of ['what', 'when.roughly', 'complainant.email']) {
      assert.ok(page.includes(`href="#${field}"`) && page.includes(`id="${field}"`), field);
    }
    assert.ok(page.includes('Mend it, please.'));
    assert.ok(page.includes('&quot;&gt;&lt;img src=x&gt;'));
    assert.ok(!page.includes('<img'));
  });

  it('notices what only a machine does, and keeps it all the same', async () => {
    const {key, made} = await open();
    const {reference} = told(await (await send({...answers, key, made, website: 'https://example.org'})).text());
    assert.deepEqual(await heldReasons(reference), ['unconfirmed', 'trap', 'hasty']);
  });

  it('is taken from pages of the organisation and from nowhere else', async () => {
    const from = async (origin: string) => (await send({}, {Origin: origin})).status;
    assert.equal(await from('https://www.example.org'), 422);
    assert.equal(await from(service.url), 422);
    for (const origin of [
      'https://example.org',
      'https://www.example.org.evil.example',
      'null',
      'http://www.example.org',
    ]) {
      assert.equal(await from(origin), 403, origin);
    }
  });

  it('is limited by network more than the other one, where whoever mends an answer has sent nothing yet', async () => {
    for (let times = 0; times < 30; times++) assert.equal((await send({})).status, 422);
    let last: Response | undefined;
    for (let times = 0; times < 21 && last?.status !== 429; times++)
      last = await send({...answers, key: randomUUID(), what: `It rains in, ${times}.`});
    assert.equal(last?.status, 429);
    assert.ok(Number(last?.headers.get('Retry-After')) > 0);
    const page = (await last?.text()) ?? '';
    assert.match(page, /<textarea[^>]*>It rains in, \d+\.<\/textarea>/, 'nothing that was typed is lost');
    assert.match(page, /role="alert"[^>]*>\s*<h2>We could not take this/);
  });
});
