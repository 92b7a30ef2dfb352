import type {Clock} from '../../clock.ts';
import type {LetterType} from '../../policy.ts';
import {heading, paragraph} from '../block.ts';
import type {Material} from '../material.ts';
import type {Words} from '../say.ts';
import {type Section, section} from '../section.ts';
import type {ToldDuty} from '../words-en.ts';

/**
 * By when the customer hears from us: date first, then what it was counted from. Where the policy gives no time the letter
 * says so, which tells nobody a time.
 */
export function datesPart(m: Material, type: LetterType): readonly Section[] {
  const {clocks, stage, words} = m;
  const open = clocks.filter(({duty, doneOn, shownTo}) => isTold(duty) && doneOn === undefined && shownTo !== 'staff');
  const said = open.flatMap((clock) => sentences(m, clock, type));
  const dated = open.some(({due}) => due !== undefined);
  const {updates} = stage;
  if (updates) said.push(words.when.updates(updates.everyDays, updates.how));
  if (said.length === 0) return [];
  return [section(dated ? ['timescales'] : [], heading(words.item.timescales), ...said.map(paragraph))];
}

function sentences(
  {words: {when}, today}: Material,
  {duty, due, force, state, extensions, firstDue, provisional, duration, from, recalculated}: Clock,
  type: LetterType,
): Words[] {
  const told = duty as ToldDuty;
  if (due === undefined) return told === 'respond' ? [when.undated(told)] : [];
  const open = provisional ? [when.provisional] : [];
  if (due < today) return [when.late(told, force, due)];
  if (state === 'projected') return [when.forecast(told, due), ...open];
  if (extensions.length > 0 && firstDue !== undefined && firstDue !== due) {
    return [when.instead(told, force, due, extensions.at(-1)?.from ?? firstDue)];
  }
  // What a calendar would give today is not what the date that was told was counted by.
  const counted = duration && recalculated === undefined && from.on !== undefined;
  const here = type === 'acknowledgement' && from.moment === 'acknowledged' && from.on === today;
  return [
    when.promise(told, force, due, counted ? [duration, here ? 'this-letter' : from.moment] : undefined),
    ...open,
  ];
}

function isTold(duty: Clock['duty']): duty is ToldDuty {
  return duty === 'acknowledge' || duty === 'contact' || duty === 'respond';
}
