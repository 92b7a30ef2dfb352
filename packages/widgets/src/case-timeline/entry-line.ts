import type {CaseView, TimelineEntry} from '@redress/policy';
import type {PlainDate} from '@redress/policy/calendar';
import {html, nothing} from 'lit';
import type {CaseTimelineWords} from '../words/en/case-timeline.ts';
import {sayDate} from '../words/say-date.ts';
import {sayHappened} from '../words/say-happened.ts';
import {tellingOf} from '../words/telling.ts';
import type {WordsController} from '../words/words-controller.ts';
import {entryLink} from './entry-links.ts';
import type {Happening} from './history.ts';
import {contentsOf} from './letter.ts';

/** One thing that happened: when, by whom for staff, what, and all that was written. Its date is the link to it. */
export function entryLine(
  happening: Happening,
  view: CaseView,
  text: WordsController<CaseTimelineWords>,
  today: PlainDate,
  beside: (entry: TimelineEntry) => unknown,
) {
  const {entry} = happening;
  const {words, language} = text;
  const telling = tellingOf(view, text);
  const contents = contentsOf(happening, view, text);
  const hidden = entry.visibility === 'staff';
  const thisYear = entry.on.slice(0, 4) === today.slice(0, 4);
  const said = html`<span class="happened">${sayHappened(entry, telling, words)}</span>`;
  return html`
    <li id="entry-${entry.sequence}" tabindex="-1" class=${hidden ? 'staff-only' : ''}>
      <div class="date">
        <a href=${entryLink(entry.sequence)}
          ><time datetime=${entry.on}>${sayDate(entry.on, language, thisYear ? 'short' : 'short-with-year')}</time></a
        >
        ${telling.staff ? html`<span class="by">${entry.by.name}</span>` : nothing}
      </div>
      <div>
        ${
          contents && 'letter' in contents
            ? html`<details><summary>${said}</summary>${contents.letter}</details>`
            : html`<p>${said} ${hidden ? html`<span class="tag">${words.past.staffOnly}</span>` : nothing}</p>`
        }
        ${contents && 'aside' in contents ? contents.aside : nothing} ${beside(entry)}
      </div>
    </li>
  `;
}
