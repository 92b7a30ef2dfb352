import assert from 'node:assert/strict';
import {randomBytes, randomUUID} from 'node:crypto';
import {rm} from 'node:fs/promises';
import {join} from 'node:path';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {clamd} from '@redress/server';
import {leak, staff} from '../../support/memory-service.ts';
import {temporaryFolder} from '../running-service.ts';
import {type ClamdStandIn, clamdStandIn, eicar} from './clamd-stand-in.ts';
import {fileService} from './files-of.ts';
import {clamdHere, type RealClamd, realClamd} from './real-clamd.ts';

async function* inPieces(bytes: Buffer, length = 1000): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

const never = new AbortController().signal;

describe('the scanner, before a stand-in for clamd', () => {
  let standIn: ClamdStandIn;
  beforeEach(async () => {
    standIn = await clamdStandIn();
  });
  afterEach(() => standIn.stop());

  it('shows it the whole file, and believes it', async () => {
    const scan = clamd(standIn.address);
    const file = randomBytes(700_000);
    assert.deepEqual(await scan(inPieces(file), never), {clean: true});
    assert.deepEqual(standIn.seen, [file]);
    assert.deepEqual(await scan(inPieces(Buffer.from(eicar)), never), {clean: false, found: 'Stand-In.Eicar-Test'});
    assert.deepEqual(await scan(inPieces(Buffer.alloc(0)), never), {clean: true});
  });

  it('reaches it by a socket of the file system too', async () => {
    const folder = await temporaryFolder();
    const local = await clamdStandIn({path: join(folder, 'clamd.sock')});
    assert.deepEqual(await clamd(local.address)(inPieces(Buffer.from('roof')), never), {clean: true});
    await local.stop();
    await rm(folder, {recursive: true});
  });

  it('says that it does not know when it gets no clear answer', async () => {
    const scan = clamd(standIn.address);
    const answers = ['hang up', 'stream: Something ERROR', '', 'x'.repeat(10_000), 'stream: OK but not quite'];
    standIn.answerWith(...answers);
    for (const _ of answers) await assert.rejects(scan(inPieces(Buffer.from('roof')), never));
    await standIn.stop();
    await assert.rejects(scan(inPieces(Buffer.from('roof')), never), {code: 'ECONNREFUSED'});
    await standIn.start();
    assert.deepEqual(await scan(inPieces(Buffer.from('roof')), never), {clean: true});
  });

  it('does not wait for longer than it is told to', async () => {
    standIn.answerWith('silence');
    await assert.rejects(clamd(standIn.address)(inPieces(Buffer.from('roof')), AbortSignal.timeout(50)), {
      name: 'TimeoutError',
    });
    await assert.rejects(clamd(standIn.address)(inPieces(Buffer.from('roof')), AbortSignal.abort()), {
      name: 'AbortError',
    });
  });

  it('stops sending what is too large for it', async () => {
    const small = await clamdStandIn({limit: 1_000});
    let sent = 0;
    async function* endless() {
      for (;;) {
        sent++;
        // So that the answer has a chance to be heard, as between two reads of a file.
        await wait(1);
        yield Buffer.alloc(1_000_000);
        if (sent > 500) return;
      }
    }
    await assert.rejects(clamd(small.address)(endless(), never), /size limit exceeded|ECONNRESET|EPIPE/);
    await small.stop();
  });

  it('fails as the file does that it reads', async () => {
    async function* broken(): AsyncGenerator<Buffer> {
      yield Buffer.from('a');
      throw new Error('the file cannot be read');
    }
    await assert.rejects(clamd(standIn.address)(broken(), never), /cannot be read/);
  });

  it('shows only what is plain of what it found', async () => {
    standIn.answerWith('stream: <b>Win.Test-1</b>\u001b[2J FOUND');
    assert.deepEqual(await clamd(standIn.address)(inPieces(Buffer.from('a')), never), {
      clean: false,
      found: 'bWin.Test-1/b2J',
    });
  });

  it('is told where it is, or says that it is not', () => {
    for (const bad of ['', 'http://127.0.0.1:3310', 'tcp://127.0.0.1', 'unix:relative.sock', 'clamd']) {
      assert.throws(() => clamd(bad), TypeError);
    }
    assert.doesNotThrow(() => [clamd('tcp://[::1]:3310'), clamd('tcp://scanner.example.org:3310')]);
  });
});

describe('the scanner, before a real clamd', () => {
  const version = clamdHere();
  if (version === undefined) {
    it('is not tested here, and it is said how it would be', (t) => {
      const howToTest =
        'A real ClamAV was NOT tested: none is installed (Debian: clamav-daemon). The stand-in was all.';
      t.diagnostic(howToTest);
      assert.match(howToTest, /clamav-daemon/);
    });
    return;
  }

  let real: RealClamd;
  before(async () => {
    real = await realClamd();
  });
  after(() => real.stop());

  it('finds what its signatures know', async (t) => {
    t.diagnostic(version);
    const scan = clamd(real.address);
    const file = Buffer.concat([randomBytes(500_000), Buffer.from('a canary for clamd')]);
    assert.deepEqual(await scan(inPieces(file), never), {clean: false, found: 'Redress.Test.UNOFFICIAL'});
    assert.deepEqual(await scan(inPieces(randomBytes(3_000_000), 100_000), never), {clean: true});
  });

  it('keeps the EICAR file out of a case, and lets in what it finds nothing in', async () => {
    const service = await fileService({scanner: real.address});
    const {reference, followUpKey} = await service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
    const holder = service.as({kind: 'key-holder', followUpKey});
    const attach = (text: string) => holder.attach(reference, new File([text], 'a.txt', {type: 'text/plain'}));
    await assert.rejects(attach(eicar), {code: 'file/unsafe'});
    assert.equal((await attach('The roof leaks.')).state, 'clean');
    const {timeline} = await service.as(staff.sam).view(reference);
    assert.match(JSON.stringify(timeline), /found Redress\.Eicar\.UNOFFICIAL in/);
    assert.deepEqual(service.faults, []);
    await service.close();
  });
});
