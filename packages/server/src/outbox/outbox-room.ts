import type {Guards} from '../http/guards.ts';
import type {OrganisationParts} from '../organisation-parts.ts';
import type {Room} from '../room.ts';

export function outboxRoom(_parts: OrganisationParts, _guards: Guards): Room {
  return {};
}
