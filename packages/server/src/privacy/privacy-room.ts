import {Hono} from 'hono';
import type {Guards} from '../http/guards.ts';
import type {OrganisationParts} from '../organisation-parts.ts';
import type {Job, Room} from '../room.ts';
import {breachReminders} from './breach-reminders.ts';
import {breachRoutes} from './breach-routes.ts';
import {erasuresJob} from './erasures-job.ts';
import {holds} from './hold.ts';
import {holdRoutes} from './hold-routes.ts';
import {personRoutes} from './person/person-routes.ts';
import {retentionJob} from './retention-job.ts';
import {retentionRoutes} from './retention-routes.ts';

/** What the law gives to people about their data: to have it forgotten in time, held where it is needed, and copied to them. */
export function privacyRoom(parts: OrganisationParts, guards: Guards): Room {
  const {
    organisation: {id, policies, retention = {}},
    folder,
    store,
    log,
    caseKeys,
    files,
    shell,
  } = parts;
  const {now} = shell;
  const routes = new Hono()
    .route('/', holdRoutes(holds({store, organisation: id, policies, log, caseKeys, now}), guards))
    .route('/', breachRoutes(parts, guards))
    .route('/', personRoutes(parts, guards))
    .route('/', retentionRoutes(parts, guards));

  const jobs: Job[] = [erasuresJob({organisation: {id}, store, folder, now}, (reference) => files.forget(reference))];
  const reminders = breachReminders(parts);
  if (reminders) jobs.push(reminders);
  if (retention.automatic) jobs.push(retentionJob({store, organisation: id, policies, rules: retention, now, log}));
  return {routes, jobs};
}
