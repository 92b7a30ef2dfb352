import {html, when} from '@microsoft/fast-element';
import {sayTime} from '../say-date.ts';
import {deskWords as words} from '../words/desk.ts';
import {kindWords} from '../words/kinds.ts';
import {openingFailed, openingProblemWords} from '../words/problem.ts';
import {actionsTemplate} from './actions.template.ts';
import type {CaseDesk} from './case-desk.ts';
import {complaintTemplate} from './complaint.template.ts';
import {doNextTemplate} from './do-next.template.ts';
import {dangerTemplate} from './notes.template.ts';
import {peopleTemplate} from './people.template.ts';
import {relatedSectionTemplate} from './related.template.ts';
import {stageName} from './stage-name.ts';
import {statementsTemplate} from './statements.template.ts';
import {stepsTemplate} from './steps.template.ts';

const caseTemplate = html<CaseDesk>`
  <div class="head">
    <h2>${({view}) => view?.reference}</h2>
    <p class="facts">
      ${when(({view}) => view && view.kind !== 'complaint', html<CaseDesk>`<span>${({view}) => view && kindWords[view.kind]}</span>`)}
      <span>${sayStage}</span>
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
  ${dangerTemplate}
  <div class="columns">
    <div class="work">${doNextTemplate} ${stepsTemplate} ${statementsTemplate}</div>
    <div class="middle">
      ${complaintTemplate}
      <redress-case-timeline heading-level="3" reference="${({view}) => view?.reference}"></redress-case-timeline>
    </div>
    <div class="side">
      ${peopleTemplate}
      ${actionsTemplate}
      <div>
        <redress-escalation-panel heading-level="3" reference="${({view}) => view?.reference}"></redress-escalation-panel>
        ${when(sayUnchecked, html<CaseDesk>`<p class="notice unchecked">${sayUnchecked}</p>`)}
      </div>
      ${relatedSectionTemplate}
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

function sayStage({view}: CaseDesk): string {
  if (!view) return '';
  const {procedure, answeredBy} = view;
  const by = answeredBy && words.answeredBy(answeredBy.en);
  return [stageName(view), procedure?.name.en, by].filter(Boolean).join(', ');
}

/** Ombudsmen whose details nobody has checked, among those that this case can go to. */
function sayUnchecked({view}: CaseDesk): string {
  const names = (view?.ombudsmen ?? []).filter(({id}) => view?.desk?.unchecked.includes(id)).map(({name}) => name.en);
  return names.length === 0 ? '' : words.unchecked(names.join(', '));
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
