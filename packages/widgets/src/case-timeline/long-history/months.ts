import type {Chapter, Happening} from '../history.ts';

/** What happened in one month of one stage, newest first. */
export interface Month {
  readonly key: string;
  readonly stage: string;
  /** As `2026-11`. */
  readonly month: string;
  readonly happenings: readonly Happening[];
}

/** The history by stage and month, newest first. A stage that somebody came back to is there twice. */
export function monthsOf(chapters: readonly Chapter[]): readonly Month[] {
  return chapters.flatMap(({stage, happenings}, at) => {
    const months = new Map<string, Happening[]>();
    for (const happening of happenings) {
      const month = happening.entry.on.slice(0, 7);
      const known = months.get(month);
      if (known) known.push(happening);
      else months.set(month, [happening]);
    }
    // Counted from the first stage, so that a key lasts when another stage begins.
    const number = chapters.length - at;
    return [...months].map(([month, these]) => ({key: `${number} ${month}`, stage, month, happenings: these}));
  });
}
