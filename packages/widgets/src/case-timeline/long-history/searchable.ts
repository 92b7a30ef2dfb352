import type {CaseView} from '@redress/policy';
import type {CaseTimelineWords} from '../../words/en/case-timeline.ts';
import {sayHappened} from '../../words/say-happened.ts';
import type {Telling} from '../../words/telling.ts';
import type {Happening} from '../history.ts';
import {named, told} from '../letter.ts';

/** What else people write, in letters and in the complaint itself. */
const written = [
  ...told,
  ...named,
  'name',
  'understanding',
  'outcomeSought',
  'responsibility',
  'findings',
  'learning',
  'remedy',
  'goodReason',
  'wanted',
];

/** Everything that can be read of a happening, as it is searched: no capitals, and no accents, which not every keyboard has. */
export function searchable(
  {entry, promised}: Happening,
  {intake}: CaseView,
  telling: Telling,
  words: CaseTimelineWords,
): string {
  const facts: Readonly<Record<string, unknown>> = entry.type === 'submitted' ? {...entry, ...intake} : {...entry};
  const sections = entry.type === 'responded' ? Object.values(entry.sections ?? {}) : [];
  const texts = [...written.map((name) => facts[name]), ...sections].filter((text) => typeof text === 'string');
  return plainLetters(
    [sayHappened(entry, telling, words), entry.by.name, ...texts, ...promised.map(({what}) => what)].join('\n'),
  );
}

export function plainLetters(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
