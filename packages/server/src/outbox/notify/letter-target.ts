import {type Block, toText} from '@redress/policy/letters';
import type {OrganisationParts} from '../../organisation-parts.ts';
import {brief, unreachable} from '../customer/brief.ts';
import {composeMessage} from '../customer/compose-message.ts';
import {statusLink} from '../customer/status-link.ts';
import type {Target} from '../dispatch/target.ts';
import type {NotifyRules} from '../message-rules.ts';
import {sendByNotify} from './notify-sender.ts';

/** Most lines of an address on an envelope, the name with them. */
const mostLines = 7;

/** Letters on paper: Notify prints and posts them. */
export function letterTarget(parts: OrganisationParts, rules: NotifyRules & {readonly letter: string}): Target {
  const {organisation, shell} = parts;
  return {
    channel: 'letter',
    async deliver(message, signal) {
      const told = await brief(parts, message);
      const {to} = told;
      if (to.address === undefined) throw unreachable();
      const portal = organisation.messages?.portal;
      const {subject, blocks} = composeMessage(told, portal && statusLink(portal, told));
      const lines = [to.name, ...to.address.split(/[\r\n]+/).map((line) => line.trim())].filter(Boolean);
      const personalisation = {
        ...Object.fromEntries(lines.slice(0, mostLines).map((line, at) => [`address_line_${at + 1}`, line])),
        subject,
        body: bodyOf(blocks),
      };
      const context = {organisation: organisation.id, message, signal, now: shell.now()};
      return sendByNotify(rules, context, (client, reference) =>
        client.sendLetter(rules.letter, {personalisation, reference}),
      );
    },
  };
}

/** As Notify sets a letter: a heading begins with `#`, an item of a list with `*`. The address is on the envelope's own place. */
function bodyOf(blocks: readonly Block[]): string {
  const own = blocks[0]?.kind === 'address' ? blocks.slice(1) : blocks;
  return own.map(setBlock).join('\n\n');
}

function setBlock(block: Block): string {
  // Without the subject, which is its own field.
  const text = (one: Block) => toText({subject: '', blocks: [one]}).trim();
  switch (block.kind) {
    case 'heading':
      return `# ${text({kind: 'paragraph', words: block.words})}`;
    case 'list':
      return block.items.map((words) => `* ${flat(text({kind: 'paragraph', words}))}`).join('\n');
    case 'paragraph':
      return flat(text(block));
    default:
      return text(block);
  }
}

/** Lines are broken where the paper ends. */
function flat(text: string): string {
  return text.replaceAll('\n', ' ');
}
