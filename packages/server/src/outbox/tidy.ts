import {addHours} from '@redress/policy/calendar';
import type {OrganisationParts} from '../organisation-parts.ts';

/** Days that what was settled is kept: far longer than anything could put the same in again. */
const kept = 90;

/** Forgets what is of no use any more: messages that were settled long ago, and limits that have run out. */
export async function tidy({organisation: {id}, store, shell}: OrganisationParts): Promise<void> {
  const db = store.of(id);
  const now = shell.now();
  await db
    .deleteFrom('outbox')
    .where('organisation', '=', id)
    .where('state', 'in', ['sent', 'dropped'])
    .where('settled_at', '<', addHours(now, -24 * kept))
    .execute();
  await db.deleteFrom('address_limits').where('organisation', '=', id).where('until', '<=', now).execute();
}
