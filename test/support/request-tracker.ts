import {randomBytes} from 'node:crypto';
import type {CaseLog, Summarise} from '@redress/rest';
import {type RequestTrackerOptions, requestTrackerCaseLog} from '@redress/rest/request-tracker';

/** What the environment must name for the tests to run against a Request Tracker 5. */
export const requestTrackerVariables = [
  'REDRESS_RT_API',
  'REDRESS_RT_TOKEN',
  'REDRESS_RT_USER',
  'REDRESS_RT_QUEUE',
] as const;

export type RequestTracker = Pick<RequestTrackerOptions, 'api' | 'token' | 'user' | 'queue'>;

/** The one that the environment names, if it names one. */
export function requestTracker(): RequestTracker | undefined {
  const [api, token, user, queue] = requestTrackerVariables.map((name) => process.env[name]);
  return api && token && user && queue ? {api, token, user, queue} : undefined;
}

export const howToTestRequestTracker = `Request Tracker was NOT tested: ${requestTrackerVariables.join(', ')} do not name one. On Debian, as root,
  export $(test/support/start-request-tracker.sh) && npm test
installs and starts one on loopback for the tests.`;

/** An empty case log there: of an organisation of its own, so that no test sees the cases of another. */
export function requestTrackerLog(
  where: RequestTracker,
  summarise: Summarise,
  more: Partial<RequestTrackerOptions> = {},
): CaseLog {
  const organisation = `test ${randomBytes(8).toString('hex')}`;
  // It runs on SQLite, which has one writer.
  const quick = {settle: 0, poll: 200};
  return requestTrackerCaseLog({...where, organisation, secret: randomBytes(32), summarise, ...quick, ...more});
}
