import {addHours, type Instant, localDay} from '../calendar/instant.ts';
import {type PlainDate, plain} from '../calendar/plain-date.ts';
import {workingCalendar} from '../calendar/working-calendar.ts';
import type {Clock} from '../clock.ts';
import type {Policy} from '../policy.ts';
import {type Case, currentStage} from './state.ts';

/** Hours within which a breach is reported to the Information Commissioner, where a policy names none (UK GDPR, article 33(1)). */
const breachHours = 72;

/**
 * The duties of a case whose date no stage sets: evidence for an ombudsman, an answer to somebody outside who wrote for the
 * customer, and the notice of a data breach, which runs in real time from when it became known.
 */
export function ownClocks(policy: Policy, state: Case, at: Instant): readonly Clock[] {
  const {timeZone} = policy.calendar;
  const stage = currentStage(state);
  const day = (moment: Instant) => localDay(moment, timeZone);
  const base = {
    stage: stage.id,
    force: 'must',
    extensions: [],
    provisional: false,
    calendar: workingCalendar(policy.calendar).version,
    shownTo: 'staff',
  } as const;
  const standing = (due: PlainDate, late: boolean, done: Instant | undefined) => ({
    state: late ? ('missed' as const) : done ? ('met' as const) : ('running' as const),
    due,
    ...(done && {doneOn: day(done)}),
    ...(late && {missed: due}),
  });
  const clocks: Clock[] = [];

  const {evidence, intake, breaches} = state;
  if (evidence) {
    const {requestedAt, due, firstDue, suppliedAt} = evidence;
    const rule = policy.ombudsmen.find(({id}) => id === state.ombudsman?.id)?.evidence ?? policy.ombudsmen[0]?.evidence;
    clocks.push({
      ...base,
      duty: 'evidence',
      ...(rule && {clause: rule.clause}),
      ...standing(due, day(suppliedAt ?? at) > due, suppliedAt),
      from: {moment: 'opened', on: day(requestedAt)},
      firstDue,
    });
  }
  if (intake.external?.due !== undefined) {
    const due = plain(intake.external.due);
    const answered = stage.moments.responded;
    clocks.push({
      ...base,
      duty: 'external',
      ...standing(due, day(answered ?? at) > due, answered),
      from: {moment: 'opened'},
      firstDue: due,
    });
  }
  const rule = policy.privacy.breach;
  for (const {awareAt, risk, commissionerAt} of breaches) {
    if (risk === 'unlikely') continue;
    const hours = rule?.hours ?? breachHours;
    const dueAt = addHours(awareAt, hours);
    const due = day(dueAt);
    clocks.push({
      ...base,
      duty: 'breach-notice',
      ...(rule && {clause: rule.clause}),
      duration: {count: hours, unit: 'hours'},
      ...standing(due, (commissionerAt ?? at) >= dueAt, commissionerAt),
      from: {moment: 'opened', on: day(awareAt)},
      firstDue: due,
      dueAt,
    });
  }
  return clocks;
}
