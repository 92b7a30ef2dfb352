import type {Policy} from '../policy.ts';
import type {Actor} from './actor.ts';
import type {Case} from './state.ts';

/**
 * Whether this person may open the case at all. After an erasure nobody outside does: what is left is about nobody, and a key
 * that still opened it would say whose it was. Whoever has a stake in it sees none of it any more; where it must first be
 * decided which procedure it belongs to, only those who decide see it, so that no line manager reads a disclosure; nor later,
 * where it belongs to another. Somebody to whom the customer must not be named, by name, by id or by role, sees what
 * `withoutIdentity` leaves, not the case.
 */
export function mayOpen(policy: Policy, state: Case, by: Actor): boolean {
  if (by.kind !== 'staff') return state.erasedAt === undefined;
  if (state.conflicted.includes(by.id)) return false;
  if (state.withheldFrom.some((one) => one === by.id || one === by.name || by.roles.includes(one))) return false;
  const type = policy.eligibility.complainants.find(({id}) => id === state.intake.type);
  if (type?.accepted !== 'route' || state.route === 'complaint') return true;
  const routes = policy.governance.filter(({part}) => part === 'logs' || part === 'runs-process');
  const may = routes.flatMap(({role}) => (role === undefined ? [] : [role]));
  return may.length === 0 || by.roles.some((role) => may.includes(role));
}

/** Whether there is anybody on the staff who may not open the case, so that a list of cases must look closer. */
export function isGuarded(policy: Policy, state: Case): boolean {
  const {conflicted, withheldFrom, intake} = state;
  const type = policy.eligibility.complainants.find(({id}) => id === intake.type);
  return conflicted.length > 0 || withheldFrom.length > 0 || type?.accepted === 'route';
}
