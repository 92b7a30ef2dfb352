import {summarise} from '@redress/policy';
import {type Instant, instant} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import {caseService} from '@redress/rest/service';
import {runningService} from '../server/running-service.ts';
import {memoryService} from '../support/memory-service.ts';
import {postgresLogs} from '../support/postgres-log.ts';
import {sqliteLog} from '../support/sqlite-log.ts';
import {caseServiceContract, firstMorning, type ServiceUnderTest} from './case-service.ts';

caseServiceContract('the service in process over memory', async () => {
  const service = memoryService(firstMorning);
  return {as: service.as, setTime: service.setTime, close: async () => {}};
});

caseServiceContract('the service in process over SQLite', () => inProcessOver(sqliteLog));

const postgresLog = postgresLogs();
caseServiceContract('the service in process over PostgreSQL', () => inProcessOver(postgresLog));

caseServiceContract('the REST client over HTTP', async () => {
  const {now, setTime} = movableClock();
  const {as, close} = await runningService({now, checked: true});
  return {as, setTime, close};
});

function movableClock(): {now: () => Instant; setTime(at: string): void} {
  let at = instant(firstMorning);
  return {
    now: () => at,
    setTime(to) {
      at = instant(to);
    },
  };
}

async function inProcessOver(make: typeof sqliteLog): Promise<ServiceUnderTest> {
  const {log, close} = await make((reference, events) => summarise(plusDane, reference, events));
  const {now, setTime} = movableClock();
  const digest = async (text: string) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return {
    as: caseService({
      log,
      policies: [plusDane],
      shell: {
        now,
        random: (length) => crypto.getRandomValues(new Uint8Array(length)),
        mac: (text) => digest(`secret of the test ${text}`),
        digest,
      },
    }),
    setTime,
    close,
  };
}
