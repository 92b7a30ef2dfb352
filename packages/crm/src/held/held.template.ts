import {type ExecutionContext, html, repeat, when} from '@microsoft/fast-element';
import type {HeldComplaint} from '@redress/rest';
import {sayMoment} from '../say-date.ts';
import {heldWords as words} from '../words/held.ts';
import {openingFailed, openingProblemWords, problemWords} from '../words/problem.ts';
import type {Held} from './held.ts';

type In = ExecutionContext<Held>;

const openTemplate = html<HeldComplaint>`
  <button type="button" @click="${({reference}, {parent}: In) => parent.select(reference)}">${({reference}) => reference}</button>
`;

const rowTemplate = html<HeldComplaint, Held>`
  <tr role="row">
    <td role="cell" class="case">
      ${when(({line}) => line !== undefined, openTemplate)}
      ${when(({line}) => line === undefined, html<HeldComplaint>`${({reference}) => reference} <span class="muted">${words.guarded}</span>`)}
    </td>
    <td role="cell" class="what">
      ${({line}) => (line ? line.name || words.nobody : '')}
      <span class="muted">${({line}) => line?.subject ?? ''}</span>
    </td>
    <td role="cell" class="why">${({reasons}) => reasons.map(words.reason).join(' ')}</td>
    <td role="cell" class="when">${({at}) => sayMoment(at)}</td>
    <td role="cell" class="do">
      <fluent-button
        role="button"
        size="small"
        aria-label="${({reference}) => words.genuineNamed(reference)}"
        ?disabled="${(_, {parent}) => parent.busy}"
        @click="${(complaint, {parent}) => void parent.settle(complaint, 'genuine')}"
      >${words.genuine}</fluent-button>
      <fluent-button
        role="button"
        size="small"
        aria-label="${({reference}) => words.spamNamed(reference)}"
        ?disabled="${(_, {parent}) => parent.busy}"
        @click="${(complaint, {parent}) => void parent.settle(complaint, 'spam')}"
      >${words.spam}</fluent-button>
    </td>
  </tr>
`;

/** The roles are said outright, because a table that is drawn as a list loses them in some browsers. */
export const heldTemplate = html<Held>`
  <section aria-labelledby="title">
    <div class="bar"><h2 id="title">${words.title}</h2></div>
    <div role="status" tabindex="-1">${when(sayLine, html<Held>`<p class="notice ${tone}">${sayLine}</p>`)}</div>
    ${when(
      ({settled}) => settled?.verdict === 'spam',
      html<Held>`
        <p class="again">
          <fluent-button
            role="button"
            size="small"
            ?disabled="${({busy}) => busy}"
            @click="${(list) => {
              if (list.settled) void list.settle(list.settled, 'genuine');
            }}"
          >${({settled}) => words.notSpam(settled?.reference ?? '')}</fluent-button>
        </p>
      `,
    )}
    ${when(
      ({feed}) => feed.complaints.length > 0,
      html<Held>`
        <p class="muted">${words.about}</p>
        <table role="table">
          <caption class="visually-hidden">${({feed}) => words.caption(feed.complaints.length)}</caption>
          <thead>
            <tr role="row">
              <th role="columnheader" scope="col">${words.columns.case}</th>
              <th role="columnheader" scope="col">${words.columns.who}</th>
              <th role="columnheader" scope="col">${words.columns.why}</th>
              <th role="columnheader" scope="col">${words.columns.when}</th>
              <th role="columnheader" scope="col">${words.columns.do}</th>
            </tr>
          </thead>
          <tbody>${repeat<Held>(({feed}) => feed.complaints, rowTemplate as never)}</tbody>
        </table>
        ${when(
          ({feed}) => feed.more,
          html<Held>`
            <p class="more">
              <fluent-button role="button" ?disabled="${({busy}) => busy}" @click="${(list) => void list.showMore()}">${words.more}</fluent-button>
            </p>
          `,
        )}
      `,
    )}
    ${when(isEmpty, html<Held>`<p class="none">${words.none}</p>`)}
  </section>
`;

function isEmpty({feed: {line, complaints}, settled}: Held): boolean {
  return line === 'read' && complaints.length === 0 && settled === undefined;
}

/** What was just settled comes before how the list stands. */
function sayLine({feed: {line, problem}, settled, refused}: Held): string {
  if (refused) return problemWords[refused.code];
  if (line === 'opening') return words.opening;
  if (line !== 'read') return (problem && openingProblemWords[problem.code]) ?? openingFailed;
  return settled ? words.settled[settled.verdict](settled.reference) : '';
}

function tone({feed: {line}, refused}: Held): string {
  if (refused) return 'late';
  return line === 'lost' || line === 'ended' ? 'soon' : '';
}
