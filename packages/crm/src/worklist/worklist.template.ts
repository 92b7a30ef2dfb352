import {type ExecutionContext, html, repeat, when} from '@microsoft/fast-element';
import type {CaseStatus} from '@redress/policy';
import {sayShortDate} from '../say-date.ts';
import {sayDuty} from '../words/clock.ts';
import {listLost, openingFailed, openingProblemWords} from '../words/problem.ts';
import {worklistWords as words} from '../words/worklist.ts';
import {type Lane, lanes} from './lane.ts';
import {nearness, sayDue} from './say-due.ts';
import type {Worklist} from './worklist.ts';
import type {WorklistRow} from './worklist-row.ts';

type In = ExecutionContext<Worklist>;

const laneTemplate = html<Lane, Worklist>`
  <fluent-button
    role="button"
    appearance="subtle"
    class="${(lane) => lane}"
    aria-pressed="${(lane, {parent}) => (parent.lane === lane ? 'true' : 'false')}"
    @click="${(lane, {parent}) => {
      parent.lane = lane;
    }}"
  >${(lane) => words.lanes[lane]}<span class="count">${(lane, {parent}) => parent.inLane(lane).length}</span></fluent-button>
`;

const due = ({summary: {next}}: WorklistRow, {parent}: In) =>
  next && parent.feed.calendar ? sayDue(parent.feed.calendar, next.due, parent.today.date) : '';

const rowTemplate = html<WorklistRow, Worklist>`
  <tr
    role="row"
    aria-current="${({reference}, {parent}) => (parent.selected === reference ? 'true' : 'false')}"
    @click="${({reference}, {parent}) => parent.select(reference)}"
  >
    <td role="cell" class="due ${({summary: {next}}, {parent}) => (next ? nearness(next.due, parent.today.date) : '')}">
      <span class="state">${due}</span>
      <span class="date">${({summary: {next}}) => (next ? sayShortDate(next.due) : words.noDuty)}</span>
    </td>
    <td role="cell" class="duty">${dutyOf}</td>
    <td role="cell" class="case">
      <button type="button">${({reference}) => reference}</button>
      <span class="subject">${({summary}) => summary.subject}</span>
    </td>
    <td role="cell" class="who">${({summary}) => summary.name || words.unnamed}</td>
    <td role="cell" class="stage">${({summary}) => summary.stage.en}</td>
    <td role="cell" class="owner ${({summary: {holder}}) => (holder ? '' : 'nobody')}">${ownerOf}</td>
  </tr>
`;

/** The roles are said outright, because a table that is drawn as a list loses them in some browsers. */
export const worklistTemplate = html<Worklist>`
  <section aria-labelledby="title">
    <h2 id="title">${words.title}</h2>
    <div class="bar">
      <div class="lanes" role="group" aria-label="${words.lanesLabel}">${repeat<Worklist>(() => lanes, laneTemplate as never)}</div>
      <fluent-text-input
        type="search"
        class="search"
        placeholder="${words.searchHint}"
        :value="${({search}) => search}"
        @input="${(list, {event}) => {
          list.search = (event.target as HTMLInputElement).value;
        }}"
      ><span class="visually-hidden">${words.search}</span></fluent-text-input>
      ${when(
        ({staffId}) => staffId,
        html<Worklist>`
          <fluent-button
            role="button"
            appearance="subtle"
            class="mine"
            aria-pressed="${({mine}) => (mine ? 'true' : 'false')}"
            @click="${(list) => {
              list.mine = !list.mine;
            }}"
          >${words.mine}</fluent-button>
        `,
      )}
    </div>
    <div role="status">${when(sayLine, html<Worklist>`<p class="notice ${({feed}) => (feed.line === 'opening' ? '' : 'soon')}">${sayLine}</p>`)}</div>
    ${when(
      ({feed}) => feed.calendar,
      html<Worklist>`
        <table role="table">
          <caption class="visually-hidden">${(list) => words.caption(list.inLane(list.lane).length)}</caption>
          <thead>
            <tr role="row">
              <th role="columnheader" scope="col">${words.columns.due}</th>
              <th role="columnheader" scope="col">${words.columns.duty}</th>
              <th role="columnheader" scope="col">${words.columns.case}</th>
              <th role="columnheader" scope="col">${words.columns.who}</th>
              <th role="columnheader" scope="col">${words.columns.stage}</th>
              <th role="columnheader" scope="col">${words.columns.owner}</th>
            </tr>
          </thead>
          <tbody>${repeat<Worklist>(({rows}) => rows, rowTemplate as never)}</tbody>
        </table>
        ${when(sayNone, html<Worklist>`<p class="none">${sayNone}</p>`)}
        ${when(({left}) => left > 0, html<Worklist>`<fluent-button role="button" @click="${(list) => list.showMore()}">${({left}) => words.more(left)}</fluent-button>`)}
      `,
    )}
  </section>
`;

/** Nothing is left but to close it. */
const ended: ReadonlySet<CaseStatus> = new Set(['answered', 'settled', 'declined', 'recorded']);

function dutyOf({summary: {next, openActions, status}}: WorklistRow): string {
  if (next) return sayDuty(next.duty);
  if (openActions > 0) return words.actions(openActions);
  return ended.has(status) ? words.toClose : '';
}

function ownerOf({summary: {holder}}: WorklistRow, {parent}: In): string {
  if (!holder) return words.nobody;
  return holder.id === parent.staffId ? words.me : holder.name;
}

function sayLine({feed: {line, problem, calendar}}: Worklist): string {
  if (line === 'live') return '';
  if (line === 'opening') return words.opening;
  if (line === 'lost' && calendar) return listLost;
  return (problem && openingProblemWords[problem.code]) ?? openingFailed;
}

function sayNone(list: Worklist): string {
  if (list.inLane(list.lane).length > 0) return '';
  return list.feed.cases.length > 0 && (list.search !== '' || list.mine) ? words.noneFound : words.none[list.lane];
}
