import {type ExecutionContext, html, repeat, when} from '@microsoft/fast-element';
import type {OutgoingMessage} from '@redress/rest';
import {sayMoment} from '../say-date.ts';
import {openingFailed, openingProblemWords, problemWords} from '../words/problem.ts';
import {undeliveredWords as words} from '../words/undelivered.ts';
import type {Undelivered} from './undelivered.ts';

type In = ExecutionContext<Undelivered>;

const caseTemplate = html<OutgoingMessage>`
  <button type="button" @click="${({reference}, {parent}: In) => parent.select(reference as string)}"
  >${({reference}) => reference}</button>
`;

const rowTemplate = html<OutgoingMessage, Undelivered>`
  <tr role="row">
    <td role="cell" class="what">${({kind}) => words.kind(kind)}</td>
    <td role="cell" class="case">
      ${when(({reference}) => reference !== undefined, caseTemplate)}
      ${when(({reference}) => reference === undefined, html`<span class="muted">${words.noCase}</span>`)}
    </td>
    <td role="cell" class="how">${({channel}) => words.channel(channel)}</td>
    <td role="cell" class="why">${({problem}) => words.problem(problem)}</td>
    <td role="cell" class="when">${({settledAt, since}) => sayMoment(settledAt ?? since)}</td>
    <td role="cell" class="do">
      <fluent-button
        role="button"
        size="small"
        aria-label="${({kind, reference}) => words.retryNamed(kind, reference)}"
        ?disabled="${(_, {parent}) => parent.busy}"
        @click="${(message, {parent}) => void parent.retry([message])}"
      >${words.retry}</fluent-button>
    </td>
  </tr>
`;

/** The roles are said outright, because a table that is drawn as a list loses them in some browsers. */
export const undeliveredTemplate = html<Undelivered>`
  <section aria-labelledby="title">
    <div class="bar">
      <h2 id="title">${words.title}</h2>
      ${when(
        ({feed}) => feed.messages.length > 1,
        html<Undelivered>`
          <fluent-button
            role="button"
            ?disabled="${({busy}) => busy}"
            @click="${(list) => void list.retry(list.feed.messages)}"
          >${({feed}) => words.retryAll(feed.messages.length)}</fluent-button>
        `,
      )}
    </div>
    <div role="status" tabindex="-1">${when(sayLine, html<Undelivered>`<p class="notice ${tone}">${sayLine}</p>`)}</div>
    ${when(
      ({feed}) => feed.messages.length > 0,
      html<Undelivered>`
        <table role="table">
          <caption class="visually-hidden">${({feed}) => words.caption(feed.messages.length)}</caption>
          <thead>
            <tr role="row">
              <th role="columnheader" scope="col">${words.columns.what}</th>
              <th role="columnheader" scope="col">${words.columns.case}</th>
              <th role="columnheader" scope="col">${words.columns.how}</th>
              <th role="columnheader" scope="col">${words.columns.why}</th>
              <th role="columnheader" scope="col">${words.columns.when}</th>
              <th role="columnheader" scope="col">${words.columns.do}</th>
            </tr>
          </thead>
          <tbody>${repeat<Undelivered>(({feed}) => feed.messages, rowTemplate as never)}</tbody>
        </table>
        ${when(({feed}) => feed.more, html<Undelivered>`<p class="muted">${words.more}</p>`)}
      `,
    )}
    ${when(isEmpty, html<Undelivered>`<p class="none">${words.none}</p>`)}
  </section>
`;

function isEmpty({feed: {line, messages}, waiting}: Undelivered): boolean {
  return line === 'read' && messages.length === 0 && waiting === 0;
}

/** What was just asked for comes before how the list stands. */
function sayLine({feed: {line, problem}, waiting, refused}: Undelivered): string {
  if (refused) return problemWords[refused.code];
  if (line === 'opening') return words.opening;
  if (line !== 'read') return (problem && openingProblemWords[problem.code]) ?? openingFailed;
  return waiting > 0 ? words.waits(waiting) : '';
}

function tone({feed: {line}, refused}: Undelivered): string {
  if (refused) return 'late';
  return line === 'lost' || line === 'ended' ? 'soon' : '';
}
