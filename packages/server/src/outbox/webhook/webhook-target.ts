import {createHash} from 'node:crypto';
import type {EventType, Instant} from '@redress/policy';
import type {OrganisationParts} from '../../organisation-parts.ts';
import type {Failure, Outcome} from '../dispatch/outcome.ts';
import {NotSent, secondsIn} from '../dispatch/outcome.ts';
import type {Message, Target} from '../dispatch/target.ts';
import type {WebhookRule} from '../message-rules.ts';
import {type Answer, ForbiddenAddress, postPinned} from './post-pinned.ts';
import {signWebhook} from './sign-webhook.ts';
import type {WebhookEvent} from './webhook-event.ts';

/** Milliseconds that the other side has to answer. */
const patience = 10_000;

export function webhookChannel({name}: Pick<WebhookRule, 'name'>): string {
  return `webhook.${name}`;
}

/** Tells one program of what happens, signed as Standard Webhooks says. Any 2xx means that it was taken. */
export function webhookTarget(
  {organisation: {id: organisation}, store, shell}: OrganisationParts,
  rule: WebhookRule,
): Target {
  const {address, secrets, within = []} = rule;
  const db = store.of(organisation);

  const eventOf = async ({reference, sequence}: Message): Promise<WebhookEvent> => {
    const row = await db
      .selectFrom('events')
      .select(['type', 'at', 'position'])
      .where('organisation', '=', organisation)
      .where('reference', '=', reference)
      .where('sequence', '=', sequence)
      .executeTakeFirst();
    if (!row) throw new NotSent({result: 'dropped', problem: 'case/unknown'});
    return {
      type: `case.${row.type as EventType}`,
      timestamp: row.at as Instant,
      data: {organisation, reference: reference as string, version: sequence as number, position: row.position},
    };
  };

  return {
    channel: webhookChannel(rule),
    async deliver(message, signal) {
      const body = JSON.stringify(await eventOf(message));
      // The same at every attempt, so that what came twice is seen to be the same; the time is that of the attempt.
      const id = `msg_${createHash('sha256').update(`${organisation} ${message.id}`).digest('hex').slice(0, 32)}`;
      const timestamp = Math.floor(Date.parse(shell.now()) / 1000);
      const headers = {
        'Content-Type': 'application/json',
        'User-Agent': 'Redress',
        'webhook-id': id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': signWebhook(secrets, {id, timestamp, body}),
      };
      const ends = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
      return postPinned({address, headers, body, within, signal: ends}).then(
        (answer) => outcomeOf(answer, shell.now()),
        failureOf,
      );
    },
  };
}

function outcomeOf({status, retryAfter}: Answer, now: Instant): Outcome {
  if (status >= 200 && status < 300) return {result: 'sent'};
  // Says that nothing more is wanted here.
  if (status === 410) return {result: 'failed', problem: 'target/gone', final: true, targetAtFault: true};
  const busy = status === 429 || status === 503;
  const seconds = secondsIn(retryAfter, now);
  return {
    result: 'failed',
    problem: busy ? 'target/busy' : 'target/refused',
    targetAtFault: true,
    ...(seconds !== undefined && {retryAfter: seconds}),
  };
}

function failureOf(error: unknown): Failure {
  const problem = error instanceof ForbiddenAddress ? 'target/forbidden' : 'target/unreachable';
  return {result: 'failed', problem, targetAtFault: true};
}
