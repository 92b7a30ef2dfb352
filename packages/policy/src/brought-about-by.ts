import type {ClockRule, Moment} from './policy.ts';

/** The duty whose fulfilment brings a moment about. Nobody owes the others. */
export const broughtAboutBy: Readonly<Partial<Record<Moment, ClockRule['duty']>>> = {
  acknowledged: 'acknowledge',
  contacted: 'contact',
  responded: 'respond',
};
