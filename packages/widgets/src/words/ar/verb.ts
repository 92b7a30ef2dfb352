import type {Duty, Force} from '@redress/policy';

/** What a duty asks us to do: `نرد عليك`, we answer you. */
export const verb: Readonly<Record<Duty, string>> = {
  log: 'نسجّل شكواك',
  settle: 'نعالج الأمر',
  acknowledge: 'نكتب إليك',
  contact: 'نتواصل معك',
  respond: 'نرد عليك',
  evidence: 'نرسل الأدلة',
  external: 'نرد',
  'breach-notice': 'نبلّغ عن ذلك',
};

export const done: Readonly<Record<Duty, string>> = {
  log: 'سجّلنا شكواك',
  settle: 'عالجنا الأمر',
  acknowledge: 'كتبنا إليك',
  contact: 'تواصلنا معك',
  respond: 'رددنا عليك',
  evidence: 'أرسلنا الأدلة',
  external: 'رددنا',
  'breach-notice': 'بلّغنا عن ذلك',
};

/** How firmly it is promised: `سنرد`, `ينبغي أن نرد`, `نهدف إلى أن نرد`. */
export const promised: Readonly<Record<Force, (verb: string) => string>> = {
  must: (verb) => `س${verb}`,
  should: (verb) => `ينبغي أن ${verb}`,
  aim: (verb) => `نهدف إلى أن ${verb}`,
};
