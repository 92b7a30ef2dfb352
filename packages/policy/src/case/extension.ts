import {localDay} from '../calendar/instant.ts';
import {type PlainDate, toDayNumber} from '../calendar/plain-date.ts';
import {OutOfRange, workingCalendar} from '../calendar/working-calendar.ts';
import {dueDate, stageClocks} from '../clock.ts';
import {type CalendarPolicy, type Extension, type Policy, type StageRule, stageRule} from '../policy.ts';
import {type Refusal, refuse} from '../refusal.ts';
import type {Asked} from './actor.ts';
import type {CommandOf} from './command.ts';
import {type CaseEvent, event} from './event.ts';
import {type Case, currentStage, type StageState} from './state.ts';

type Extending = {readonly events: readonly CaseEvent[]} | {readonly refusal: Refusal};

/** The rule for more time to answer at this stage, if the policy gives any. */
export function extensionRule({clocks}: StageRule): Extension | undefined {
  return clocks.find(({duty}) => duty === 'respond')?.extension;
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
): Extending {
  const stage = currentStage(state);
  const stageOf = stageRule(policy, stage.id);
  const rule = extensionRule(stageOf) as Extension;
  const {calendar} = policy;
  const working = workingCalendar(calendar);
  const clock = stageClocks(calendar, stageOf, stage, asked.at).find(({duty}) => duty === 'respond');
  const due = clock?.due as PlainDate;
  const firstDue = clock?.firstDue as PlainDate;

  if (to <= due) {
    return no('not-later', `The answer is due on ${due} already; a new date must be later`, rule, {due});
  }
  if (working.dayOff(to)) {
    return no('day-off', `${to} is not a working day; choose one that is`, rule, {date: to});
  }
  let added: number;
  try {
    added = lengthBetween(calendar, firstDue, to, rule);
  } catch (error) {
    if (!(error instanceof OutOfRange)) throw error;
    return no('beyond-calendar', `Bank holidays are not published as far as ${to}`, rule, {date: to});
  }

  const limit = limitOf(calendar, rule, stage);
  const beyondLimit = limit !== undefined && to > limit;
  if ((added > rule.cap.count || beyondLimit) && goodReason === undefined) {
    return no(
      'good-reason-needed',
      `That is ${added} working days more in all; past ${rule.cap.count} the policy asks for a good reason`,
      rule,
      {added: String(added), cap: String(rule.cap.count)},
    );
  }
  if (beyondLimit) {
    return {events: [event('extensionProposed', asked, {stage: stage.id, to, reason, goodReason: goodReason ?? ''})]};
  }
  return {
    events: [
      event('extended', asked, {
        stage: stage.id,
        from: due,
        to,
        reason,
        ...(goodReason !== undefined && {goodReason}),
        calendar: working.version,
      }),
    ],
  };
}

/** Approval and agreement, in either order; when both are there, the date moves. */
export function settleExtension(
  policy: Policy,
  state: Case,
  answer: 'approveExtension' | 'agreeExtension' | 'declineExtension',
  asked: Asked,
): Extending {
  const stage = currentStage(state);
  const {to, reason, goodReason, approved, agreement} = stage.proposal as NonNullable<StageState['proposal']>;
  if (answer === 'declineExtension') return {events: [event('extensionDeclined', asked, {stage: stage.id})]};

  const approving = answer === 'approveExtension';
  const settled = approving ? agreement === 'agreed' : approved;
  const due = stageClocks(policy.calendar, stageRule(policy, stage.id), stage, asked.at).find(
    ({duty}) => duty === 'respond',
  )?.due as PlainDate;
  return {
    events: [
      event(approving ? 'extensionApproved' : 'extensionAgreed', asked, {stage: stage.id}),
      ...(settled
        ? [
            event('extended', asked, {
              stage: stage.id,
              from: due,
              to,
              reason,
              goodReason,
              calendar: workingCalendar(policy.calendar).version,
            }),
          ]
        : []),
    ],
  };
}

/** The last day that needs neither approval nor agreement, where the policy sets one. */
export function limitOf(calendar: CalendarPolicy, {limit}: Extension, {moments}: StageState): PlainDate | undefined {
  const from = limit && moments[limit.from];
  return limit && from ? dueDate(calendar, localDay(from, calendar.timeZone), limit.duration).date : undefined;
}

function lengthBetween(calendar: CalendarPolicy, from: PlainDate, to: PlainDate, {cap}: Extension): number {
  return cap.unit === 'working-days'
    ? workingCalendar(calendar).between(from, to)
    : toDayNumber(to) - toDayNumber(from);
}

function no(
  code: Refusal['code'],
  reason: string,
  {clause}: Extension,
  details: Readonly<Record<string, string>>,
): Extending {
  return {refusal: refuse(code, reason, {clause, details})};
}
