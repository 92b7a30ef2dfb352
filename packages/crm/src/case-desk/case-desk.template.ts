import {type ExecutionContext, html, repeat, when} from '@microsoft/fast-element';
import type {CaseView} from '@redress/policy';
import type {CommandSubmitEvent} from '../command-form/command-submit-event.ts';
import {dutyCommands, type StaffCommand} from '../command-form/shape.ts';
import {sayDate, sayTime} from '../say-date.ts';
import {commandWords} from '../words/commands.ts';
import {deskWords as words} from '../words/desk.ts';
import {formWords} from '../words/form.ts';
import {openingFailed, openingProblemWords} from '../words/problem.ts';
import {actionsTemplate} from './actions.template.ts';
import type {CaseDesk} from './case-desk.ts';
import {complaintTemplate} from './complaint.template.ts';
import type {NotYet} from './not-yet.ts';
import {peopleTemplate} from './people.template.ts';
import {stageName} from './stage-name.ts';

const otherTemplate = html<StaffCommand, CaseDesk>`
  <li>
    <fluent-button role="button" appearance="subtle" data-command="${(command) => command}" @click="${(command, {parent}) => void parent.choose(command)}">
      ${(command) => commandWords[command].name}
      ${when((command, {parent}: ExecutionContext<CaseDesk>) => parent.isBegun(command), html`<span class="begun">${words.begun}</span>`)}
    </fluent-button>
  </li>
`;

const notYetTemplate = html<NotYet>`
  <li><strong>${({commands}) => commands.map((command) => commandWords[command].name).join(', ')}:</strong> ${({why}) => why}</li>
`;

const doNextTemplate = html<CaseDesk>`
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
      (desk) => desk.notYet.length > 0,
      html<CaseDesk>`
        <h4 class="eyebrow" id="not-yet">${words.notYet}</h4>
        <ul class="not-yet" aria-labelledby="not-yet">${repeat<CaseDesk>((desk) => desk.notYet, notYetTemplate as never)}</ul>
      `,
    )}
  </section>
`;

const caseTemplate = html<CaseDesk>`
  <div class="head">
    <h2>${({view}) => view?.reference}</h2>
    <p class="facts">
      <span>${({view}) => view && stageName(view)}</span>
      <span>${({view}) => view && words.status[view.status]}</span>
      <span>${words.holder} ${holderName}</span>
      <span class="muted">${({view}) => view && words.policy(view.policy.organisation.en, view.policy.version)}</span>
    </p>
    <redress-deadline-badge reference="${({view}) => view?.reference}"></redress-deadline-badge>
  </div>
  <div role="status">
    ${when(({case: {snapshot}}) => snapshot.line === 'lost', html<CaseDesk>`<p class="notice soon">${sayLost}</p>`)}
    ${when(({case: {snapshot}}) => snapshot.line === 'ended', html<CaseDesk>`<p class="notice late">${sayEnded}</p>`)}
  </div>
  <div class="columns">
    ${doNextTemplate}
    <div class="middle">
      ${complaintTemplate}
      <redress-case-timeline heading-level="3" reference="${({view}) => view?.reference}"></redress-case-timeline>
    </div>
    <div class="side">
      ${peopleTemplate}
      ${actionsTemplate}
      <redress-escalation-panel heading-level="3" reference="${({view}) => view?.reference}"></redress-escalation-panel>
    </div>
  </div>
`;

export const caseDeskTemplate = html<CaseDesk>`
  ${when(({view}) => view, caseTemplate)}
  ${when(({view}) => !view, html<CaseDesk>`<p class="notice ${({case: {snapshot}}) => (snapshot.problem ? 'late' : '')}" role="status">${sayOpening}</p>`)}
`;

function holderName({view, staffId}: CaseDesk): string {
  if (!view?.holder) return words.nobody;
  return view.holder.id === staffId ? words.me : view.holder.name;
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

function sayLost({view}: CaseDesk): string {
  return view ? words.lost(sayTime(view.at, view.policy.calendar.timeZone)) : '';
}

function sayEnded({case: {snapshot}}: CaseDesk): string {
  return (snapshot.problem && openingProblemWords[snapshot.problem.code]) ?? openingFailed;
}

function sayOpening(desk: CaseDesk): string {
  if (desk.reference === '') return words.noReference;
  if (!desk.parsed) return words.badReference(desk.reference);
  return desk.case.snapshot.problem ? sayEnded(desk) : words.opening;
}
