import type {Text} from '@redress/policy';

/** Who reads a policy's own words. */
export interface Reader {
  readonly language: string;
  /** Where that may be another than the page's own. */
  readonly dir: 'ltr' | 'rtl' | undefined;
}

/** A policy's own words in this language, or in English where it gives no other: then they turn nothing around them. */
export function pick({language, dir}: Reader, {en, cy}: Text): string {
  if (dir === 'rtl') return `\u2066${en}\u2069`;
  return language === 'cy' ? (cy ?? en) : en;
}
