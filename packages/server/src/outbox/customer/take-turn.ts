import type {OrganisationParts} from '../../organisation-parts.ts';
import {NotSent} from '../dispatch/outcome.ts';
import type {Message} from '../dispatch/target.ts';
import type {AddressBook} from './address-book.ts';
import type {Brief} from './brief.ts';

/**
 * At most one message an hour to an address that anybody may have given: else whoever fills in a form a thousand times sends
 * a thousand mails to somebody else. What somebody outside brought about is then not told at all; what staff did is told
 * later, and once where there was more of it, since every such message says the same. Throws `NotSent`.
 */
export async function takeTurn(
  {store, organisation: {id}}: OrganisationParts,
  book: AddressBook,
  {event, kind}: Brief,
  message: Message,
  address: string,
): Promise<void> {
  const newer = await store
    .of(id)
    .selectFrom('outbox')
    .select('id')
    .where('organisation', '=', id)
    .where('reference', '=', message.reference)
    .where('channel', '=', message.channel)
    .where('state', '=', 'waiting')
    .where('sequence', '>', message.sequence)
    .limit(1)
    .executeTakeFirst();
  if (newer && kind !== 'receipt') throw new NotSent({result: 'dropped', problem: 'message/overtaken'});
  const next = await book.takeTurn(address, message.id);
  if (next === undefined) return;
  if (event.by.kind !== 'staff') throw new NotSent({result: 'dropped', problem: 'address/limit'});
  throw new NotSent({result: 'later', at: next, problem: 'address/limit'});
}
