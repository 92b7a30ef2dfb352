import type {Actor, Intake} from '@redress/policy';

/** Whose voice a complaint is made in. Whoever does not say who they are has no name. */
export function speaker({helper, complainant}: Intake): Exclude<Actor, {readonly kind: 'staff'}> {
  return helper?.role === 'speaks-for'
    ? {kind: 'representative', name: helper.name}
    : {kind: 'complainant', name: complainant?.name ?? ''};
}
