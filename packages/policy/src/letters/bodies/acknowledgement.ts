import {stageAfter} from '../../stage-rule.ts';
import {heading, list, paragraph, prose} from '../block.ts';
import type {Material} from '../material.ts';
import {datesPart} from '../parts/dates.ts';
import {namedIn} from '../parts/ombudsman.ts';
import {investigatorPart} from '../parts/people.ts';
import type {Words} from '../say.ts';
import {type Section, section, written} from '../section.ts';

/** That it is here, how it is understood, who deals with it, and what happens next by when. */
export function acknowledgement(m: Material<'acknowledgement'>): readonly Section[] {
  const {state, stage, words, draft, day, rule, pick} = m;
  const {understanding, outcomeSought, responsibility} = draft;
  const opened = day(stage.moments.opened);
  const first = state.stages[0]?.id === stage.id;
  const name = pick(rule.name);
  const understood = prose(understanding ?? '');
  return [
    section(
      ['stage'],
      paragraph(first ? words.received(state.kind, opened) : words.asked(name, opened)),
      paragraph(words.nowAt(name)),
    ),
    ...(understood.length > 0
      ? [
          section(
            ['understanding'],
            heading(words.item.understanding),
            ...understood,
            paragraph(words.understanding.check),
          ),
        ]
      : []),
    ...written(words.item['outcome-sought'], outcomeSought, 'outcome-sought'),
    ...written(words.item.responsibility, responsibility, 'responsibility'),
    ...investigatorPart(m),
    ...datesPart(m, 'acknowledgement'),
    processPart(m),
  ];
}

function processPart(m: Material): Section {
  const {policy, rule, words, pick} = m;
  const {next} = words;
  const later = stageAfter(policy, rule.id);
  const items: Words[] = [next.look];
  if (rule.hearing) items.push(next.hearing);
  items.push(later ? next.further(pick(later.name)) : next.last);
  for (const {name, review} of namedIn(m)) if (review) items.push(next.ombudsman(pick(name)));
  return section(
    ['process', ...(rule.hearing ? (['hearing'] as const) : [])],
    heading(words.item.process),
    ...list(items),
  );
}
