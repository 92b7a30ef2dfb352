import type {IntakePage} from './intake-page.ts';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What is typed into a field. Whatever is not named here gets words. */
const typed: Readonly<Record<string, string>> = {
  'complainant.email': 'ada@example.org',
  'helper.email': 'ben@example.org',
  'complainant.phone': '01632 960 001',
  'helper.phone': '01632 960 002',
  'group.people': '12',
};
const day: Readonly<Record<string, string>> = {day: '12', month: '10', year: '2025'};

/**
 * Answers everything on this page: each choice by chance, and what a choice brings up. An optional day is given or left out
 * as a whole. `write` gives what is typed into a field that is no part of a day.
 */
export async function answerAtRandom(
  page: IntakePage,
  random: () => number,
  write = (id: string) => typed[id] ?? 'Some words.',
) {
  const done = new Set<string>();
  const {root} = page;
  for (let more = true; more; ) {
    more = false;
    const names = new Set([...root.querySelectorAll<HTMLInputElement>('[type="radio"]')].map(({name}) => name));
    for (const name of names) {
      if (done.has(name)) continue;
      done.add(name);
      more = true;
      const radios = root.querySelectorAll<HTMLInputElement>(`[name="${name}"]`);
      radios[Math.floor(random() * radios.length)]?.click();
      await page.form.updateComplete;
    }
    const texts = root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'textarea, input:not([type="radio"], [type="checkbox"], [type="file"])',
    );
    for (const {id} of texts) {
      if (done.has(id)) continue;
      done.add(id);
      more = true;
      const part = /^(.*)\.(day|month|year)$/.exec(id);
      if (!part) page.type(id, write(id));
      else if (part[2] !== 'day') continue;
      else if (random() < 0.5) for (const [which, text] of Object.entries(day)) page.type(`${part[1]}.${which}`, text);
    }
    await page.form.updateComplete;
  }
  for (const box of root.querySelectorAll<HTMLInputElement>('[type="checkbox"]')) if (random() < 0.5) box.click();
  await page.form.updateComplete;
}
