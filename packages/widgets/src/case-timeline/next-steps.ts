import type {Action, CaseStatus, CaseView, Clock, NoDuration, Text} from '@redress/policy';
import type {PlainDate} from '@redress/policy/calendar';

/** Something that lies ahead in a case. */
export type NextStep =
  | {readonly is: 'duty'; readonly clock: Clock & {readonly due: PlainDate}}
  | {readonly is: 'undated'; readonly duty: Clock['duty']; readonly state: NoDuration}
  | {readonly is: 'action'; readonly action: Action}
  | {readonly is: 'agreement'; readonly to: PlainDate}
  | {readonly is: 'review'; readonly stage: Text; readonly now: boolean}
  | {readonly is: 'ombudsman'; readonly name: Text}
  | {readonly is: 'nothing'};

/** Nobody owes an answer any more. */
const over: ReadonlySet<CaseStatus> = new Set(['answered', 'closed', 'settled', 'declined', 'withdrawn']);

/** What lies ahead: first what has a date, soonest first; then what the customer may ask for. */
export function nextStepsOf(view: CaseView): readonly NextStep[] {
  const {clocks, actions, proposal, ladder, ombudsmen, stage, status} = view;
  const dated: {readonly by: PlainDate; readonly step: NextStep}[] = [];
  const undated: NextStep[] = [];
  for (const clock of clocks) {
    const {due, duty, state} = clock;
    if (clock.stage !== stage || over.has(status)) continue;
    if (clock.doneOn !== undefined || state === 'superseded') continue;
    if (due !== undefined) dated.push({by: due, step: {is: 'duty', clock: {...clock, due}}});
    else if (state === 'none-stated' || state === 'not-configured') undated.push({is: 'undated', duty, state});
  }
  for (const action of actions) {
    if (action.completedAt === undefined) dated.push({by: action.due, step: {is: 'action', action}});
  }
  dated.sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0));

  const steps: NextStep[] = [...dated.map(({step}) => step), ...undated];
  if (proposal && (proposal.agreement === 'pending' || !proposal.approved)) {
    steps.unshift({is: 'agreement', to: proposal.to});
  }
  if (steps.length === 0) steps.push({is: 'nothing'});
  if (status === 'withdrawn') return steps;
  const rung = status === 'declined' ? undefined : ladder.find(({state}) => state === 'open' || state === 'later');
  const ombudsman = ombudsmen.find(({review}) => review);
  if (rung) steps.push({is: 'review', stage: rung.name, now: rung.state === 'open'});
  else if (over.has(status) && ombudsman) steps.push({is: 'ombudsman', name: ombudsman.name});
  return steps;
}
