import {randomUUID} from 'node:crypto';
import {setTimeout as wait} from 'node:timers/promises';
import type {Command, Intake, StaffMember} from '@redress/policy';
import {type Instant, instant} from '@redress/policy/calendar';
import type {Receipt, Reference} from '@redress/rest';
import type {Caller} from '@redress/rest/service';
import type {MessageRules, Organisation, ServiceOptions} from '@redress/server';
import {leak} from '../../support/people.ts';
import {type RunningService, runningService, staffToken} from '../running-service.ts';

/** A service that sends, with a clock that the test moves. */
export interface SendingService extends RunningService {
  readonly now: Instant;
  moveTo(at: string): void;
  submit(intake?: Partial<Intake>, by?: Caller): Promise<Receipt>;
  perform(reference: Reference, by: StaffMember, ...commands: readonly Command[]): Promise<void>;
  /** Every message that was ever put in, in the order of their ids. */
  messages(): Promise<readonly Row[]>;
  /** Resolves when nothing may leave any more. */
  quiet(): Promise<readonly Row[]>;
  /** Asks over HTTP, as staff or with a key. */
  ask(method: string, path: string, by: Caller, body?: unknown): Promise<Response>;
}

export type Row = Awaited<ReturnType<typeof rowsOf>>[number];

export interface SendingOptions extends Partial<ServiceOptions> {
  readonly at?: string;
  readonly organisation?: Partial<Organisation>;
  readonly messages: MessageRules;
}

/** Friday 20 November 2026, in the middle of the day. */
export const friday = '2026-11-20T12:00:00Z';

export async function sendingService({
  at = friday,
  messages,
  organisation,
  ...options
}: SendingOptions): Promise<SendingService> {
  let now = instant(at);
  const service = await runningService({organisation: {...organisation, messages}, ...options, now: () => now});
  return {
    ...service,
    get now() {
      return now;
    },
    moveTo(to) {
      now = instant(to);
    },
    submit: (intake, by = {kind: 'anonymous'}) => service.as(by).submit({...leak, ...intake}, {key: randomUUID()}),
    async perform(reference, by, ...commands) {
      for (const command of commands) await service.as(by).perform(reference, command, {key: randomUUID()});
    },
    messages: () => rowsOf(service),
    async quiet() {
      await until(async () => {
        const waiting = await service.store.everyone
          .selectFrom('outbox')
          .select(['reference', 'channel', 'due_at'])
          .where('organisation', '=', 'plus-dane')
          .where('state', '=', 'waiting')
          .orderBy('sequence', 'desc')
          .execute();
        // Of each case only the first can leave.
        const first = new Map(waiting.map((row, at) => [`${row.channel} ${row.reference ?? at}`, row]));
        return [...first.values()].every(({due_at}) => due_at > now);
      });
      return rowsOf(service);
    },
    ask: async (method, path, by, body) =>
      fetch(`${service.url}${path}`, {
        method,
        headers: {
          ...(await authorisation(by, now)),
          ...(body !== undefined && {'Content-Type': 'application/json'}),
        },
        ...(body !== undefined && {body: JSON.stringify(body)}),
      }),
  };
}

async function authorisation(by: Caller, now: Instant): Promise<Record<string, string>> {
  if (by.kind === 'key-holder') return {Authorization: `Redress-Key ${by.followUpKey}`};
  if (by.kind !== 'staff') return {};
  return {Authorization: `Bearer ${await staffToken(by, new Date(Date.parse(now) + 3_600_000))}`};
}

function rowsOf({store}: RunningService) {
  const all = store.everyone.selectFrom('outbox').selectAll().where('organisation', '=', 'plus-dane');
  return all.orderBy('id').execute();
}

/** Resolves when it is so. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await wait(10);
}
