import assert from 'node:assert/strict';
import {createHash, randomUUID} from 'node:crypto';
import {after, before, describe, it} from 'node:test';
import {canonicalJson, type Receipt, type SignedReceipt} from '@redress/rest';
import {compactVerify, createLocalJWKSet, type JSONWebKeySet} from 'jose';
import {leak} from '../support/people.ts';
import {run} from './command/run-redress.ts';
import {type RunningService, runningService} from './running-service.ts';

describe('a receipt', () => {
  let service: RunningService;
  let receipt: Receipt;
  let keys: JSONWebKeySet;
  before(async () => {
    service = await runningService();
    receipt = await service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
    keys = (await (await fetch(`${service.url}/v1/keys`)).json()) as JSONWebKeySet;
  });
  after(() => service.close());

  it('is signed by a key that the service publishes: when it came, what came, and what was promised', async () => {
    const {payload, protectedHeader} = await compactVerify(receipt.signed ?? '', createLocalJWKSet(keys));
    const said = JSON.parse(Buffer.from(payload).toString()) as SignedReceipt;
    const {followUpKey, signed: _, ...rest} = receipt;
    assert.equal(protectedHeader.typ, 'redress-receipt');
    const {intake} = await service.as({kind: 'key-holder', followUpKey}).view(receipt.reference);
    const content = createHash('sha256').update(canonicalJson(intake)).digest('hex');
    assert.deepEqual(said, {organisation: 'plus-dane', ...rest, content});
    assert.ok(!JSON.stringify(said).includes(followUpKey));
  });

  it('is the same when the same complaint is sent again', async () => {
    const key = randomUUID();
    const send = () => service.as({kind: 'anonymous'}).submit(leak, {key});
    assert.equal((await send()).signed, (await send()).signed);
  });

  it('can be checked on the command line by anybody, with what was sent', async () => {
    const {intake} = await service.as({kind: 'key-holder', followUpKey: receipt.followUpKey}).view(receipt.reference);
    const [header, payload, signature] = (receipt.signed ?? '').split('.');
    const said = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString()) as SignedReceipt;
    const later = Buffer.from(JSON.stringify({...said, receivedAt: '2020-01-01T00:00:00.000Z'})).toString('base64url');
    const files = {
      'keys.json': JSON.stringify(keys),
      'receipt.json': JSON.stringify(receipt),
      'sent.json': JSON.stringify(intake),
      'other.json': JSON.stringify({...intake, what: 'Something else'}),
      forged: [header, later, signature].join('.'),
    };
    const good = await run('receipt verify receipt.json --keys keys.json --content sent.json', files);
    assert.equal(good.exitCode, 0);
    assert.match(good.lines[0] ?? '', new RegExp(`^${receipt.reference} was received by plus-dane`));
    for (const [line, code] of [
      ['receipt verify forged --keys keys.json', 1],
      ['receipt verify receipt.json --keys keys.json --content other.json', 1],
      ['receipt verify nowhere --keys keys.json', 2],
      ['receipt verify receipt.json', 2],
      ['receipt prove receipt.json --keys keys.json', 2],
    ] as const) {
      assert.equal((await run(line, files)).exitCode, code, line);
    }
  });

  it('says the same of the same content, in whatever order its answers stand', () => {
    assert.equal(canonicalJson({b: [1, {d: undefined, c: 'é'}], a: null}), '{"a":null,"b":[1,{"c":"é"}]}');
    assert.equal(canonicalJson({a: null, b: [1, {c: 'é'}]}), canonicalJson({b: [1, {c: 'é'}], a: null}));
  });
});
