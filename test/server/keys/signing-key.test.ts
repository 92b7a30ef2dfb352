import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {serviceKeys, signingKey, verifySigned} from '@redress/server';
import {calculateJwkThumbprint} from 'jose';

const secret = new Uint8Array(32).fill(7);
const key = signingKey(serviceKeys(secret, 'plus-dane'));
const published = {keys: [{...key.published}]};
const said = {organisation: 'plus-dane', position: 3};

describe('what an organisation signs', () => {
  it('is checked with the published key alone, and says what was said', async () => {
    const signed = await key.sign('redress-audit-head', said);
    assert.deepEqual(await verifySigned('redress-audit-head', `${signed}\n`, published), said);
  });

  it('is signed by the same key after every restart, and by another for another organisation', () => {
    assert.deepEqual(signingKey(serviceKeys(secret, 'plus-dane')).published, key.published);
    assert.notEqual(signingKey(serviceKeys(secret, 'psps')).published.x, key.published.x);
  });

  it('names its key by its thumbprint', async () => {
    assert.equal(key.published.kid, await calculateJwkThumbprint({...key.published}));
  });

  it('never passes for something else that was signed', async () => {
    const signed = await key.sign('redress-receipt', said);
    await assert.rejects(verifySigned('redress-audit-head', signed, published), /signed as redress-receipt/);
  });

  it('is refused when anything in it was altered, or when somebody else signed it', async () => {
    const signed = await key.sign('redress-audit-head', said);
    const [head, , signature] = signed.split('.');
    const other = Buffer.from(JSON.stringify({...said, position: 2})).toString('base64url');
    await assert.rejects(verifySigned('redress-audit-head', `${head}.${other}.${signature}`, published), {
      code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
    });
    const theirs = await signingKey(serviceKeys(secret, 'psps')).sign('redress-audit-head', said);
    await assert.rejects(verifySigned('redress-audit-head', theirs, published), {code: 'ERR_JWKS_NO_MATCHING_KEY'});
  });
});
