import type {Intake, Ombudsman, PublishedPolicy} from '@redress/policy';

/** Who outside can look at it: those of the policy, without those for other services or other procedures. */
export function ombudsmenOf(
  policy: PublishedPolicy | undefined,
  {service, procedure}: Pick<Partial<Intake>, 'service' | 'procedure'>,
): readonly Ombudsman[] {
  const within = (list: readonly string[] | undefined, one: string | undefined) =>
    !list || (one !== undefined && list.includes(one));
  return (policy?.ombudsmen ?? []).filter(
    ({services, procedures}) => within(services, service) && within(procedures, procedure),
  );
}
