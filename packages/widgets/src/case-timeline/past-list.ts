import type {CaseView, TimelineEntry} from '@redress/policy';
import type {PlainDate} from '@redress/policy/calendar';
import {html} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {CaseTimelineWords} from '../words/en/case-timeline.ts';
import {tellingOf} from '../words/telling.ts';
import type {WordsController} from '../words/words-controller.ts';
import {entryLine} from './entry-line.ts';
import {historyOf} from './history.ts';

type Text = WordsController<CaseTimelineWords>;

/** What has happened. The present stage is open to read; earlier ones are folded. `beside` draws what else an entry has. */
export function pastList(view: CaseView, text: Text, today: PlainDate, beside: (entry: TimelineEntry) => unknown) {
  const telling = tellingOf(view, text);
  return historyOf(view).map(({stage, happenings}, index) => {
    const list = html`<ol class="past">${repeat(
      happenings,
      ({entry}) => entry.sequence,
      (happening) => entryLine(happening, view, text, today, beside),
    )}</ol>`;
    if (index === 0) return list;
    return html`<details class="chapter"><summary>${text.words.past.earlier(telling.stage(stage))}</summary>${list}</details>`;
  });
}
