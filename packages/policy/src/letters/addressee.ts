import type {Case} from '../case/state.ts';
import type {Complainant, WayToReach} from '../intake.ts';
import type {Policy} from '../policy.ts';

/** Who a letter goes to, and every way that is known to reach them. */
export interface Addressee {
  readonly name: string;
  readonly as: 'complainant' | 'representative' | 'spokesperson';
  /** Whose complaint it is, where that is somebody else. */
  readonly of?: string;
  /** The way they asked for. */
  readonly by?: WayToReach;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: string;
}

/**
 * Who a letter about this case goes to; nobody where the person did not say who they are. Somebody who speaks for the customer
 * is written to only once the customer has confirmed it, whatever the policy says of consent; somebody who helps never is. A
 * petition has one person to write to.
 */
export function addressee(policy: Pick<Policy, 'groups'>, state: Case): Addressee | undefined {
  const {intake, consent} = state;
  const {complainant, helper} = intake;
  if (!complainant) return undefined;
  const spokesperson = isPetition(policy, state) ? (state.group?.spokesperson ?? complainant.name) : undefined;
  if (spokesperson !== undefined) {
    const same = spokesperson === complainant.name;
    return {name: spokesperson, as: 'spokesperson', ...(same && waysTo(complainant))};
  }
  if (helper?.role === 'speaks-for' && consent === 'given' && (helper.email ?? helper.phone) !== undefined) {
    const {name, email, phone} = helper;
    return {
      name,
      as: 'representative',
      of: complainant.name,
      by: email === undefined ? 'phone' : 'email',
      ...(email !== undefined && {email}),
      ...(phone !== undefined && {phone}),
    };
  }
  return {name: complainant.name, as: 'complainant', ...waysTo(complainant)};
}

/** So many people that the policy has them choose one who speaks for all. */
export function isPetition({groups: {petition}}: Pick<Policy, 'groups'>, {group}: Pick<Case, 'group'>): boolean {
  return petition !== undefined && group !== undefined && group.people >= petition.from;
}

function waysTo({prefers, onlyThatWay, email, phone, address}: Complainant): Omit<Addressee, 'name' | 'as'> {
  const may = (way: WayToReach) => !onlyThatWay || way === prefers;
  return {
    by: prefers,
    ...(email !== undefined && may('email') && {email}),
    ...(phone !== undefined && may('phone') && {phone}),
    ...(address !== undefined && may('post') && {address}),
  };
}
