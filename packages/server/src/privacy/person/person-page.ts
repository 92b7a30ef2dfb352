import {type Language, languages, type TimelineEntry} from '@redress/policy';
import {isInstant, isPlainDate, localDay, type PlainDate} from '@redress/policy/calendar';
import {type Block, heading, list, paragraph, prose, toHtml, toText, wordsCy, wordsEn} from '@redress/policy/letters';
import type {PersonCase, PersonExport, Withheld} from './person-export.ts';
import type {PersonWords} from './person-words.ts';
import {personWordsCy} from './person-words-cy.ts';
import {personWordsEn} from './person-words-en.ts';

/** The copy as a person reads it: a page of its own, and the same as plain text. */
export interface PersonPage {
  readonly html: string;
  readonly text: string;
}

const wordsIn: Readonly<Record<Language, {readonly words: PersonWords; readonly date: (day: PlainDate) => string}>> = {
  en: {words: personWordsEn, date: (day) => String(wordsEn.date(day))},
  cy: {words: personWordsCy, date: (day) => String(wordsCy.date(day))},
};

/** Fields that hold a code of ours, not somebody's words. */
const coded: ReadonlySet<string> = new Set(['kind', 'status', 'consent', 'prefers', 'language', 'role']);

/** Makes a copy readable, in the language of the person where nothing else is asked for. */
export function personPage(copy: PersonExport, language: Language = languageOf(copy)): PersonPage {
  const {words, date} = wordsIn[language];
  const said = (text: {readonly en: string; readonly cy?: string | undefined}) => text[language] ?? text.en;
  const day = (text: string) => date(isPlainDate(text) ? text : localDay(text as never, 'Europe/London'));
  const {organisation, madeAt, request, cases, withheld} = copy;

  const value = (given: unknown, code = false): string => {
    if (typeof given === 'boolean') return given ? words.yes : words.no;
    if (typeof given === 'string') {
      return isPlainDate(given) || isInstant(given) ? day(given) : (code && words.code[given]) || given;
    }
    if (Array.isArray(given))
      return given
        .map((one) => value(one, code))
        .filter(Boolean)
        .join('; ');
    if (typeof given !== 'object' || !given) return given === undefined || given === null ? '' : String(given);
    if ('en' in given) return said(given as {en: string});
    return Object.entries(given)
      .map(([name, one]) => (one === true ? (words.field[name] ?? words.yes) : value(one, coded.has(name))))
      .filter(Boolean)
      .join(', ');
  };
  const fields = (facts: object): readonly Block[] =>
    list(
      Object.entries(facts).flatMap(([name, fact]): string[] => {
        const text = value(fact, coded.has(name));
        return text === '' ? [] : [`${words.field[name] ?? name}: ${text}`];
      }),
    );
  const entry = (one: TimelineEntry): readonly Block[] => [
    {
      kind: 'paragraph',
      words: [{text: [day(one.on), words.event[one.type], one.by.name].filter(Boolean).join(' · '), strong: true}],
    },
    // What somebody wrote. What is a code, a number or a date stands in the copy for programs.
    ...Object.values(one).flatMap((fact) => (typeof fact === 'string' && /\s/.test(fact) ? prose(fact) : [])),
  ];
  const keptUntil = ({kept: {until, months}}: PersonCase) =>
    until ? words.kept.until(day(until)) : months === undefined ? words.kept.noRule : words.kept.months(months);
  const ofCase = (one: PersonCase): readonly Block[] => {
    const {complainant = {}, service: __, helper, ...told} = one.told;
    // Of somebody else's case only who they are there.
    const {role: _, ...self} = helper ?? {};
    const theirs = one.course !== undefined;
    const {clocks = [], actions = [], ...course} = one.course ?? {};
    return [
      heading(`${words.role[one.role]}: ${one.reference}`),
      paragraph(words.under(said(one.policy.title))),
      paragraph(keptUntil(one)),
      paragraph(words.told),
      ...fields(theirs ? {...complainant, ...told, helper} : self),
      ...fields({
        ...course,
        clocks: clocks.flatMap(({duty, due}) => (due === undefined ? [] : [`${words.code[duty] ?? duty} ${day(due)}`])),
        actions: actions.map(({what, due}) => ({what, due})),
      }),
      ...(one.entries.length > 0 ? [paragraph(words.happened), ...one.entries.flatMap(entry)] : []),
      ...(one.files.length > 0 ? [paragraph(words.files), ...list(one.files.map(({name}) => name))] : []),
      ...(one.messages.length > 0
        ? [
            paragraph(words.messages),
            ...list(one.messages.map(({channel, at}) => `${day(at)}: ${words.code[channel] ?? channel}`)),
          ]
        : []),
    ];
  };
  const left = ({reference, what, on, because}: Withheld) =>
    `${[reference, on && day(on), words.event[what as TimelineEntry['type']] ?? words.part[what as 'case']]
      .filter(Boolean)
      .join(' · ')}: ${words.because[because]}`;

  const blocks: readonly Block[] = [
    paragraph(words.whose(said(organisation.name), day(madeAt))),
    paragraph(words.asked(day(request.receivedOn), day(request.answerBy))),
    ...(cases.length === 0 ? [paragraph(words.nothing)] : []),
    ...cases.flatMap(ofCase),
    heading(words.withheld.title),
    ...(withheld.length === 0
      ? [paragraph(words.withheld.nothing)]
      : [paragraph(words.withheld.says), ...list(withheld.map(left))]),
    heading(words.about.title),
    ...words.about.says.map(paragraph),
  ];
  const page = {language, subject: words.subject, blocks};
  return {html: toHtml(page), text: toText(page)};
}

function languageOf({cases}: PersonExport): Language {
  const own = cases.findLast(({told}) => told.complainant)?.told.complainant?.language;
  return languages.find((one) => one === own) ?? 'en';
}
