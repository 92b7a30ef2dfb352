import {type ExecutionContext, html, repeat, when} from '@microsoft/fast-element';
import type {Action, TimelineEntry} from '@redress/policy';
import {localDay} from '@redress/policy/calendar';
import {sayShortDate} from '../say-date.ts';
import {deskWords as words} from '../words/desk.ts';
import type {CaseDesk} from './case-desk.ts';
import {paymentsTemplate} from './payments.template.ts';
import {stageName} from './stage-name.ts';

type In = ExecutionContext<CaseDesk>;
type Offered = Extract<TimelineEntry, {type: 'responded' | 'remedyOffered'}>;

const isLate = ({completedAt, due}: Action, {parent}: In) => completedAt === undefined && due < parent.today.date;

const actionTemplate = html<Action, CaseDesk>`
  <li class="${(action, c) => (action.completedAt ? 'complete' : isLate(action, c) ? 'overdue' : '')}">
    <span class="what">${({what}) => what}</span>
    <span class="muted">${sayAction}</span>
    ${when(isLate, html`<span class="flag">${words.late}</span>`)}
    ${when(
      ({completedAt}) => completedAt === undefined,
      html<Action, CaseDesk>`
        <fluent-button
          role="button"
          aria-label="${({what}) => words.markDoneLabel(what)}"
          @click="${({id}, {parent}) => void parent.choose('completeAction', {action: id})}"
        >${words.markDone}</fluent-button>
      `,
    )}
  </li>
`;

const remedyTemplate = html<Offered, CaseDesk>`
  <div><dt>${({stage}, {parent}) => words.remedy(parent.view ? stageName(parent.view, stage) : stage)}</dt><dd class="prose">${offer}</dd></div>
`;

/** What was offered and promised, and what of it still has to be done. */
export const actionsTemplate = html<CaseDesk>`
  <section aria-labelledby="actions">
    <h3 id="actions">${words.actions}</h3>
    ${when(({view}) => view?.proposal, html<CaseDesk>`<p class="notice soon">${sayProposal}</p>`)}
    <dl class="facts-list">${repeat<CaseDesk>(remediesOf, remedyTemplate as never)}</dl>
    <ul class="actions">${repeat<CaseDesk>(({view}) => view?.actions ?? [], actionTemplate as never)}</ul>
    ${paymentsTemplate}
    ${when(hasNothing, html`<p class="muted">${words.noActions}</p>`)}
  </section>
`;

function remediesOf({view}: CaseDesk): readonly Offered[] {
  return (view?.timeline ?? []).filter(
    (entry): entry is Offered =>
      entry.type === 'remedyOffered' || (entry.type === 'responded' && entry.remedy !== undefined),
  );
}

function offer(entry: Offered): string {
  return entry.type === 'responded' ? (entry.remedy ?? '') : entry.what;
}

function hasNothing(desk: CaseDesk): boolean {
  const {actions, desk: {payments = []} = {}} = desk.view ?? {};
  return actions?.length === 0 && payments.length === 0 && remediesOf(desk).length === 0;
}

function sayAction({completedAt, due}: Action, {parent: {view}}: In): string {
  if (completedAt === undefined || !view) return words.by(sayShortDate(due));
  return words.doneOn(sayShortDate(localDay(completedAt, view.policy.calendar.timeZone)));
}

function sayProposal({view}: CaseDesk): string {
  const {proposal} = view ?? {};
  if (!proposal) return '';
  return [
    `${words.proposal(sayShortDate(proposal.to))}.`,
    proposal.approved ? words.approved : words.notApproved,
    words.proposalStands[proposal.agreement],
  ].join(' ');
}
