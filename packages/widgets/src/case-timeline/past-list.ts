import type {CaseView} from '@redress/policy';
import type {PlainDate} from '@redress/policy/calendar';
import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {CaseTimelineWords} from '../words/en/case-timeline.ts';
import {sayDate} from '../words/say-date.ts';
import {sayHappened} from '../words/say-happened.ts';
import {tellingOf} from '../words/telling.ts';
import type {WordsController} from '../words/words-controller.ts';
import {type Happening, historyOf} from './history.ts';
import {contentsOf} from './letter.ts';

type Text = WordsController<CaseTimelineWords>;

/** What has happened. The present stage is open to read; earlier ones are folded. */
export function pastList(view: CaseView, text: Text, today: PlainDate) {
  const telling = tellingOf(view, text);
  return historyOf(view).map(({stage, happenings}, index) => {
    const list = html`<ol class="past">${repeat(
      happenings,
      ({entry}) => entry.sequence,
      (happening) => line(happening, view, text, today),
    )}</ol>`;
    if (index === 0) return list;
    return html`<details class="chapter"><summary>${text.words.past.earlier(telling.stage(stage))}</summary>${list}</details>`;
  });
}

function line(happening: Happening, view: CaseView, text: Text, today: PlainDate) {
  const {entry} = happening;
  const {words, language} = text;
  const telling = tellingOf(view, text);
  const contents = contentsOf(happening, view, text);
  const hidden = entry.visibility === 'staff';
  const thisYear = entry.on.slice(0, 4) === today.slice(0, 4);
  const said = html`<span class="happened">${sayHappened(entry, telling, words)}</span>`;
  return html`
    <li class=${hidden ? 'staff-only' : ''}>
      <div class="date">
        <time datetime=${entry.on}>${sayDate(entry.on, language, thisYear ? 'short' : 'short-with-year')}</time>
        ${telling.staff ? html`<span class="by">${entry.by.name}</span>` : nothing}
      </div>
      <div>
        ${
          contents && 'letter' in contents
            ? html`<details><summary>${said}</summary>${contents.letter}</details>`
            : html`<p>${said} ${hidden ? html`<span class="tag">${words.past.staffOnly}</span>` : nothing}</p>`
        }
        ${contents && 'aside' in contents ? contents.aside : nothing}
      </div>
    </li>
  `;
}
