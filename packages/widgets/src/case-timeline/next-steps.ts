import type {Action, CaseView, Clock, Text} from '@redress/policy';
import type {PlainDate} from '@redress/policy/calendar';

/** Something that lies ahead in a case. */
export type NextStep =
  | {readonly is: 'duty'; readonly clock: Clock & {readonly due: PlainDate}}
  | {readonly is: 'action'; readonly action: Action}
  | {readonly is: 'agreement'; readonly to: PlainDate}
  | {readonly is: 'review'; readonly stage: Text; readonly now: boolean}
  | {readonly is: 'ombudsman'; readonly name: Text}
  | {readonly is: 'nothing'};

/** What lies ahead: first what has a date, soonest first; then what the customer may ask for. */
export function nextStepsOf(view: CaseView): readonly NextStep[] {
  const {clocks, actions, proposal, ladder, ombudsman, stage, status} = view;
  const dated: {readonly by: PlainDate; readonly step: NextStep}[] = [];
  for (const clock of clocks) {
    const {due} = clock;
    if (clock.stage !== stage || status === 'answered' || status === 'closed') continue;
    if (due === undefined || clock.doneOn !== undefined || clock.state === 'superseded') continue;
    dated.push({by: due, step: {is: 'duty', clock: {...clock, due}}});
  }
  for (const action of actions) {
    if (action.completedAt === undefined) dated.push({by: action.due, step: {is: 'action', action}});
  }
  dated.sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0));

  const steps: NextStep[] = dated.map(({step}) => step);
  if (proposal && (proposal.agreement === 'pending' || !proposal.approved)) {
    steps.unshift({is: 'agreement', to: proposal.to});
  }
  if (steps.length === 0) steps.push({is: 'nothing'});
  const rung = ladder.find(({state}) => state === 'open' || state === 'later');
  if (rung) steps.push({is: 'review', stage: rung.name, now: rung.state === 'open'});
  else if (status === 'answered' || status === 'closed') steps.push({is: 'ombudsman', name: ombudsman.name});
  return steps;
}
