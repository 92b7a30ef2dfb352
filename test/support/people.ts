import type {Actor, Complainant, Intake, StaffMember} from '@redress/policy';

/** A complaint as a customer might make it. */
export const leak: Intake & {readonly complainant: Complainant} = {
  what: 'The roof over our kitchen has leaked since October.\nThree visits were booked and nobody came.',
  when: {roughly: 'since early October', ongoing: true},
  service: 'repairs',
  wanted: 'Mend the roof and tell me when somebody will come.',
  complainant: {name: 'Ada Example', email: 'ada@example.org', prefers: 'email', language: 'en'},
};

/** Whose complaint it is. */
export const ada: Actor = {kind: 'complainant', name: 'Ada Example'};

/** Staff of the example organisation, with the roles of the Plus Dane policy. */
export const staff = {
  sam: {kind: 'staff', id: 'sam', name: 'Sam Okafor', roles: ['complaint-resolution-officer']},
  rhian: {kind: 'staff', id: 'rhian', name: 'Rhian Pugh', roles: ['complaint-resolution-officer', 'senior-manager']},
  noor: {kind: 'staff', id: 'noor', name: 'Noor Haddad', roles: ['senior-manager']},
  max: {kind: 'staff', id: 'max', name: 'Max Lind', roles: ['service-improvement-manager']},
} as const satisfies Record<string, StaffMember>;
