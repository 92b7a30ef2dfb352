import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {summarise} from '@redress/policy';
import {type Instant, instant} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import {caseService} from '@redress/rest/service';
import {
  howToTestRequestTracker,
  requestTracker,
  requestTrackerLog,
  requestTrackerVariables,
} from '../support/request-tracker.ts';
import {caseLogContract, summariseForTest} from './case-log.ts';
import {caseServiceContract, firstMorning} from './case-service.ts';

const where = requestTracker();

if (where) {
  caseLogContract('Request Tracker', async () => ({
    log: requestTrackerLog(where, summariseForTest),
    close: async () => {},
  }));

  caseServiceContract('the service in process over Request Tracker', async () => {
    let now: Instant = instant(firstMorning);
    const digest = async (text: string) =>
      new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
    return {
      as: caseService({
        log: requestTrackerLog(where, (reference, events) => summarise(plusDane, reference, events)),
        policies: [plusDane],
        shell: {
          now: () => now,
          random: (length) => crypto.getRandomValues(new Uint8Array(length)),
          mac: (text) => digest(`secret of the test ${text}`),
          digest,
        },
      }),
      setTime(to) {
        now = instant(to);
      },
      close: async () => {},
    };
  });
} else {
  describe('Request Tracker', () => {
    it('is not there to be tested, which is said, with what to do about it', (test) => {
      test.diagnostic(howToTestRequestTracker);
      for (const name of requestTrackerVariables) assert.match(howToTestRequestTracker, new RegExp(name));
      assert.match(howToTestRequestTracker, /NOT tested/);
    });
  });
}
