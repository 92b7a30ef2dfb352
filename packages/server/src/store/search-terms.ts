import {createHmac, createSecretKey} from 'node:crypto';

/** Turns words into keyed hashes of every three characters in them: a store can look for them without knowing them. */
export interface SearchTerms {
  /** What is kept beside a case: each term once, between spaces. */
  of(text: string): string;
  /** What all of the words looked for must have. Empty where they are too short to tell. */
  in(words: string): readonly string[];
}

/** Most terms that are remembered; three letters make some twenty thousand. */
const most = 50_000;

export function searchTerms(bytes: Uint8Array): SearchTerms {
  // Made once: with bare bytes, every term would take four times as long.
  const key = createSecretKey(bytes);
  const known = new Map<string, string>();
  const term = (three: string) => {
    const before = known.get(three);
    if (before !== undefined) return before;
    const made = createHmac('sha256', key).update(three).digest('hex').slice(0, 5);
    if (known.size >= most) known.clear();
    known.set(three, made);
    return made;
  };
  const termsOf = (text: string) => {
    const characters = [...text];
    const terms = new Set<string>();
    for (let at = 0; at + 3 <= characters.length; at++) terms.add(term(characters.slice(at, at + 3).join('')));
    return [...terms];
  };
  return {of: (text) => ` ${termsOf(text).join(' ')} `, in: termsOf};
}
