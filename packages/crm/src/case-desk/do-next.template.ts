import {type ExecutionContext, html, repeat, when} from '@microsoft/fast-element';
import type {CaseView} from '@redress/policy';
import type {CommandSubmitEvent} from '../command-form/command-submit-event.ts';
import {dutyCommands} from '../command-form/offered.ts';
import type {StaffCommand} from '../command-form/shape.ts';
import type {TopicGroup} from '../command-form/topics.ts';
import {sayDate} from '../say-date.ts';
import {commandWords} from '../words/commands.ts';
import {deskWords as words} from '../words/desk.ts';
import {formWords} from '../words/form.ts';
import type {CaseDesk} from './case-desk.ts';
import type {NotYet} from './not-yet.ts';

const deskOf = ({parentContext}: ExecutionContext<TopicGroup>): CaseDesk => parentContext.parent as unknown as CaseDesk;

const otherTemplate = html<StaffCommand, CaseDesk>`
  <li>
    <fluent-button role="button" appearance="subtle" data-command="${(command) => command}" @click="${(command, {parent}) => void parent.choose(command)}">
      ${(command) => commandWords[command].name}
      ${when((command, {parent}: ExecutionContext<CaseDesk>) => parent.isBegun(command), html`<span class="begun">${words.begun}</span>`)}
    </fluent-button>
  </li>
`;

const inTopicTemplate = html<StaffCommand, TopicGroup>`
  <li>
    <fluent-button role="button" appearance="subtle" data-command="${(command) => command}" @click="${(command, c) => void deskOf(c).choose(command)}">
      ${(command) => commandWords[command].name}
      ${when((command, c: ExecutionContext<TopicGroup>) => deskOf(c).isBegun(command), html`<span class="begun">${words.begun}</span>`)}
    </fluent-button>
  </li>
`;

const topicTemplate = html<TopicGroup, CaseDesk>`
  <section>
    <h5 id="topic-${({topic}) => topic}">${({topic}) => words.topics[topic]}</h5>
    <ul class="others" aria-labelledby="topic-${({topic}) => topic}">${repeat<TopicGroup>(({commands}) => commands, inTopicTemplate as never)}</ul>
  </section>
`;

const notYetTemplate = html<NotYet>`
  <li><strong>${({commands}) => commands.map((command) => commandWords[command].name).join(', ')}:</strong> ${({why}) => why}</li>
`;

/** The form for what comes next, the few commands that fit the moment, the rest by topic, and what cannot be done yet. */
export const doNextTemplate = html<CaseDesk>`
  <section class="next" aria-labelledby="next">
    <h3 id="next" class="eyebrow">${words.doNext}</h3>
    ${when(({done}) => done, html<CaseDesk>`<p class="notice met done" role="status" tabindex="-1">${({done}) => done}</p>`)}
    ${when(
      ({current}) => current,
      html<CaseDesk>`
        <div class="card">
          <h4>${({current}) => current && commandWords[current.command].name}<span class="${({view}) => (isLate(view) ? 'late' : '')}">${sayDutyDate}</span></h4>
          <redress-command-form
            :draft="${({current}) => current}"
            :view="${({view}) => view}"
            @redress-command-begun="${(desk) => desk.stay()}"
            @redress-command-submit="${(desk, {event}) => void desk.perform(event as CommandSubmitEvent)}"
          ></redress-command-form>
        </div>
      `,
    )}
    ${when(({current}) => !current, html<CaseDesk>`<p>${sayNothing}</p>`)}
    ${when(
      ({others}) => others.length > 0,
      html<CaseDesk>`
        <h4 class="eyebrow" id="others">${words.others}</h4>
        <ul class="others" aria-labelledby="others">${repeat<CaseDesk>(({others}) => others, otherTemplate as never)}</ul>
      `,
    )}
    ${when(
      ({more}) => more.length > 0,
      html<CaseDesk>`
        <details class="more">
          <summary>${words.more} <span class="muted">${({more}) => words.moreHint(countOf(more))}</span></summary>
          <div class="topics">${repeat<CaseDesk>(({more}) => more, topicTemplate as never)}</div>
        </details>
      `,
    )}
    ${when(
      (desk) => desk.notYet.length > 0,
      html<CaseDesk>`
        <h4 class="eyebrow" id="not-yet">${words.notYet}</h4>
        <ul class="not-yet" aria-labelledby="not-yet">${repeat<CaseDesk>((desk) => desk.notYet, notYetTemplate as never)}</ul>
      `,
    )}
  </section>
`;

function countOf(groups: readonly TopicGroup[]): number {
  return groups.reduce((sum, {commands}) => sum + commands.length, 0);
}

function isLate(view: CaseView | undefined): boolean {
  const {due, missed} = view?.next ?? {};
  return due !== undefined && missed === due;
}

/** ` by Friday 27 November`, when the form is the one for the next duty. */
function sayDutyDate({view, current}: CaseDesk): string {
  const next = view?.next;
  if (!next?.due || current?.command !== dutyCommands[next.duty]) return '';
  const {due} = next;
  return isLate(view) ? formWords.wasDue(sayDate(due)) : formWords.byDate(sayDate(due));
}

function sayNothing({view, staffId}: CaseDesk): string {
  const {holder} = view ?? {};
  return holder && holder.id !== staffId ? words.withColleague(holder.name) : words.nothing;
}
