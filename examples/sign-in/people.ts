/** Somebody whom the identity provider of the demonstration knows. All are invented. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** What they do, as the sign-in page says it. */
  readonly post: string;
  /** What the provider has them in. It has names of its own for what the policy calls roles. */
  readonly groups: readonly string[];
}

export const staff: readonly Person[] = [
  {id: 'sam', name: 'Sam Okafor', post: 'Complaint Resolution Officer', groups: ['Complaints Team']},
  {
    id: 'rhian',
    name: 'Rhian Pugh',
    post: 'Complaint Resolution Officer and Senior Manager',
    groups: ['Complaints Team', 'Senior Managers'],
  },
  {id: 'noor', name: 'Noor Haddad', post: 'Senior Manager', groups: ['Senior Managers']},
  {id: 'max', name: 'Max Lind', post: 'Service Improvement Manager', groups: ['Service Improvement']},
];

/** What the groups are called in the Plus Dane policy. */
export const roleOf: Readonly<Record<string, string>> = {
  'Complaints Team': 'complaint-resolution-officer',
  'Senior Managers': 'senior-manager',
  'Service Improvement': 'service-improvement-manager',
};
