import type {Duty, Force} from '@redress/policy';
import {soften} from './soften.ts';

/** What a duty asks us to do, as a verb-noun. */
export const verb: Readonly<Record<Duty, string>> = {
  log: 'cofnodi eich cwyn',
  settle: 'datrys hyn',
  acknowledge: 'ysgrifennu atoch',
  contact: 'cysylltu â chi',
  respond: 'ateb',
  evidence: 'anfon tystiolaeth',
  external: 'ateb',
  'breach-notice': 'rhoi gwybod am hyn',
};

/** How firmly it is promised: `byddwn yn cysylltu`, `dylem gysylltu`, `ein nod yw cysylltu`. */
export const promised: Readonly<Record<Force, (verb: string) => string>> = {
  must: (verb) => `byddwn yn ${verb}`,
  should: (verb) => `dylem ${soften(verb)}`,
  aim: (verb) => `ein nod yw ${verb}`,
};
