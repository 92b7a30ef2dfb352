import type {OrganisationParts} from '../../organisation-parts.ts';
import type {Outcome} from '../dispatch/outcome.ts';
import type {Target} from '../dispatch/target.ts';
import type {MailTransport} from '../mail/mail-transport.ts';
import {toMail} from '../mail/to-mail.ts';
import type {MailRules} from '../message-rules.ts';
import type {AddressBook} from './address-book.ts';
import {type Brief, brief, unreachable} from './brief.ts';
import {composeFixed, composeMessage} from './compose-message.ts';
import {isVouchedFor} from './is-vouched-for.ts';
import {statusLink} from './status-link.ts';
import {takeTurn} from './take-turn.ts';

/** Mail to customers. What a case says goes only to an address that is known to be theirs. */
export function customerMailTarget(
  parts: OrganisationParts,
  {rules, transport, book}: {readonly rules: MailRules; readonly transport: MailTransport; readonly book: AddressBook},
): Target {
  const {organisation} = parts;
  const portal = organisation.messages?.portal;
  return {
    channel: 'email',
    close: () => transport.close(),
    async deliver(message, signal) {
      const told = await brief(parts, message);
      const {policy, reference, event, to} = told;
      const {email} = to;
      if (email === undefined) throw unreachable();
      const vouchedFor = isTheirs(told, email);
      // Whoever is only vouched for could still have somebody else written to, with their own words for a name.
      const known = (await book.isConfirmed(reference, email)) || (vouchedFor && event.by.kind === 'staff');
      if (!known) await takeTurn(parts, book, told, message, email);
      const confirms = !known && !vouchedFor;
      const code = confirms ? book.codeFor(reference, email) : undefined;
      const link = portal && statusLink(portal, told, code);
      const way = {link, confirms, code: organisation.spam?.plainForm ? code : undefined};
      const written = known ? composeMessage(told, link) : composeFixed(told, way);
      const outcome = await transport.send(
        toMail({rules, organisation: organisation.id, policy, id: message.id, to: email, written}),
        signal,
      );
      return outcome.result === 'sent' && !known ? unconfirmed : outcome;
    },
  };
}

const unconfirmed: Outcome = {result: 'sent', problem: 'address/unconfirmed'};

/** Somebody who speaks for the customer gave an address of their own, for which nobody vouches. */
function isTheirs({events, state}: Brief, address: string): boolean {
  return isVouchedFor(events) && state.intake.complainant?.email === address;
}
