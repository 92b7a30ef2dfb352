import type {CaseView} from '@redress/policy';
import type {CaseSnapshot} from '@redress/rest';
import type {CaseTimelineWords} from '../words/en/case-timeline.ts';
import {sayHappened} from '../words/say-happened.ts';
import {sayTime} from '../words/say-time.ts';
import {tellingOf} from '../words/telling.ts';
import type {WordsController} from '../words/words-controller.ts';

/** A case and its line as they were shown. */
export interface Shown {
  readonly view: CaseView;
  readonly line: CaseSnapshot['line'];
}

/** What a person who sees the page sees change, for whoever hears it. Nothing where there is no news. */
export function newsOf(
  before: Shown,
  {view, line}: Shown,
  text: WordsController<CaseTimelineWords>,
): string | undefined {
  const {words} = text;
  const staff = view.audience === 'staff';
  const fresh = view.timeline.filter(
    ({sequence, type, by}) =>
      sequence > before.view.version &&
      type !== 'actionAdded' &&
      // Whoever sends a file is told when it has arrived.
      !(type === 'fileAdded' && (by.kind === 'staff') === staff),
  );
  if (fresh.length > 0) {
    const telling = tellingOf(view, text);
    return words.news(fresh.map((entry) => sayHappened(entry, telling, words)).join('; '));
  }
  if (line === 'lost' && before.line !== 'lost') {
    return words.line.lost(sayTime(view.at, view.policy.calendar.timeZone));
  }
  return line === 'live' && before.line === 'lost' ? words.found : undefined;
}
