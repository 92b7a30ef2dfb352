import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {newDraft, type Receipt} from '@redress/rest';
import {leak, staff} from '../../support/memory-service.ts';
import {expectProblem} from '../expect-problem.ts';
import {type ClamdStandIn, clamdStandIn, eicar} from './clamd-stand-in.ts';
import {type FileService, fileService} from './files-of.ts';
import {canary, tellingJpeg} from './made-pictures.ts';

const note = (text = 'The roof leaks.', name = 'a.txt') => new File([text], name, {type: 'text/plain'});

describe('a file in quarantine, before a stand-in for clamd', () => {
  let scanner: ClamdStandIn;
  let service: FileService;
  let receipt: Receipt;
  beforeEach(async () => {
    scanner = await clamdStandIn();
    service = await fileService({scanner: scanner.address});
    receipt = await service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
  });
  afterEach(async () => {
    await service.close();
    await scanner.stop().catch(() => {});
  });

  const holder = (of = receipt) => service.as({kind: 'key-holder', followUpKey: of.followUpKey});
  const fetchFile = (id: string, of = receipt) =>
    fetch(`${service.url}/v1/cases/${of.reference}/files/${id}`, {
      headers: {Authorization: `Redress-Key ${of.followUpKey}`},
    });
  const listed = async () => {
    const answer = await fetch(`${service.url}/v1/cases/${receipt.reference}/files`, {
      headers: {Authorization: `Redress-Key ${receipt.followUpKey}`},
    });
    const {items} = (await answer.json()) as {items: {name: string; state: string}[]};
    return items.map(({name, state}) => [name, state]);
  };
  const notes = async (of = receipt) =>
    (await service.as(staff.sam).view(of.reference)).timeline.flatMap((entry) =>
      entry.type === 'noteAdded' ? [entry] : [],
    );

  it('can be fetched once it is found clean, which is marked on it', async () => {
    const {id, state} = await holder().attach(receipt.reference, note());
    assert.equal(state, 'clean');
    const answer = await fetchFile(id);
    assert.equal(answer.headers.get('Redress-File-State'), 'clean');
    assert.equal(await answer.text(), 'The roof leaks.');
  });

  it('is scanned as it is kept: a picture without what it told', async () => {
    await holder().attach(receipt.reference, new File([tellingJpeg()], 'a.jpg'));
    assert.equal(scanner.seen.length, 1);
    assert.ok(!scanner.seen[0]?.includes(canary));
  });

  it('is refused when something is found in it; the sender is told, and staff', async () => {
    const sending = holder().attach(receipt.reference, note(eicar, 'invoice.txt'));
    await assert.rejects(sending, {code: 'file/unsafe', message: /not kept/});
    assert.deepEqual(await listed(), []);
    const mine = await holder().view(receipt.reference);
    assert.deepEqual(
      mine.timeline.map(({type}) => type),
      ['submitted'],
    );
    const [entry] = await notes();
    assert.match(entry?.text ?? '', /Stand-In\.Eicar-Test in “invoice\.txt”, which the customer sent/);
    assert.equal(entry?.visibility, 'staff');
    assert.equal(entry?.by.name, 'The check of files');
    await service.files.goOn();
    assert.equal((await notes()).length, 1, 'told once');
    const kept = await service.store
      .of('plus-dane')
      .selectFrom('file_parts')
      .selectAll()
      .where('organisation', '=', 'plus-dane')
      .execute();
    assert.deepEqual(kept, []);
  });

  it('of a complaint that is being written is refused at once, and staff learn of it with the complaint', async () => {
    const draft = newDraft();
    const anybody = service.as({kind: 'anonymous'});
    await assert.rejects(anybody.attach(draft, note(eicar, 'invoice.txt')), {code: 'file/unsafe'});
    await anybody.attach(draft, note('The roof leaks.', 'roof.txt'));
    const sent = await anybody.submit(leak, {key: randomUUID(), ...draft});
    const types = (await service.as(staff.sam).view(sent.reference)).timeline.map(({type}) => type);
    assert.deepEqual(types.sort(), ['fileAdded', 'noteAdded', 'submitted']);
    assert.equal((await notes(sent)).length, 1);
  });

  it('waits there while the scanner is away, and says so; it is fetched when the scanner has come back', async () => {
    await scanner.stop();
    const {id, state} = await holder().attach(receipt.reference, note());
    assert.equal(state, 'checking');
    assert.deepEqual(await listed(), [['a.txt', 'checking']]);
    const problem = await fetchFile(id);
    assert.ok(problem.headers.get('Retry-After'));
    await expectProblem(problem, 409, 'file/not-ready');
    assert.deepEqual(
      service.faults.map((fault) => (fault as {code?: string}).code),
      ['service/unreachable'],
    );

    await scanner.start();
    await service.files.goOn();
    assert.deepEqual(await listed(), [['a.txt', 'checking']], 'not before its time');
    service.setTime('2026-11-20T10:00:31.000Z');
    await service.files.goOn();
    assert.deepEqual(await listed(), [['a.txt', 'clean']]);
    assert.equal((await fetchFile(id)).status, 200);
  });

  it('is asked about ever more seldom, and no less than once an hour', async () => {
    await scanner.stop();
    await holder().attach(receipt.reference, note());
    const waits: number[] = [];
    const db = service.store.of('plus-dane');
    for (let at = Date.parse('2026-11-20T10:00:00.000Z'), tries = 0; tries < 9; tries++) {
      const {check_at} = await db
        .selectFrom('files')
        .select('check_at')
        .where('organisation', '=', 'plus-dane')
        .executeTakeFirstOrThrow();
      waits.push((Date.parse(check_at) - at) / 1_000);
      at = Date.parse(check_at);
      service.setTime(check_at);
      await service.files.goOn();
    }
    assert.deepEqual(waits, [30, 60, 120, 240, 480, 960, 1920, 3600, 3600]);
  });

  it('is taken back when something is found in it later: nobody opens it any more, and staff know', async () => {
    await scanner.stop();
    const {id} = await holder().attach(receipt.reference, note(eicar, 'invoice.txt'));
    await scanner.start();
    service.setTime('2026-11-20T11:00:00.000Z');
    await service.files.goOn();
    await expectProblem(await fetchFile(id), 422, 'file/unsafe');
    assert.deepEqual(await listed(), [['invoice.txt', 'refused']]);
    assert.equal((await notes()).length, 1);
    assert.ok((await holder().view(receipt.reference)).timeline.some(({type}) => type === 'fileAdded'));
  });

  it('is not let out by a scanner that says what cannot be understood, or nothing', async () => {
    for (const answer of ['stream: OK, more or less', 'hang up', 'INSTREAM size limit exceeded. ERROR'] as const) {
      scanner.answerWith(answer);
      assert.equal((await holder().attach(receipt.reference, note())).state, 'checking');
    }
    assert.equal(service.faults.length, 3);
    assert.ok(service.faults.every((fault) => !JSON.stringify(fault).includes('a.txt')));
  });

  it('is let out unscanned where no scanner is, and scanned when there is one', async () => {
    const without = service.filesWith({});
    const owner = {reference: receipt.reference, by: {kind: 'complainant', name: 'Ada Example'}} as const;
    const {id, state} = await without.attach(owner, note(), {});
    assert.equal(state, 'unscanned');
    assert.equal((await fetchFile(id)).headers.get('Redress-File-State'), 'unscanned');
    await service.files.goOn();
    assert.equal((await fetchFile(id)).headers.get('Redress-File-State'), 'clean');
  });

  it('is not forgotten when the service ends while it is looked at', async () => {
    await scanner.stop();
    const draft = newDraft();
    const place = await service.files.begin(draft, {name: 'a.txt', type: '', length: 4});
    await service.files.receive(place, 0, new Blob(['roof']).stream());
    // All has come, and nobody has asked what it is: as after a kill. The complaint is sent, and takes it along.
    const sent = await service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID(), ...draft});
    const added = (await holder(sent).view(sent.reference)).timeline.filter(({type}) => type === 'fileAdded');
    assert.equal(added.length, 1);
    await scanner.start();
  });
});
