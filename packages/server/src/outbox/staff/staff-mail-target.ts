import {type Case, currentStage, policyOfCase as inForce, type Recorded, replay} from '@redress/policy';
import type {Instant} from '@redress/policy/calendar';
import {instantOf, workingCalendar} from '@redress/policy/calendar';
import type {Reference} from '@redress/rest';
import {policyOfCase} from '@redress/rest/service';
import type {OrganisationParts} from '../../organisation-parts.ts';
import {unreachable} from '../customer/brief.ts';
import type {Written} from '../customer/letter-of.ts';
import {NotSent} from '../dispatch/outcome.ts';
import type {Message, Target} from '../dispatch/target.ts';
import type {MailTransport} from '../mail/mail-transport.ts';
import {toMail} from '../mail/to-mail.ts';
import type {MailRules, StaffMessageRules} from '../message-rules.ts';
import {deadlinesOf, type ReminderPoint, reminderPoint} from '../reminders/deadline.ts';
import {officeHours} from '../reminders/office-hours.ts';
import {composeAssigned, composeBreach, composeDanger, composeReminder, type ForStaff} from './compose-for-staff.ts';
import {composeDigest, gatherDigest} from './digest.ts';
import {recipientOf} from './recipient.ts';
import type {StaffKind} from './staff-kind.ts';

/** What a reminder was put in for. */
export interface ReminderDetail {
  readonly stage: string;
  readonly what: string;
  readonly action?: string;
  readonly due: string;
  readonly point: ReminderPoint;
}

/** Of which breach, and when the Commissioner has to be told of it. */
export interface BreachDetail {
  readonly breach: string;
  readonly dueAt: Instant;
}

/** The days before a deadline on which staff hear of it, where nothing else is configured. */
export const usualDaysBefore = 2;

/** Mail among staff. */
export function staffMailTarget(
  parts: OrganisationParts,
  {
    rules,
    staff,
    transport,
  }: {readonly rules: MailRules; readonly staff: StaffMessageRules; readonly transport: MailTransport},
): Target {
  const {organisation, shell, log} = parts;
  const office = officeHours(organisation);
  const {daysBefore = usualDaysBefore, desk, team} = staff;

  const deliverTo = (to: string | undefined, message: Message, written: Written, signal: AbortSignal) => {
    if (to === undefined) throw unreachable();
    const [policy] = organisation.policies;
    return transport.send(toMail({rules, organisation: organisation.id, policy, id: message.id, to, written}), signal);
  };

  const digest = async (now: Instant): Promise<Written> => {
    const today = office.today(now);
    const {calendar, timeZone} = office;
    const since = instantOf(calendar.reckon(today, -1).date, office.opens, timeZone);
    const until = calendar.reckon(today, daysBefore).date;
    return composeDigest(await gatherDigest(parts, {today, until, since}), desk);
  };

  return {
    channel: 'staff',
    close: () => transport.close(),
    async deliver(message, signal) {
      const now = shell.now();
      const kind = message.kind as StaffKind;
      if (kind === 'digest') {
        // Yesterday's list is of no use today: there is another.
        if (message.id !== digestId(office.today(now))) throw overtaken;
        waitForOffice(office, now);
        return deliverTo(team, message, await digest(now), signal);
      }
      const events = await log.read(message.reference as Reference);
      if (events.length === 0) throw new NotSent({result: 'dropped', problem: 'case/unknown'});
      const state = replay(events);
      if (state.erasedAt) throw new NotSent({result: 'dropped', problem: 'case/erased'});
      const policy = inForce(policyOfCase(organisation.policies, events), state);
      const about: ForStaff = {reference: message.reference as string, policy, state, desk};
      switch (kind) {
        case 'assigned':
          return deliverTo(holderOf(events, message, staff, state), message, composeAssigned(about, now), signal);
        case 'danger':
          return deliverTo(team, message, composeDanger(about), signal);
        case 'breach':
          // At any hour: the clock of a breach runs at night too.
          return deliverTo(team, message, breach(about, message, now), signal);
        case 'reminder':
          waitForOffice(office, now);
          return deliverTo(recipientOf(staff, policy, state), message, remind(about, message, now), signal);
        default:
          throw new TypeError(`No such message for staff: ${kind satisfies never}`);
      }
    },
  };

  /** Only while it is so: a date that was moved or met needs no reminder, and a later reminder stands for an earlier one. */
  function remind(about: ForStaff, {detail}: Message, now: Instant): Written {
    const {policy, state} = about;
    const put = JSON.parse(detail) as ReminderDetail;
    const deadline = deadlinesOf(policy, state, now).find(
      ({stage, what, action, due}) =>
        stage === put.stage && what === put.what && action === put.action && due === put.due,
    );
    const day = {today: office.today(now), daysBefore};
    if (!deadline || reminderPoint(workingCalendar(policy.calendar), deadline, day) !== put.point) throw overtaken;
    return composeReminder(about, put.point, deadline);
  }
}

/** Only until they are told. */
function breach(about: ForStaff, {detail}: Message, at: Instant): Written {
  const {breach: id, dueAt} = JSON.parse(detail) as BreachDetail;
  const known = about.state.breaches.find((one) => one.id === id);
  if (!known || known.commissionerAt) throw overtaken;
  return composeBreach(about, {at, dueAt});
}

/** One list a day. */
export function digestId(today: string): string {
  return `digest.${today}`;
}

const overtaken = new NotSent({result: 'dropped', problem: 'message/overtaken'});

/** What is said when nobody is there is said when somebody is. */
function waitForOffice(office: ReturnType<typeof officeHours>, now: Instant): void {
  if (!office.isOpen(now)) {
    throw new NotSent({result: 'later', at: office.opensNext(now), problem: 'message/closed'});
  }
}

/** Whoever took it, while they have it. */
function holderOf(
  events: readonly Recorded[],
  {sequence}: Message,
  {people = {}}: StaffMessageRules,
  state: Case,
): string | undefined {
  const taken = events.find((event) => event.sequence === sequence);
  const holder = currentStage(state).holder?.id;
  if (taken?.type !== 'assigned' || taken.to.id !== holder) throw overtaken;
  return people[holder];
}
