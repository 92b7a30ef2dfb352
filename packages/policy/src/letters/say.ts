import type {Language} from '../intake.ts';

/** A piece of text. `lang` only where it is not the language of the letter, so that it is read out in its own. */
export type Run =
  | string
  | {readonly text: string; readonly lang?: Language; readonly strong?: true; readonly href?: string};

/** A phrase or a sentence, in pieces. */
export type Words = Run | readonly Run[];

/** A sentence of a catalogue with its gaps filled, which may be marked. */
export function say(strings: TemplateStringsArray, ...gaps: readonly Words[]): readonly Run[] {
  const said = strings.flatMap((text, at): readonly Run[] => [text, ...runsOf(gaps[at] ?? '')]);
  return said.filter((run) => run !== '');
}

/** What matters most in a sentence: the date, the decision. */
export function strong(text: string): Run {
  return {text, strong: true};
}

export function runsOf(words: Words): readonly Run[] {
  return isMany(words) ? words : [words];
}

/** The same without any mark. */
export function plainWords(words: Words): string {
  return runsOf(words)
    .map((run) => (typeof run === 'string' ? run : run.text))
    .join('');
}

function isMany(words: Words): words is readonly Run[] {
  return Array.isArray(words);
}
