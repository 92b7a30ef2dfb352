import {policyOfCase as inForce, replay} from '@redress/policy';
import {addHours, type Instant, type PlainDate, workingCalendar} from '@redress/policy/calendar';
import type {Reference} from '@redress/rest';
import {largestPage, policyOfCase} from '@redress/rest/service';
import type {Insertable} from 'kysely';
import type {OrganisationParts} from '../../organisation-parts.ts';
import type {Tables} from '../../store/tables.ts';
import type {StaffMessageRules} from '../message-rules.ts';
import {recipientOf} from '../staff/recipient.ts';
import {digestId, type ReminderDetail, usualDaysBefore} from '../staff/staff-mail-target.ts';
import {type Deadline, deadlinesOf, type ReminderPoint, reminderPoint} from './deadline.ts';
import {officeHours} from './office-hours.ts';

type Row = Insertable<Tables['outbox']>;

/** How often it is looked for deadlines that have come up in the course of a day, in milliseconds. */
const again = 3_600_000;
/** The same after a fault, such as a database that is away. */
const afterFault = 60_000;
const hour = 3_600_000;

/**
 * Puts in what staff are to be reminded of, and the day's list, while the office is open. A message says by its id what it is
 * for, so any number of instances may do so, as often as they like.
 */
export function reminderPlanner(parts: OrganisationParts, staff: StaffMessageRules): () => Promise<void> {
  const {organisation, shell} = parts;
  const office = officeHours(organisation);
  let next: {readonly day: PlainDate; readonly from: Instant; readonly at: Instant} | undefined;
  return async () => {
    const now = shell.now();
    const day = office.today(now);
    // Where a clock was put back, it is looked again.
    if (!office.isOpen(now) || (next?.day === day && now >= next.from && now < next.at)) return;
    next = {day, from: now, at: addHours(now, afterFault / hour)};
    await plan(parts, staff, day, now);
    next = {day, from: now, at: addHours(now, again / hour)};
  };
}

async function plan(parts: OrganisationParts, staff: StaffMessageRules, today: PlainDate, now: Instant): Promise<void> {
  const {
    organisation: {id: organisation, policies},
    store,
    log,
  } = parts;
  const {daysBefore = usualDaysBefore, team} = staff;
  const base = {organisation, channel: 'staff', state: 'waiting', due_at: now, since: now, tries: 0} as const;

  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await log.find({limit: largestPage, ...(cursor !== undefined && {cursor})});
    const rows: Row[] = [];
    for (const {reference, next, openActions} of page.items) {
      if (!next && openActions === 0) continue;
      const events = await log.read(reference as Reference);
      const state = replay(events);
      const policy = inForce(policyOfCase(policies, events), state);
      if (state.erasedAt || recipientOf(staff, policy, state) === undefined) continue;
      const calendar = workingCalendar(policy.calendar);
      for (const deadline of deadlinesOf(policy, state, now)) {
        const point = reminderPoint(calendar, deadline, {today, daysBefore});
        if (!point) continue;
        const detail = JSON.stringify(detailOf(deadline, point));
        const id = reminderId(reference, deadline, point);
        rows.push({...base, id, reference, sequence: events.length, kind: 'reminder', detail});
      }
    }
    await put(rows);
    cursor = page.next;
  }
  if (team !== undefined) {
    await put([{...base, id: digestId(today), reference: null, sequence: null, kind: 'digest', detail: '{}'}]);
  }

  async function put(rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return;
    await store
      .of(organisation)
      .insertInto('outbox')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['organisation', 'id']).doNothing())
      .execute();
  }
}

function detailOf({stage, what, action, due}: Deadline, point: ReminderPoint): ReminderDetail {
  return {stage, what, ...(action !== undefined && {action}), due, point};
}

/** A date that was moved is another deadline, with reminders of its own. */
function reminderId(reference: string, {stage, what, action, due}: Deadline, point: ReminderPoint): string {
  return [reference, stage, action ?? what, due, point].join('.');
}
