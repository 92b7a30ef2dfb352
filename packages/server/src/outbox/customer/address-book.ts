import {createHmac} from 'node:crypto';
import {addHours, type Instant} from '@redress/policy/calendar';
import type {Reference} from '@redress/rest';
import type {OrganisationParts} from '../../organisation-parts.ts';
import {listAfterAll} from '../../spam/list-after-all.ts';

/** What is known of the addresses that cases give, without knowing the addresses. */
export interface AddressBook {
  /** Whether somebody who may open the case has shown that they read what comes to this address. */
  isConfirmed(reference: Reference, address: string): Promise<boolean>;
  confirm(reference: Reference, address: string): Promise<void>;
  /** What is sent to the address, and given back by whoever reads it there: `7K3M-9Q2X-41TB`, sixty bits. */
  codeFor(reference: Reference, address: string): string;
  /** Takes the hour's one message to an address; where it is taken, gives the time from which there is another. */
  takeTurn(address: string, message: string): Promise<Instant | undefined>;
}

/** Crockford's base 32, as references have it. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export function addressBook({
  organisation: {id: organisation},
  store,
  keys,
  caseKeys,
  shell,
}: OrganisationParts): AddressBook {
  const db = store.of(organisation);
  const codeKey = keys.derive('mail confirmation');
  const limitKey = keys.derive('address limit');
  const place = 'confirmed address';
  return {
    async isConfirmed(reference, address) {
      const row = await db
        .selectFrom('confirmed_addresses')
        .select('address')
        .where('organisation', '=', organisation)
        .where('reference', '=', reference)
        .executeTakeFirst();
      const key = row && (await caseKeys.of(db, reference));
      return key !== undefined && row !== undefined && key.open(row.address, place).toString() === address;
    },

    async confirm(reference, address) {
      const key = await caseKeys.of(db, reference);
      // Of an erased case nobody is reached.
      if (!key) return;
      const known = {address: key.seal(address, place), at: shell.now()};
      await db
        .transaction()
        .setIsolationLevel('read committed')
        .execute(async (on) => {
          await on
            .insertInto('confirmed_addresses')
            .values({organisation, reference, ...known})
            .onConflict((conflict) => conflict.columns(['organisation', 'reference']).doUpdateSet(known))
            .execute();
          // It may be all that the case waited for.
          await listAfterAll(on, store, organisation, reference);
        });
      store.wakeUp(organisation).wake(reference);
    },

    codeFor(reference, address) {
      const bytes = createHmac('sha256', codeKey).update(`${reference} ${address}`).digest();
      const letters = Array.from(bytes.subarray(0, 12), (byte) => alphabet[byte % 32]).join('');
      return (letters.match(/.{4}/g) as string[]).join('-');
    },

    async takeTurn(address, message) {
      const now = shell.now();
      const hash = createHmac('sha256', limitKey).update(limitedAs(address)).digest('hex');
      const turn = {message, until: addHours(now, 1)};
      const before = await turnOf(hash);
      // Looked at first, because writing costs more.
      if (before && before.until > now && before.message !== message) return before.until as Instant;
      const taken = await db
        .insertInto('address_limits')
        .values({organisation, address: hash, ...turn})
        .onConflict((conflict) =>
          conflict
            .columns(['organisation', 'address'])
            .doUpdateSet(turn)
            .where((is) => is.or([is('address_limits.until', '<=', now), is('address_limits.message', '=', message)])),
        )
        .executeTakeFirst();
      if ((taken.numInsertedOrUpdatedRows ?? 0n) > 0n) return undefined;
      return ((await turnOf(hash))?.until ?? turn.until) as Instant;
    },
  };

  function turnOf(hash: string) {
    return db
      .selectFrom('address_limits')
      .select(['message', 'until'])
      .where('organisation', '=', organisation)
      .where('address', '=', hash)
      .executeTakeFirst();
  }
}

/** What reaches the same person: capitals and what stands after a plus make no other mailbox. */
function limitedAs(address: string): string {
  return address.toLowerCase().replace(/\+[^@]*(?=@)/, '');
}
