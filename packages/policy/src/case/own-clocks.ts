import {addHours, type Instant, localDay} from '../calendar/instant.ts';
import {plain} from '../calendar/plain-date.ts';
import {workingCalendar} from '../calendar/working-calendar.ts';
import type {Clock} from '../clock.ts';
import type {Policy} from '../policy.ts';
import type {Case} from './state.ts';

/** Hours within which a breach is reported to the Information Commissioner, where a policy names none (UK GDPR, article 33(1)). */
const breachHours = 72;

/**
 * The duties of a case whose date no stage sets: evidence for an ombudsman, an answer to somebody outside who wrote for the
 * customer, and the notice of a data breach, which runs in real time from when it became known.
 */
export function ownClocks(policy: Policy, state: Case, at: Instant): readonly Clock[] {
  const {timeZone} = policy.calendar;
  const day = (moment: Instant) => localDay(moment, timeZone);
  const base = {
    stage: state.stages[state.stages.length - 1]?.id ?? '',
    force: 'must',
    extensions: [],
    provisional: false,
    calendar: workingCalendar(policy.calendar).version,
    shownTo: 'staff',
  } as const;
  const standing = (late: boolean, done: Instant | undefined): Pick<Clock, 'state' | 'doneOn'> => ({
    state: late ? 'missed' : done ? 'met' : 'running',
    ...(done && {doneOn: day(done)}),
  });
  const clocks: Clock[] = [];

  const {evidence, intake, stages, breaches} = state;
  if (evidence) {
    const {requestedAt, due, firstDue, suppliedAt} = evidence;
    const rule = policy.ombudsmen.find(({id}) => id === state.ombudsman?.id)?.evidence ?? policy.ombudsmen[0]?.evidence;
    const late = day(suppliedAt ?? at) > due;
    clocks.push({
      ...base,
      duty: 'evidence',
      ...(rule && {clause: rule.clause}),
      ...standing(late, suppliedAt),
      from: {moment: 'opened', on: day(requestedAt)},
      due,
      firstDue,
      ...(late && {missed: due}),
    });
  }
  if (intake.external?.due !== undefined) {
    const due = plain(intake.external.due);
    const answered = stages[stages.length - 1]?.moments.responded;
    const late = day(answered ?? at) > due;
    clocks.push({
      ...base,
      duty: 'external',
      ...standing(late, answered),
      from: {moment: 'opened'},
      due,
      firstDue: due,
      ...(late && {missed: due}),
    });
  }
  const rule = policy.privacy.breach;
  for (const {awareAt, risk, commissionerAt} of breaches) {
    if (risk === 'unlikely') continue;
    const hours = rule?.hours ?? breachHours;
    const dueAt = addHours(awareAt, hours);
    const late = (commissionerAt ?? at) >= dueAt;
    const due = day(dueAt);
    clocks.push({
      ...base,
      duty: 'breach-notice',
      ...(rule && {clause: rule.clause}),
      duration: {count: hours, unit: 'hours'},
      ...standing(late, commissionerAt),
      from: {moment: 'opened', on: day(awareAt)},
      due,
      firstDue: due,
      dueAt,
      ...(late && {missed: due}),
    });
  }
  return clocks;
}
