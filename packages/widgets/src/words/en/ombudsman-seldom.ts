import {span} from './span.ts';

/** Limits of time, and who else can go to an ombudsman, which few of them have. */
export const ombudsmanSeldom = {
  within: (time: string) => `Their rule: they can be asked within ${time} of the last reply.`,
  wait: (time: string) => `Our policy says to wait ${time} after the last reply before asking them.`,
  designated: 'An MP, a councillor or a panel of tenants can also take a complaint to them.',
  span,
};

export type OmbudsmanSeldom = typeof ombudsmanSeldom;
