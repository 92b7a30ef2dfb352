import {policyOfCase as inForce, type Policy, type Recorded, replay} from '@redress/policy';
import {addHours, type Instant} from '@redress/policy/calendar';
import {addressee} from '@redress/policy/letters';
import {policyOfCase} from '@redress/rest/service';
import type {Insertable} from 'kysely';
import type {Organisation} from '../organisation.ts';
import type {Tables} from '../store/tables.ts';
import type {Consequences} from '../store/write-batch.ts';
import {channelTo} from './customer/channel-to.ts';
import {customerKind} from './customer/customer-kind.ts';
import {isVouchedFor} from './customer/is-vouched-for.ts';
import type {MessageRules} from './message-rules.ts';
import {staffKind} from './staff/staff-kind.ts';
import {webhookChannel} from './webhook/webhook-target.ts';

type Row = Insertable<Tables['outbox']>;
type Pointer = Pick<Row, 'channel' | 'kind'>;

/** Hours after which nobody is told of an event by itself: it was written down long after, or brought from another system. */
const oldNews = 24;

/**
 * What is to be sent because of what happened, as rows for the transaction that writes it: pointers to events and nothing
 * else. Nothing for channels that are not configured.
 */
export function messageRows({id: organisation, policies, messages}: Organisation, now: () => Instant): Consequences {
  if (!messages) return () => [];
  const customers = customerChannels(messages);
  const webhooks = (messages.webhooks ?? []).map(webhookChannel);
  return ({reference, events, added}) =>
    added
      .filter(({at}) => at >= addHours(now(), -oldNews))
      .flatMap((event) =>
        [
          ...toCustomer(policies, events, event, customers),
          ...toStaff(event, messages),
          ...webhooks.map((channel): Pointer => ({channel, kind: 'event'})),
        ].map(
          ({channel, kind}): Row => ({
            organisation,
            id: [reference, event.sequence, kind, channel].join('.'),
            reference,
            sequence: event.sequence,
            channel,
            kind,
            detail: '{}',
            state: 'waiting',
            due_at: event.at,
            since: event.at,
            tries: 0,
          }),
        ),
      );
}

export function customerChannels({mail, notify}: MessageRules): ReadonlySet<string> {
  return new Set([
    ...(mail ? ['email'] : []),
    ...(notify?.letter !== undefined ? ['letter'] : []),
    ...(notify?.text !== undefined ? ['text'] : []),
  ]);
}

function toCustomer(
  policies: readonly Policy[],
  events: readonly Recorded[],
  event: Recorded,
  channels: ReadonlySet<string>,
): readonly Pointer[] {
  const kind = customerKind(event);
  if (!kind || channels.size === 0) return [];
  const state = replay(events);
  const to = addressee(inForce(policyOfCase(policies, events), state), state);
  const channel = to && channelTo(to, channels);
  // Whoever fills in a form sees there that it came. Paper costs money, and goes to whatever address they give.
  const costly = channel === 'letter' && event.by.kind !== 'staff' && !isVouchedFor(events);
  return channel === undefined || costly ? [] : [{channel, kind}];
}

function toStaff(event: Recorded, {mail, staff}: MessageRules): readonly Pointer[] {
  const kind = mail && staff && staffKind(event);
  if (kind === 'assigned') {
    return event.type === 'assigned' && staff?.people?.[event.to.id] !== undefined ? [{channel: 'staff', kind}] : [];
  }
  return kind && staff?.team !== undefined ? [{channel: 'staff', kind}] : [];
}
