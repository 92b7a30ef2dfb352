import type {ClockRule, Moment} from './policy.ts';

/** The duty whose fulfilment brings a moment about. Nobody owes the others. */
export const dutyBehind: Readonly<Partial<Record<Moment, ClockRule['duty']>>> = {
  logged: 'log',
  settled: 'settle',
  acknowledged: 'acknowledge',
  contacted: 'contact',
  responded: 'respond',
};
