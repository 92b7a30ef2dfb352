import {Hono} from 'hono';
import type {Guards} from '../http/guards.ts';
import type {OrganisationParts} from '../organisation-parts.ts';
import type {Job, Room} from '../room.ts';
import {applyRetention} from './apply-retention.ts';
import {breachReminders} from './breach-reminders.ts';
import {breachRoutes} from './breach-routes.ts';
import {erasuresJob} from './erasures-job.ts';
import {holds} from './hold.ts';
import {holdRoutes} from './hold-routes.ts';
import {personRoutes} from './person/person-routes.ts';
import {retentionRoutes} from './retention-routes.ts';

const hour = 3_600_000;

/** What the law gives to people about their data: to have it forgotten in time, held where it is needed, and copied to them. */
export function privacyRoom(parts: OrganisationParts, guards: Guards): Room {
  const {
    organisation: {id, policies, retention = {}},
    store,
    log,
    caseKeys,
    shell,
  } = parts;
  const {now} = shell;
  const routes = new Hono()
    .route('/', holdRoutes(holds({store, organisation: id, policies, log, caseKeys, now}), guards))
    .route('/', breachRoutes(parts, guards))
    .route('/', personRoutes(parts, guards))
    .route('/', retentionRoutes(parts, guards));

  const jobs: Job[] = [
    erasuresJob(parts, async (reference) => {
      await store
        .of(id)
        .deleteFrom('files')
        .where('organisation', '=', id)
        .where('reference', '=', reference)
        .execute();
    }),
  ];
  const reminders = breachReminders(parts);
  if (reminders) jobs.push(reminders);
  if (retention.automatic) {
    jobs.push({
      name: 'retention',
      every: hour,
      async run() {
        await applyRetention({store, organisation: id, policies, rules: retention, now, log});
      },
    });
  }
  return {routes, jobs};
}
