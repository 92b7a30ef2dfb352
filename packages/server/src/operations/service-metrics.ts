import {isRestError} from '@redress/rest';
import {Counter, collectDefaultMetrics, Gauge, Histogram, Registry} from 'prom-client';
import type {Observer} from '../observer.ts';
import type {Store} from '../store/store.ts';
import {inTime} from './in-time.ts';

/** What is counted, for Prometheus. No label says anything about a person. */
export interface ServiceMetrics extends Observer {
  fault(error: unknown): void;
  /** Everything in the text format of Prometheus, with what waits in the store as it is now. */
  text(store: Store, organisations: readonly string[]): Promise<string>;
  readonly contentType: string;
  close(): void;
}

/** Milliseconds that a scrape waits for the store: a database that is away must not hide that it is. */
const patience = 2_000;

export function serviceMetrics(): ServiceMetrics {
  const registry = new Registry();
  const registers = [registry];
  // Memory, processor time, garbage, open files, and how late the event loop is.
  collectDefaultMetrics({register: registry});

  const requests = new Counter({
    name: 'redress_requests_total',
    help: 'Requests that were answered.',
    labelNames: ['organisation', 'method', 'route', 'status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'redress_request_seconds',
    help: 'Seconds until an answer was ready to be sent.',
    labelNames: ['method', 'route'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const limited = new Counter({
    name: 'redress_rate_limited_total',
    help: 'Requests that were refused because their network sends too many.',
    labelNames: ['organisation', 'route'],
    registers,
  });
  const lines = new Gauge({
    name: 'redress_live_lines',
    help: 'Lines of live changes that are open.',
    labelNames: ['organisation'],
    registers,
  });
  const faults = new Counter({
    name: 'redress_faults_total',
    help: 'Faults of the service, by code: service/unreachable and service/full are the store.',
    labelNames: ['code'],
    registers,
  });
  const jobs = new Counter({
    name: 'redress_job_runs_total',
    help: 'Runs of what the service does by itself.',
    labelNames: ['job', 'outcome'],
    registers,
  });
  const jobSeconds = new Gauge({
    name: 'redress_job_seconds',
    help: 'Seconds that the last run of a job took.',
    labelNames: ['job'],
    registers,
  });
  const outbox = new Gauge({
    name: 'redress_outbox_messages',
    help: 'Messages that wait to leave, or that could not be sent and need a person.',
    labelNames: ['organisation', 'state'],
    registers,
  });
  const overdue = new Gauge({
    name: 'redress_outbox_overdue_seconds',
    help: 'Seconds that the message which should have left first is late.',
    labelNames: ['organisation'],
    registers,
  });
  const up = new Gauge({name: 'redress_store_up', help: '1 while the store answers.', registers});

  const askStore = async (store: Store, organisations: readonly string[]) => {
    for (const organisation of organisations) {
      const rows = await store
        .of(organisation)
        .selectFrom('outbox')
        .select(({fn}) => ['state', fn.countAll<number | string>().as('count'), fn.min('due_at').as('due')])
        .where('organisation', '=', organisation)
        .where('state', 'in', ['waiting', 'dead'])
        .groupBy('state')
        .execute();
      for (const state of ['waiting', 'dead'] as const) {
        outbox.set({organisation, state}, Number(rows.find((row) => row.state === state)?.count ?? 0));
      }
      const due = rows.find(({state}) => state === 'waiting')?.due;
      overdue.set({organisation}, due == null ? 0 : Math.max(0, (Date.now() - Date.parse(due)) / 1000));
    }
  };

  return {
    requestEnded({organisation, method, route, status, milliseconds}) {
      requests.inc({organisation, method, route, status: String(status)});
      seconds.observe({method, route}, milliseconds / 1000);
      if (status === 429) limited.inc({organisation, route});
    },
    lineOpened: (organisation) => lines.inc({organisation}),
    lineClosed: (organisation) => lines.dec({organisation}),
    jobRan({name, failed, milliseconds}) {
      jobs.inc({job: name, outcome: failed ? 'failed' : 'done'});
      jobSeconds.set({job: name}, milliseconds / 1000);
    },
    fault: (error) => faults.inc({code: isRestError(error) ? error.code : 'unforeseen'}),
    async text(store, organisations) {
      try {
        await inTime(patience, () => askStore(store, organisations));
        up.set(1);
      } catch {
        // What was true before is not told as if it were now.
        outbox.reset();
        overdue.reset();
        up.set(0);
      }
      return registry.metrics();
    },
    contentType: registry.contentType,
    close: () => registry.clear(),
  };
}
