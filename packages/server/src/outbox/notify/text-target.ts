import type {OrganisationParts} from '../../organisation-parts.ts';
import type {AddressBook} from '../customer/address-book.ts';
import {brief, unreachable} from '../customer/brief.ts';
import {addressIn} from '../customer/channel-to.ts';
import {composeText} from '../customer/compose-message.ts';
import {statusLink} from '../customer/status-link.ts';
import {takeTurn} from '../customer/take-turn.ts';
import type {Target} from '../dispatch/target.ts';
import type {NotifyRules} from '../message-rules.ts';
import {sendByNotify} from './notify-sender.ts';

/** Text messages, in fixed words. Nobody confirms a number, so each gets at most one an hour. */
export function textTarget(
  parts: OrganisationParts,
  {rules, book}: {readonly rules: NotifyRules & {readonly text: string}; readonly book: AddressBook},
): Target {
  const {organisation, shell} = parts;
  return {
    channel: 'text',
    async deliver(message, signal) {
      const told = await brief(parts, message);
      const number = addressIn(told.to, 'text');
      if (number === undefined) throw unreachable();
      await takeTurn(parts, book, told, message, number);
      const portal = organisation.messages?.portal;
      const text = composeText(told, portal && statusLink(portal, told));
      const context = {organisation: organisation.id, message, signal, now: shell.now()};
      return sendByNotify(rules, context, (client, reference) =>
        client.sendSms(rules.text, number, {personalisation: {text}, reference}),
      );
    },
  };
}
