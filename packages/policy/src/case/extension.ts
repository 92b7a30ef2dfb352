import {localDay} from '../calendar/instant.ts';
import {type PlainDate, toDayNumber} from '../calendar/plain-date.ts';
import {workingCalendar} from '../calendar/working-calendar.ts';
import {type Clock, dueDate, stageClocks} from '../clock.ts';
import type {CalendarPolicy, ClockRule, ExtensionRule, Policy, StageRule} from '../policy.ts';
import {type Refusal, refuse} from '../refusal.ts';
import {stageRule} from '../stage-rule.ts';
import type {Asked} from './actor.ts';
import type {CommandOf} from './command.ts';
import type {Decision} from './decision.ts';
import {event} from './event.ts';
import {type Case, currentStage, type StageState} from './state.ts';

/** The clock rule for the answer of a stage: the only one that a policy may give more time for. */
export function answerRule({clocks}: StageRule): ClockRule | undefined {
  return clocks.find(({duty}) => duty === 'respond');
}

/**
 * More time to answer. Extensions add up against the cap, counted from the first due date; past the cap a good reason is
 * needed; past the limit it is only proposed, until somebody else approves it and the customer agrees.
 */
export function extend(
  policy: Policy,
  state: Case,
  {to, reason, goodReason}: CommandOf<'extend'>,
  asked: Asked,
): Decision {
  const {calendar} = policy;
  const stage = currentStage(state);
  const rule = answerRule(stageRule(policy, stage.id))?.extension as ExtensionRule;
  const {due, firstDue} = datesToAnswer(policy, stage, asked);
  const working = workingCalendar(calendar);
  const published = (date: PlainDate) => date >= working.from && date <= working.to;
  const no = (code: Refusal['code'], why: string, details: Readonly<Record<string, string>>): Decision => ({
    refusal: refuse(code, why, {clause: rule.clause, details}),
  });

  if (to <= due) return no('not-later', `The answer is due on ${due} already; a new date must be later`, {due});
  if (to < localDay(asked.at, calendar.timeZone)) {
    return no('date-past', `${to} has passed; choose a date from today on`, {date: to});
  }
  // Also where the policy counts calendar days: on a date that somebody chooses, somebody should be at work.
  if (working.dayOff(to)) return no('day-off', `${to} is not a working day; choose one that is`, {date: to});
  if (!published(firstDue) || !published(to)) {
    return no('beyond-calendar', `Bank holidays are not published as far as ${to}`, {date: to});
  }

  const {count: cap, unit} = rule.cap;
  const added = unit === 'working-days' ? working.between(firstDue, to) : toDayNumber(to) - toDayNumber(firstDue);
  const limit = limitOf(calendar, rule, stage);
  const beyondLimit = limit !== undefined && to > limit;
  if (goodReason === undefined && (added > cap || beyondLimit)) {
    const days = unit === 'working-days' ? 'working days' : 'days';
    return no(
      'good-reason-needed',
      `That is ${added} ${days} more in all; the policy asks for a good reason past ${beyondLimit ? limit : cap}`,
      {added: String(added), cap: String(cap), unit, ...(limit !== undefined && {limit})},
    );
  }
  const more = {stage: stage.id, to, reason};
  if (beyondLimit && goodReason !== undefined) {
    return {events: [event('extensionProposed', asked, {...more, goodReason})]};
  }
  const extended = {...more, ...(goodReason !== undefined && {goodReason}), from: due, calendar: working.version};
  return {events: [event('extended', asked, extended)]};
}

/** Approval and agreement, in either order; when both are there, the date moves. Silence is neither. */
export function settleExtension(
  policy: Policy,
  state: Case,
  answer: 'approveExtension' | 'agreeExtension' | 'declineExtension',
  asked: Asked,
): Decision {
  const stage = currentStage(state);
  const {by: _, approved, agreement, ...more} = stage.proposal as NonNullable<StageState['proposal']>;
  if (answer === 'declineExtension') return {events: [event('extensionDeclined', asked, {stage: stage.id})]};

  const approving = answer === 'approveExtension';
  const settled = event(approving ? 'extensionApproved' : 'extensionAgreed', asked, {stage: stage.id});
  if (approving ? agreement !== 'agreed' : !approved) return {events: [settled]};
  const {due} = datesToAnswer(policy, stage, asked);
  const {version} = workingCalendar(policy.calendar);
  return {events: [settled, event('extended', asked, {...more, from: due, calendar: version})]};
}

/** The last day that needs neither approval nor agreement, where the policy sets one. */
export function limitOf(
  calendar: CalendarPolicy,
  {limit}: ExtensionRule,
  {moments}: StageState,
): PlainDate | undefined {
  const from = limit && moments[limit.from];
  return limit && from ? dueDate(calendar, localDay(from, calendar.timeZone), limit.duration).date : undefined;
}

/** Both dates are there: `permit` gives no more time before the time to answer has begun. */
function datesToAnswer(policy: Policy, stage: StageState, {at}: Asked): Required<Pick<Clock, 'due' | 'firstDue'>> {
  const clocks = stageClocks(policy.calendar, stageRule(policy, stage.id), stage, at);
  return clocks.find(({duty}) => duty === 'respond') as Required<Clock>;
}
