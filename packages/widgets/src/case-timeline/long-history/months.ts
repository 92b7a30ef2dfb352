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
    let month = '';
    let these: Happening[] = [];
    for (const happening of happenings) {
      const {on} = happening.entry;
      if (month === '' || !on.startsWith(month)) {
        month = on.slice(0, 7);
        these = months.get(month) ?? [];
        months.set(month, these);
      }
      these.push(happening);
    }
    // Counted from the first stage, so that a key lasts when another stage begins.
    const number = chapters.length - at;
    return [...months].map(([name, found]) => ({key: `${number} ${name}`, stage, month: name, happenings: found}));
  });
}
