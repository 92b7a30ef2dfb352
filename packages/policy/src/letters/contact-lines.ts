import type {Contact} from '../policy.ts';
import {type Run, say, type Words} from './say.ts';
import type {LetterWords} from './words-en.ts';

const ways = ['phone', 'email', 'post', 'website'] as const;

/** Every way to reach somebody, a line each. */
export function contactLines(contact: Contact, words: LetterWords): readonly Words[] {
  return ways.flatMap((way) => {
    const to = contact[way];
    return to === undefined || to.trim() === '' ? [] : [say`${words.contact[way]}: ${linked(way, to)}`];
  });
}

function linked(way: (typeof ways)[number], to: string): Run {
  if (way === 'website') return {text: to, href: to};
  return way === 'email' ? {text: to, href: `mailto:${to}`} : to;
}
