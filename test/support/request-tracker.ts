import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import {describe, it} from 'node:test';
import {type RequestTrackerOptions, requestTrackerCaseLog} from '@redress/rest/request-tracker';

/** What the environment must name for the tests to run against a Request Tracker 5. */
const needed = ['REDRESS_RT_API', 'REDRESS_RT_TOKEN', 'REDRESS_RT_USER', 'REDRESS_RT_QUEUE'] as const;

const howToTest = `Request Tracker was NOT tested: ${needed.join(', ')} do not name one. On Debian, as root,
  export $(test/support/start-request-tracker.sh) && npm test
installs one, starts it on loopback and tests against it.`;

/** A Request Tracker for tests. */
export interface RequestTracker extends Pick<RequestTrackerOptions, 'api' | 'token' | 'user' | 'queue'> {
  /** Tokens of people who use it by themselves: a colleague, and somebody outside. */
  readonly tokens: {readonly staff?: string | undefined; readonly outsider?: string | undefined};
}

/** Registers tests against a real one, if the environment names one; otherwise a test that says that it does not. */
export function againstRequestTracker(what: string, register: (where: RequestTracker) => void): void {
  const [api, token, user, queue] = needed.map((name) => process.env[name]);
  if (api && token && user && queue) {
    const {REDRESS_RT_STAFF_TOKEN: staff, REDRESS_RT_OUTSIDER_TOKEN: outsider} = process.env;
    register({api, token, user, queue, tokens: {staff, outsider}});
    return;
  }
  describe(what, () => {
    it('is not tested against a real Request Tracker here, and it is said how it would be', (test) => {
      test.diagnostic(howToTest);
      for (const name of needed) assert.match(howToTest, new RegExp(name));
    });
  });
}

/** What several instances of one service have in common: an organisation of their own, so that no test sees another's cases. */
export function organisationThere({api, token, user, queue}: RequestTracker) {
  const organisation = `test ${randomBytes(8).toString('hex')}`;
  const shared = {api, token, user, queue, organisation, secret: randomBytes(32)};
  return {
    // It runs on SQLite, which has one writer.
    instance: (more: Pick<RequestTrackerOptions, 'summarise'> & Partial<RequestTrackerOptions>) =>
      requestTrackerCaseLog({...shared, settle: 0, poll: 200, ...more}),
  };
}
