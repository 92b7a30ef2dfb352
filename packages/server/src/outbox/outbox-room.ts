import type {Guards} from '../http/guards.ts';
import type {OrganisationParts} from '../organisation-parts.ts';
import type {Job, Room} from '../room.ts';
import {addressBook} from './customer/address-book.ts';
import {confirmAddress} from './customer/confirm-address.ts';
import {confirmationRoutes} from './customer/confirmation-routes.ts';
import {customerMailTarget} from './customer/customer-mail-target.ts';
import {claims} from './dispatch/claims.ts';
import {dispatch} from './dispatch/dispatcher.ts';
import type {Target} from './dispatch/target.ts';
import {mailTransport} from './mail/mail-transport.ts';
import {messageRoutes} from './message-routes.ts';
import type {MessageRules} from './message-rules.ts';
import {letterTarget} from './notify/letter-target.ts';
import {textTarget} from './notify/text-target.ts';
import {reminderPlanner} from './reminders/plan-reminders.ts';
import {staffMailTarget} from './staff/staff-mail-target.ts';
import {tidy} from './tidy.ts';
import {webhookTarget} from './webhook/webhook-target.ts';

/** Messages out: what was put in with the events leaves from here, as does what the day brings. */
export function outboxRoom(parts: OrganisationParts, guards: Guards): Room {
  const {organisation, store, shell, onFault} = parts;
  const {id, messages} = organisation;
  const book = addressBook(parts);
  const routes = messageRoutes(parts, guards).route('/', confirmationRoutes(guards, confirmAddress(parts, book)));
  if (!messages) return {routes};
  const {mail, staff} = messages;

  const sending: Job = {
    name: 'messages',
    // One run lasts until the service closes.
    every: 100,
    run: (signal) =>
      dispatch(
        {
          claims: claims(store, id),
          targets: targetsOf(parts, messages),
          waiting: store.wakeUp(id),
          now: shell.now,
          random: shell.random,
          onFault,
        },
        signal,
      ),
  };
  const tidying: Job = {name: 'settled messages', every: 3_600_000, run: () => tidy(parts)};
  const jobs = [sending, tidying];
  // Most runs only look at the clock.
  if (mail && staff) jobs.push({name: 'reminders', every: 250, run: reminderPlanner(parts, staff)});
  return {routes, jobs};
}

/** One for each channel that is configured. */
function targetsOf(parts: OrganisationParts, {mail, notify, webhooks = [], staff}: MessageRules): readonly Target[] {
  const targets: Target[] = webhooks.map((rule) => webhookTarget(parts, rule));
  const book = addressBook(parts);
  if (mail) {
    // Each has a line of its own to the server, so that neither waits for the other.
    targets.push(customerMailTarget(parts, {rules: mail, transport: mailTransport(mail.server), book}));
    if (staff) targets.push(staffMailTarget(parts, {rules: mail, staff, transport: mailTransport(mail.server)}));
  }
  if (notify?.letter !== undefined) targets.push(letterTarget(parts, {...notify, letter: notify.letter}));
  if (notify?.text !== undefined) targets.push(textTarget(parts, {rules: {...notify, text: notify.text}, book}));
  return targets;
}
