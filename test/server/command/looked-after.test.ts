import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {readdir, readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {after, before, describe, it} from 'node:test';
import {instant} from '@redress/policy/calendar';
import type {Receipt} from '@redress/rest';
import {leak, staff} from '../../support/people.ts';
import {runningService, temporaryFolder} from '../running-service.ts';
import {run} from './run-redress.ts';

describe('the cases of a service, looked after by command', () => {
  let folder: string;
  let receipts: readonly Receipt[];
  let env: Record<string, string>;
  before(async () => {
    folder = await temporaryFolder();
    env = {REDRESS_DATA: folder, REDRESS_ORGANISATION: 'plus-dane', REDRESS_POLICY: 'plus-dane'};
    // A year and a day before the commands are run.
    const service = await runningService({folder, now: () => instant('2025-12-03T10:00:00Z')});
    receipts = await Promise.all(
      [0, 1, 2].map(() => service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()})),
    );
    const [{reference: first, followUpKey}] = receipts as [Receipt];
    const roof = new Blob(['A picture of the roof, in words.'], {type: 'text/plain'});
    await service.as({kind: 'key-holder', followUpKey}).attach(first, roof, {name: '../../roof.txt'});
    for (const {reference} of receipts.slice(0, 2)) {
      await service.as(staff.sam).perform(reference, {type: 'withdraw', how: 'phone'}, {key: randomUUID()});
    }
    const breach = {awareAt: instant('2025-12-03T09:00:00Z'), what: 'A letter.', risk: 'likely'} as const;
    await service.as(staff.sam).perform(at(2), {type: 'recordBreach', ...breach}, {key: randomUUID()});
    await service.close();
  });
  after(() => rm(folder, {recursive: true}));

  const at = (index: number) => (receipts[index] as Receipt).reference;
  const redress = (line: string, files: Readonly<Record<string, string>> = {}) => run(line, files, env);
  /** As whoever has the file can. */
  const tamper = (text: string) => {
    const database = new DatabaseSync(join(folder, 'redress.db'));
    const triggers = database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'events'")
      .all();
    const made = database.prepare("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'events'").all();
    for (const {name} of triggers) database.exec(`DROP TRIGGER ${name}`);
    database.exec(text);
    for (const {sql} of made) database.exec(String(sql));
    database.close();
  };

  describe('redress export-person', () => {
    const out = () => join(folder, 'copy');
    after(() => rm(out(), {recursive: true, force: true}));

    it('writes a copy for programs and one for people, and says by when it is due', async () => {
      const {exitCode, lines} = await redress(
        `export-person --email ada@example.org --received 2026-12-01 --out ${out()}`,
      );
      assert.equal(exitCode, 0);
      assert.match(lines[0] ?? '', /^3 cases: RD-/);
      assert.deepEqual(lines.slice(1), [
        '1 thing is left out, and named in the copy.',
        'It has to be answered by 2027-01-04.',
      ]);
      const copy = JSON.parse(await readFile(join(out(), 'person.json'), 'utf8'));
      assert.equal(copy.cases.length, 3);
      const [file = '', ...more] = await readdir(join(out(), 'files'));
      assert.match(file, new RegExp(`^${at(0)}-[0-9a-zA-Z_-]+\\.txt$`));
      assert.deepEqual(more, []);
      assert.equal(await readFile(join(out(), 'files', file), 'utf8'), 'A picture of the roof, in words.');
      assert.match(await readFile(join(out(), 'person.html'), 'utf8'), /What we keep about you/);
      assert.match(await readFile(join(out(), 'person.txt'), 'utf8'), /The roof over our kitchen/);
    });

    it('takes one case by its key, and by no other', async () => {
      const [{reference, followUpKey}, other] = receipts as [Receipt, Receipt];
      const found = await redress(`export-person --reference ${reference} --key ${followUpKey} --out ${out()}/own`);
      assert.deepEqual([found.exitCode, found.lines[0]], [0, `1 case: ${reference}.`]);
      const refused = await redress(
        `export-person --reference ${reference} --key ${other.followUpKey} --out ${out()}/no`,
      );
      assert.equal(refused.exitCode, 2);
      assert.match(refused.complaints[0] ?? '', /no such case, or this key does not open it/);
    });

    it('says that it found nothing, and what is wrong with a call', async () => {
      assert.equal((await redress(`export-person --email nobody@example.org --out ${out()}/none`)).exitCode, 1);
      for (const [line, complaint] of [
        [`export-person --email ada@example.org --out ${out()}`, /person.json cannot be written \(EEXIST\)/],
        [`export-person --out ${out()}/x`, /expected --email or --phone, or --reference with its --key/],
        ['export-person --email ada@example.org', /--out is missing/],
        [`export-person --email a@example.org --received soon --out ${out()}/x`, /"soon"; expected a real day/],
        [`export-person --email a@example.org --language fr --out ${out()}/x`, /"fr"; expected en or cy/],
      ] as const) {
        const {exitCode, complaints} = await redress(line);
        assert.equal(exitCode, 2, line);
        assert.match(complaints[0] ?? '', complaint);
      }
    });
  });

  describe('redress breaches', () => {
    it('says what is recorded, and who is late to be told', async () => {
      const {exitCode, lines} = await redress('breaches');
      assert.equal(exitCode, 1);
      assert.match(lines[0] ?? '', new RegExp(`^${at(2)} +known since +Wed 3 Dec 2025 09:00$`));
      assert.ok(lines.some((line) => /Commissioner +by Sat 6 Dec 2025 09:00: \d+ hours late$/.test(line)));
      assert.equal(lines.at(-1), '1 breach is recorded.');
      const json = await run<{facts: {what: string}}[]>('breaches --json', {}, env);
      assert.equal(json.json()[0]?.facts.what, 'A letter.');
    });
  });

  describe('redress hold, retention and erase', () => {
    const own = {'own.json': JSON.stringify({organisations: [{retention: {months: 12}}]})};
    const retention = (line: string) => redress(`retention --config own.json ${line}`, own);

    it('hold a case, and say which are held', async () => {
      assert.equal((await redress(`hold add ${at(0)} --reason Claim --by Max`)).exitCode, 0);
      const {lines} = await redress('hold list --by Max');
      assert.deepEqual(lines, [`${at(0)}  2026-12-04T10:00:00.000Z Max                  Claim`, '1 case is held.']);
      assert.equal((await redress('hold add RD-0000-0000 --reason Claim --by Max')).exitCode, 1);
      assert.equal((await redress('hold add nothing --reason Claim --by Max')).exitCode, 2);
      assert.equal((await redress(`hold keep ${at(0)} --by Max`)).exitCode, 2);
    });

    it('say what would happen to each case that has ended, and why not', async () => {
      const silent = await redress('retention --dry-run');
      assert.equal(silent.exitCode, 0);
      assert.equal(silent.lines.at(-1), '0 would be erased now, 2 have ended and stay, 1 have not ended.');
      assert.ok(silent.lines.some((line) => /neither its policy nor the organisation says/.test(line)));
      const {exitCode, lines} = await retention('--dry-run');
      assert.equal(exitCode, 1);
      assert.equal(lines.at(-1), '1 would be erased now, 1 have ended and stay, 1 have not ended.');
      const line = (reference: string) => lines.findIndex((one) => one.startsWith(reference));
      assert.match(
        lines[line(at(1))] ?? '',
        /would be erased now +ended Wed 3 Dec 2025, kept until Thu 3 Dec 2026, 12/,
      );
      assert.match(lines.slice(line(at(0)), line(at(0)) + 3).join(' '), /stays .*under a legal hold since 2026-12-04/);
      for (const wrong of ['', '--dry-run --apply']) assert.equal((await retention(wrong)).exitCode, 2);
    });

    it('erase what is past its time, once, and write it down beside the store', async () => {
      const {exitCode, lines} = await retention('--apply');
      assert.deepEqual([exitCode, lines.at(-1)], [0, '1 case was erased.']);
      assert.deepEqual((await retention('--apply')).lines, ['0 cases were erased.']);
      assert.match(await readFile(join(folder, 'erasures.log'), 'utf8'), new RegExp(at(1)));
    });

    it('erase one case, when nothing holds it and it has ended', async () => {
      const held = await redress(`erase ${at(0)} --by Max`);
      assert.deepEqual([held.exitCode, /legal hold/.test(held.lines[0] ?? '')], [1, true]);
      const open = await redress(`erase ${at(2)} --by Max`);
      assert.deepEqual([open.exitCode, open.lines], [1, [`${at(2)} was not erased: The case is not closed.`]]);
      assert.equal((await redress(`hold lift ${at(0)} --by Max`)).exitCode, 0);
      assert.equal((await redress(`hold lift ${at(0)} --by Max`)).exitCode, 1);
      for (let times = 0; times < 2; times++) {
        const {exitCode, lines} = await redress(`erase ${at(0)} --by Max`);
        assert.deepEqual([exitCode, lines], [0, [`${at(0)} is erased.`]]);
      }
      assert.equal((await redress('erase RD-0000-0000 --by Max')).exitCode, 2);
    });
  });

  describe('redress audit', () => {
    let head: string;
    let keys: string;
    let chain: string;

    it('says that all is whole, and the worklist too', async () => {
      const {exitCode, lines} = await redress('audit verify --projections');
      assert.deepEqual([exitCode, lines.at(-1)], [0, 'It is whole.']);
      assert.match(lines[0] ?? '', /^plus-dane: 9 events follow from each other\. The last has [0-9a-f]{64}\.$/);
    });

    it('signs how far the log has come, once, where it is told to', async () => {
      const out = join(folder, 'head.jws');
      assert.equal((await redress(`audit head --out ${out}`)).exitCode, 0);
      head = await readFile(out, 'utf8');
      const again = await redress(`audit head --out ${out}`);
      assert.equal(again.exitCode, 2);
      assert.match(again.complaints[0] ?? '', /EEXIST/);
      keys = (await redress('audit keys')).lines.join('\n');
      chain = (await redress('audit export')).lines.join('\n');
      assert.equal(chain.split('\n').length, 9);
      await rm(out);
    });

    it('holds the log, and what was exported of it, against what was signed', async () => {
      const kept = await redress('audit verify --against head.jws', {'head.jws': head});
      assert.equal(kept.exitCode, 0);
      assert.match(kept.lines[1] ?? '', /^What was signed on 2026-12-04T10:00:00.000Z at position 9 is still there\.$/);
      // Without the service: no secret, no store.
      const files = {'chain.jsonl': chain, 'head.jws': head, 'keys.json': keys};
      const line = 'audit verify --chain chain.jsonl --against head.jws --keys keys.json';
      assert.equal((await run(line, files)).exitCode, 0);
      const cut = chain.split('\n').slice(0, -1).join('\n');
      const short = await run(line, {...files, 'chain.jsonl': cut});
      assert.deepEqual([short.exitCode, short.lines[1]], [1, '- position 9: 1 event cut off at the end']);
    });

    it('shows what those who look after the service have done', async () => {
      const {lines} = await redress('audit journal');
      assert.ok(lines.some((line) => /person-exported {2}Whoever sits at the machine {2}\{/.test(line)));
      assert.ok(lines.some((line) => /retention-applied {2}Whoever sits at the machine {2}\{"cases":1\}$/.test(line)));
      assert.doesNotMatch(lines.join(), /ada@|Claim/);
    });

    it('says what is wrong with what it was given', async () => {
      const files = {'chain.jsonl': chain, 'head.jws': `${head.trim()}x`, 'keys.json': keys, 'no.jsonl': 'no'};
      for (const [line, complaint] of [
        ['audit mend', /"mend" is given; expected verify, head, export, journal, keys/],
        ['audit verify --against head.jws', /"head.jws" is not a head that was signed with these keys/],
        ['audit verify --against missing', /"missing", which cannot be read \(ENOENT\)/],
        ['audit verify --chain no.jsonl', /"no.jsonl": Line 1 is not an event/],
        ['audit verify --chain chain.jsonl --against head.jws', /--keys is missing/],
        ['audit verify --organisation psps', /there is no organisation "psps"; expected plus-dane/],
      ] as const) {
        const {exitCode, complaints} = await redress(line, files);
        assert.equal(exitCode, 2, line);
        assert.match(complaints[0] ?? '', complaint);
      }
    });

    it('says where the log was tampered with, and how', async () => {
      tamper(`UPDATE events SET secret = X'00' WHERE reference = '${at(2)}' AND sequence = 1`);
      const {exitCode, lines} = await redress('audit verify');
      assert.equal(exitCode, 1);
      assert.ok(lines.some((line) => /^- position \d \(RD-.*\): this event, or the hash of/.test(line)));
      assert.ok(lines.some((line) => /^- position \d \(RD-.*\): what is encrypted was altered/.test(line)));
      assert.equal(lines.at(-1), 'It is not whole.');
    });
  });
});
