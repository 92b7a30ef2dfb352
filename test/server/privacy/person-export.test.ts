import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {type Command, type Intake, open, type StaffMember} from '@redress/policy';
import {instant, plain} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import type {Reference} from '@redress/rest';
import {
  type ExportPersonAsk,
  exportPerson,
  holds,
  type PersonExport,
  personPage,
  readJournal,
  type Withheld,
} from '@redress/server';
import {leak, staff} from '../../support/people.ts';
import {at, engines, type Kept, organisation} from '../audit/kept.ts';

const {complainant} = leak;
const [own, second, helped, spoken, other] = [
  'RD-0WN0-0001' as Reference,
  'RD-SEC0-0002' as Reference,
  'RD-HE1P-0003' as Reference,
  'RD-SP0K-0004' as Reference,
  'RD-0THR-0005' as Reference,
];
const beth = {...complainant, name: 'Beth Sample', email: 'beth@example.org'};
const now = instant('2026-11-30T10:00:00Z');

for (const {name, kept: start} of engines()) {
  describe(`the copy of a person’s data in ${name}`, () => {
    let kept: Kept;
    before(async () => {
      kept = await start();
      const submit = async (reference: Reference, intake: Partial<Intake>) => {
        const decision = open(plusDane, {...leak, ...intake}, 'hash', {at, by: {kind: 'complainant', name: 'Ada'}});
        assert.ok('events' in decision);
        await kept.log(organisation).open(reference, decision.events, {key: reference, fingerprint: reference});
      };
      const helper = {name: 'Ada Example', email: 'ADA@example.org ', phone: '+44 (0)1632 960 001'};
      await submit(own, {
        complainant: {...complainant, phone: '01632 960001'},
        helper: {role: 'helps', name: 'Carys Helper', email: 'carys@example.org', relationship: 'My neighbour'},
      });
      await submit(second, {what: 'The lift is broken.', complainant: {...complainant, language: 'cy'}});
      await submit(helped, {what: 'It is Beth’s damp.', complainant: beth, helper: {...helper, role: 'helps'}});
      await submit(spoken, {what: 'It is Beth’s roof.', complainant: beth, helper: {...helper, role: 'speaks-for'}});
      await submit(other, {what: 'It is nobody’s business.', complainant: beth});
      const perform = (command: Command, by?: StaffMember) => kept.perform(own, command, organisation, by);
      await perform({type: 'addNote', text: 'The solicitor says that we may lose.'});
      await perform({type: 'sendMessage', text: 'We come on Monday.'});
      await perform({type: 'take'}, staff.sam);
      await perform({type: 'addFile', name: 'roof.jpg', mediaType: 'image/jpeg', size: 5, kept: 'file-1'}, staff.sam);
    });
    after(() => kept.close());

    const parts = () => ({
      store: kept.store,
      organisation,
      caseKeys: kept.caseKeys(organisation),
      policies: [plusDane] as const,
      log: kept.log(organisation),
      rules: {months: 72},
      now: () => now,
    });
    const copyFor = (ask: Partial<ExportPersonAsk> = {}, by: StaffMember = staff.max): Promise<PersonExport> =>
      exportPerson(parts(), {sought: {email: 'ada@EXAMPLE.org'}, ...ask}, by);
    const withheldIn = ({withheld}: PersonExport, of: Reference) =>
      withheld.filter(({reference}) => reference === of).map(({what, because}) => [what, because]);

    it('goes over every case in which they stand, by what they gave, however it is written', async () => {
      const roles = async (ask?: Partial<ExportPersonAsk>) =>
        (await copyFor(ask)).cases.map(({reference, role}) => [reference, role]);
      const all = [
        [own, 'complainant'],
        [helped, 'helper'],
        [second, 'complainant'],
        [spoken, 'representative'],
      ];
      assert.deepEqual(await roles(), all);
      assert.deepEqual(
        await roles({sought: {phone: '0044 1632-960001'}}),
        all.filter(([reference]) => reference !== second),
      );
      assert.deepEqual(await roles({sought: {email: 'nobody@example.org'}}), []);
      assert.deepEqual(await roles({sought: {reference: second}}), [[second, 'complainant']]);
    });

    it('has what they told us, and what they could read themselves', async () => {
      const {cases} = await copyFor();
      const first = cases.find(({reference}) => reference === own);
      assert.equal(first?.told.what, leak.what);
      assert.equal(first?.told.complainant?.email, 'ada@example.org');
      assert.deepEqual(
        first?.entries.map(({type}) => type),
        ['submitted', 'messageSent', 'assigned', 'fileAdded'],
      );
      assert.deepEqual(first?.files, [{name: 'roof.jpg', mediaType: 'image/jpeg', size: 5, kept: 'file-1'}]);
      assert.equal(first?.course?.status, 'received');
      assert.deepEqual(first?.kept, {months: 72});
    });

    it('leaves out what is another person’s, and says so', async () => {
      const copy = await copyFor();
      const text = JSON.stringify(copy);
      assert.doesNotMatch(text, /carys@|\b[Bb]eth\b|business/);
      assert.match(text, /Carys Helper/);
      assert.deepEqual(withheldIn(copy, own), [
        ['noteAdded', 'not-read-yet'],
        ['contact-details', 'another-person'],
      ]);
      assert.deepEqual(withheldIn(copy, helped), [
        ['submitted', 'another-person'],
        ['contact-details', 'another-person'],
      ]);
      assert.deepEqual(copy.cases.find(({reference}) => reference === helped)?.told, {
        helper: {role: 'helps', name: 'Ada Example', email: 'ADA@example.org ', phone: '+44 (0)1632 960 001'},
      });
    });

    it('leaves out what was written among staff until somebody has read it', async () => {
      assert.doesNotMatch(JSON.stringify(await copyFor()), /solicitor/);
      const review = await copyFor({toReview: true});
      assert.match(JSON.stringify(review), /solicitor/);
      assert.ok(review.withheld.some(({what, sequence}) => what === 'noteAdded' && sequence === 2));
      const released = await copyFor({released: [`${own}/2`]});
      assert.match(JSON.stringify(released), /solicitor/);
      assert.ok(!released.withheld.some(({what}) => what === 'noteAdded'));
    });

    it('says nothing of why a case is held', async () => {
      const {policies, log, caseKeys, store} = parts();
      const {add, lift} = holds({store, organisation, policies, log, caseKeys, now: () => now});
      await add(second, 'Example & Sons have written.', staff.max);
      const copy = await copyFor();
      assert.deepEqual(withheldIn(copy, second), [['legal-hold', 'legal']]);
      assert.doesNotMatch(JSON.stringify(await copyFor({toReview: true})), /Example & Sons/);
      await lift(second, staff.max);
    });

    it('is not made of a case by somebody with a stake in it', async () => {
      await kept.perform(own, {type: 'declareConflict', reason: 'She is my aunt.'}, organisation, staff.sam);
      const copy = await copyFor({}, staff.sam);
      assert.ok(!copy.cases.some(({reference}) => reference === own));
      const left: Withheld = {reference: own, what: 'case', because: 'not-opened'};
      assert.deepEqual(
        copy.withheld.find(({reference}) => reference === own),
        left,
      );
      assert.ok((await exportPerson(parts(), {sought: {reference: own}}, 'command')).cases.length === 1);
    });

    it('says by when the law wants it answered, on a working day', async () => {
      assert.deepEqual((await copyFor()).request, {receivedOn: '2026-11-30', answerBy: '2026-12-30'});
      assert.deepEqual((await copyFor({receivedOn: plain('2026-11-26')})).request.answerBy, '2026-12-29');
      assert.deepEqual((await copyFor({receivedOn: plain('2027-01-31')})).request.answerBy, '2027-03-01');
    });

    it('leaves a trace of who made it, about which cases, and not about whom', async () => {
      await copyFor({toReview: true});
      const last = (await readJournal(kept.store, organisation, {limit: 1_000})).at(-1);
      assert.deepEqual(
        [last?.act, last?.by, last?.facts],
        [
          'person-exported',
          {id: 'max', name: 'Max Lind'},
          {soughtBy: 'email', for: 'reviewer', cases: [own, helped, second, spoken].join(' '), withheld: 7},
        ],
      );
      assert.doesNotMatch(JSON.stringify(await readJournal(kept.store, organisation, {limit: 1_000})), /example\.org/i);
    });

    it('can be read, in English and in Welsh, without any markup of theirs', async () => {
      const copy = await copyFor();
      const english = personPage(copy, 'en');
      assert.match(english.html, /<html lang="en">[\s\S]*What we keep about you/);
      assert.match(english.html, /What happened: The roof over our kitchen has leaked since October/);
      assert.match(english.text, /until Wednesday 30 December 2026/);
      assert.match(english.text, /Note:\s+it\s+was\s+written\s+among\s+staff/);
      // The newest of theirs was sent in Welsh.
      const welsh = personPage(copy);
      assert.match(welsh.html, /<html lang="cy">[\s\S]*Yr hyn rydym yn ei gadw amdanoch/);
      assert.doesNotMatch(welsh.text, /undefined|\[object/);
      assert.doesNotMatch(english.text, /undefined|\[object/);
    });

    it('finds nobody in a case that was erased', async () => {
      await kept.perform(second, {type: 'withdraw', how: 'phone'});
      await kept.perform(second, {type: 'erase', reason: 'Ada asked.'});
      const {cases} = await copyFor();
      assert.ok(!cases.some(({reference}) => reference === second));
    });
  });
}
