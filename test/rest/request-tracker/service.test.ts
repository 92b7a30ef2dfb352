import {summarise} from '@redress/policy';
import {type Instant, instant} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import {caseService} from '@redress/rest/service';
import {caseServiceContract, firstMorning} from '../../contract/case-service.ts';
import {againstRequestTracker, organisationThere} from '../../support/request-tracker.ts';

againstRequestTracker('the case service', (where) => {
  caseServiceContract('the service in process over Request Tracker', async () => {
    let now: Instant = instant(firstMorning);
    const digest = async (text: string) =>
      new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
    return {
      as: caseService({
        log: organisationThere(where).instance({
          summarise: (reference, events) => summarise(plusDane, reference, events),
        }),
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
});
