import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Refusal} from '@redress/policy';
import {fromProblem, isRestError, RestError, type RestErrorCode, statusOf, toProblem} from '@redress/rest';
import fc from 'fast-check';

const codes = Object.keys(statusOf) as RestErrorCode[];

describe('a problem on the wire', () => {
  it('carries every code, message and detail there and back', () => {
    const refusal: Refusal = {code: 'closed', reason: 'The complaint is closed'};
    fc.assert(
      fc.property(fc.constantFrom(...codes), fc.string({minLength: 1}), (code, message) => {
        const error = new RestError(code, message, {details: {problems: [{field: 'what', code: 'required'}], refusal}});
        const sent = toProblem(error);
        const read = fromProblem(JSON.parse(JSON.stringify(sent)), sent.status);
        assert.equal(read.code, code);
        assert.equal(read.message, message);
        assert.deepEqual(read.details, error.details);
        assert.match(sent.type, /^https:\/\//);
      }),
    );
  });

  it('has a status that says whose fault it is', () => {
    for (const code of codes) assert.ok(statusOf[code] >= 400 && statusOf[code] < 600, code);
  });

  it('never says more than the message: causes and stacks stay at home', () => {
    const error = new RestError('service/failed', 'Something went wrong', {cause: new Error('SQLITE_FULL at /srv')});
    assert.ok(!/SQLITE|srv|stack/.test(JSON.stringify(toProblem(error))));
  });

  it('is understood by its status when something other than the service answered', () => {
    assert.equal(fromProblem('<html>Bad gateway</html>', 502).code, 'service/unreachable');
    assert.equal(fromProblem(undefined, 503).code, 'service/unreachable');
    assert.equal(fromProblem({message: 'slow down'}, 429).code, 'request/too-many');
    assert.equal(fromProblem(null, 413).code, 'request/too-large');
    assert.equal(fromProblem({}, 418).code, 'service/failed');
  });

  it('says in how many seconds to try again, where the answer did', () => {
    const problem = toProblem(new RestError('request/too-many', 'Too much'));
    for (const body of [problem, 'slow down']) {
      assert.equal(fromProblem(body, 429, '30').details.retryAfter, 30);
      for (const unknown of [null, 'Fri, 27 Nov 2026 10:00:00 GMT', '-1']) {
        assert.equal(fromProblem(body, 429, unknown).details.retryAfter, undefined);
      }
    }
  });

  it('is never trusted to name a code of its own', () => {
    for (const code of ['toString', 'constructor', '__proto__', 'hasOwnProperty', 'made/up', 7]) {
      assert.equal(fromProblem({code, title: 'x'}, 500).code, 'service/failed');
    }
  });
});

describe('a RestError', () => {
  it('is known across two copies of the package, and by its code', () => {
    const error = new RestError('case/stale', 'Changed');
    const foreign = Object.assign(new Error('Changed'), {name: 'RestError', code: 'case/stale', details: {}});
    for (const one of [error, foreign]) {
      assert.ok(isRestError(one));
      assert.ok(isRestError(one, 'case/stale'));
      assert.ok(!isRestError(one, 'case/refused'));
    }
    assert.ok(!isRestError(new Error('x')));
    assert.ok(!isRestError({name: 'RestError', code: 'case/stale'}));
  });
});
