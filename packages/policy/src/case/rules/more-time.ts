import {dueDate} from '../../by-law.ts';
import {toDayNumber} from '../../calendar/day-number.ts';
import {localDay} from '../../calendar/instant.ts';
import type {PlainDate} from '../../calendar/plain-date.ts';
import {workingCalendar} from '../../calendar/working-calendar.ts';
import type {Clock} from '../../clock.ts';
import {contentsOfExtension} from '../../letters/contents.ts';
import type {CalendarPolicy, ClockRule, ExtensionRule} from '../../policy.ts';
import {type Refusal, refuse} from '../../refusal.ts';
import type {StaffMember} from '../actor.ts';
import type {CommandOf} from '../command.ts';
import {completeLetter} from '../complete-letter.ts';
import {answerRule, forCustomer, forHolder, forStaff, roleNeeded, whileOpen} from '../conditions.ts';
import {type Decision, happened, refused} from '../decision.ts';
import {type EventOf, event} from '../event.ts';
import type {Situation} from '../situation.ts';
import type {Proposal, StageState} from '../state.ts';
import type {RulesOf} from './rule.ts';

/** More time to answer: asked for, approved, agreed. */
export const moreTime: RulesOf<
  'extend' | 'approveExtension' | 'agreeExtension' | 'declineExtension' | 'recordExtensionAnswer'
> = {
  extend: {permit: (s) => whileOpen(s) ?? forHolder(s) ?? extendable(s), decide: extend},
  approveExtension: {
    permit: (s) => forStaff(s) ?? proposed(s) ?? fitToApprove(s),
    decide: approve,
  },
  agreeExtension: {
    permit: (s) =>
      forCustomer(s) ??
      proposed(s) ??
      (waiting(s).agreement === 'agreed' ? refuse('already-done', 'This was agreed already') : undefined),
    decide: (s) => agree(s, {}),
  },
  declineExtension: {
    permit: (s) => forCustomer(s) ?? proposed(s) ?? unanswered(s),
    decide: ({asked, stage}) => happened(event('extensionDeclined', asked, {stage: stage.id})),
  },
  recordExtensionAnswer: {
    permit: (s) => forStaff(s) ?? proposed(s) ?? unanswered(s),
    decide: (s, {agreed, how}) =>
      agreed ? agree(s, {how}) : happened(event('extensionDeclined', s.asked, {stage: s.stage.id, how})),
  },
};

/**
 * More time. Extensions add up against the cap, counted from the first due date; past the cap a good reason is needed; past
 * the limit, or where the policy gives time only by agreement, it is only proposed until everybody has said yes.
 */
function extend(s: Situation, command: CommandOf<'extend'>): Decision {
  const {policy, stage, asked, today} = s;
  const {to, reason, goodReason, ground} = command;
  const {calendar} = policy;
  const clock = answerClock(s);
  const rule = (answerRule(s.rule) as ClockRule).extension as ExtensionRule;
  const working = workingCalendar(calendar);
  const {due, firstDue = due} = clock;
  const published = (date: PlainDate) => date >= working.from && date <= working.to;
  const no = (code: Refusal['code'], why: string, details: Readonly<Record<string, string>>): Decision =>
    refused(refuse(code, why, {clause: rule.clause, details}));

  if (due !== undefined && to <= due) {
    return no('not-later', `The answer is due on ${due} already; a new date must be later`, {due});
  }
  if (to < today) return no('date-past', `${to} has passed; choose a date from today on`, {date: to});
  // Also where the policy counts calendar days: on a date that somebody chooses, somebody should be at work.
  if (working.dayOff(to)) return no('day-off', `${to} is not a working day; choose one that is`, {date: to});
  if (!published(firstDue ?? to) || !published(to)) {
    return no('beyond-calendar', `Bank holidays are not published as far as ${to}`, {date: to});
  }
  const known = rule.grounds?.map(({id}) => id) ?? [];
  if (ground !== undefined && !known.includes(ground)) {
    return no('ground-unknown', `Expected one of ${known.join(', ') || 'none'}`, {grounds: known.join(' ')});
  }

  const {cap} = rule;
  const limit = limitOf(calendar, rule, stage);
  const beyondLimit = limit !== undefined && to > limit;
  const beyondCap = cap !== undefined && firstDue !== undefined && to > dueDate(calendar, firstDue, cap).date;
  if (goodReason === undefined && (beyondCap || beyondLimit)) {
    const {count = '', unit = 'working-days'} = cap ?? {};
    const inWorkingDays = unit === 'working-days';
    const before = firstDue ?? today;
    const added = inWorkingDays ? working.between(before, to) : toDayNumber(to) - toDayNumber(before);
    return no(
      'good-reason-needed',
      `That is ${added} ${inWorkingDays ? 'working days' : 'days'} more in all; the policy asks for a good reason past ${beyondLimit ? limit : count}`,
      {added: String(added), cap: String(count), unit, ...(limit !== undefined && {limit})},
    );
  }
  const letter = rule.how === 'notice' ? 'holding-notice' : 'extension';
  const incomplete = completeLetter(s, letter, contentsOfExtension(policy.ombudsmen));
  if (incomplete) return refused(incomplete);

  const more = {
    stage: stage.id,
    to,
    reason,
    ...(goodReason !== undefined && {goodReason}),
    ...(ground !== undefined && {ground}),
  };
  const byAgreement = rule.how === 'agree' || (rule.how === 'vary' && ground === undefined);
  if (beyondLimit || byAgreement) {
    return happened(event('extensionProposed', asked, {...more, approval: beyondLimit}));
  }
  return happened(event('extended', asked, {...more, from: due ?? to, calendar: working.version}));
}

// Approval and agreement come in either order; when all that is needed is there, the date moves. Silence is neither.

function approve(s: Situation): Decision {
  const approved = event('extensionApproved', s.asked, {stage: s.stage.id});
  return waiting(s).agreement === 'agreed' ? happened(approved, moved(s)) : happened(approved);
}

/** `how`: in which way staff were told so. */
function agree(s: Situation, how: {readonly how?: string}): Decision {
  const {approved, approval} = waiting(s);
  const agreed = event('extensionAgreed', s.asked, {stage: s.stage.id, ...how});
  return approved || !approval ? happened(agreed, moved(s)) : happened(agreed);
}

function moved(s: Situation): EventOf<'extended'> {
  const {by: _, approved: __, agreement: ___, approval: ____, ...more} = waiting(s);
  const {due = more.to} = answerClock(s);
  const {version} = workingCalendar(s.policy.calendar);
  return event('extended', s.asked, {...more, from: due, calendar: version});
}

/** The last day that needs neither approval nor agreement, where the policy sets one. */
export function limitOf(
  calendar: CalendarPolicy,
  {limit}: ExtensionRule,
  {moments}: StageState,
): PlainDate | undefined {
  if (!limit) return undefined;
  const from = moments[limit.from];
  return from && dueDate(calendar, localDay(from, calendar.timeZone), limit.duration).date;
}

function answerClock({clocks}: Situation): Clock {
  return clocks.find(({duty}) => duty === 'respond') as Clock;
}

function extendable({rule, stage: {moments}}: Situation) {
  const answer = answerRule(rule);
  if (!answer?.extension) {
    return refuse('no-extension', `The policy gives no more time for ${rule.name.en}`, {clause: rule.clause});
  }
  if (moments[answer.from]) return undefined;
  return refuse('not-acknowledged', `The time to answer has not begun: it does when the complaint is ${answer.from}`, {
    clause: answer.clause,
  });
}

function proposed({stage: {proposal}}: Situation) {
  return proposal ? undefined : refuse('nothing-proposed', 'Nobody has asked for more time');
}

/** What was asked for, where somebody has asked. */
function waiting({stage}: Situation): Proposal {
  return stage.proposal as Proposal;
}

function unanswered(s: Situation) {
  return waiting(s).agreement === 'pending' ? undefined : refuse('already-done', 'This was answered already');
}

/** May this colleague approve more time? The policy's role, and never whoever asked for it. */
function fitToApprove(s: Situation) {
  const {policy, rule, staff} = s;
  const {approval, approved, by} = waiting(s);
  const person = staff as StaffMember;
  const limit = answerRule(rule)?.extension?.limit;
  if (!limit || !approval) return refuse('no-extension', `Nothing here needs approval for ${rule.name.en}`);
  if (approved) return refuse('already-done', 'This was approved already');
  if (by === person.id) {
    return refuse('own-proposal', 'Whoever asks for more time cannot approve it', {clause: limit.clause});
  }
  return roleNeeded(policy, person, [limit.approvedBy], limit.clause);
}
