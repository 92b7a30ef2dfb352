import {type Case, policyOfCase as inForce, type Language, type Policy, type Recorded, replay} from '@redress/policy';
import {addHours} from '@redress/policy/calendar';
import {type Addressee, addressee} from '@redress/policy/letters';
import type {Reference} from '@redress/rest';
import {policyOfCase} from '@redress/rest/service';
import type {OrganisationParts} from '../../organisation-parts.ts';
import {unconfirmedAlone} from '../../spam/is-held.ts';
import {NotSent} from '../dispatch/outcome.ts';
import type {Message} from '../dispatch/target.ts';
import type {CustomerKind} from './customer-kind.ts';

/** What has to be known to tell a customer of something, as it stands when the message leaves. */
export interface Brief {
  readonly kind: CustomerKind;
  /** The document, and the case as it is now under it. */
  readonly document: Policy;
  readonly policy: Policy;
  readonly state: Case;
  readonly reference: Reference;
  readonly events: readonly Recorded[];
  /** The event that the message is about. */
  readonly event: Recorded;
  readonly to: Addressee;
  readonly language: Language;
}

/** Hours until it is asked again whether a complaint that waits for somebody to look at it is one. */
const untilJudged = 1;

/** Reads the case of a message to a customer. Throws `NotSent` where nobody is to be told any more, or not yet. */
export async function brief(parts: OrganisationParts, message: Message): Promise<Brief> {
  const {organisation, log, shell} = parts;
  const reference = message.reference as Reference;
  const events = await log.read(reference);
  const event = events.find(({sequence}) => sequence === message.sequence);
  if (!event) throw new NotSent({result: 'dropped', problem: 'case/unknown'});
  const state = replay(events);
  if (state.erasedAt) throw new NotSent({result: 'dropped', problem: 'case/erased'});

  const verdict = await verdictOn(parts, reference);
  if (verdict === 'spam') throw new NotSent({result: 'dropped', problem: 'case/spam'});
  if (verdict === 'waiting') {
    throw new NotSent({result: 'later', at: addHours(shell.now(), untilJudged), problem: 'case/held'});
  }
  const document = policyOfCase(organisation.policies, events);
  const policy = inForce(document, state);
  const to = addressee(policy, state);
  if (!to) throw unreachable();
  const kind = message.kind as CustomerKind;
  const language = state.intake.complainant?.language ?? 'en';
  return {kind, document, policy, state, reference, events, event, to, language};
}

/** Staff are told: whoever waits for this message does not get it. */
export function unreachable(): NotSent {
  return new NotSent({result: 'failed', problem: 'address/unknown', final: true});
}

/** A form that fills itself in must not make the organisation write to whoever it names. */
async function verdictOn({store, organisation: {id}}: OrganisationParts, reference: Reference) {
  const row = await store
    .of(id)
    .selectFrom('held')
    .select(['verdict', 'reasons'])
    .where('organisation', '=', id)
    .where('reference', '=', reference)
    .executeTakeFirst();
  // What waits for nothing but its address is asked for it by mail.
  return row?.verdict === 'waiting' && row.reasons === unconfirmedAlone ? undefined : row?.verdict;
}
