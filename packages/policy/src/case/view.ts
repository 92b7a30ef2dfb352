import {caseClocks, dueDate} from '../by-law.ts';
import {comingHolidays} from '../calendar/holidays/holiday-list.ts';
import {type Instant, localDay} from '../calendar/instant.ts';
import type {PlainDate} from '../calendar/plain-date.ts';
import type {Clock} from '../clock.ts';
import {inProcedure} from '../effective-policy.ts';
import type {Intake} from '../intake.ts';
import type {Contact, Duration, FeedbackKind, ListedCalendarPolicy, Ombudsman, Policy, Text} from '../policy.ts';
import {withoutClauses} from '../published-policy.ts';
import type {Refusal, RefusalCode} from '../refusal.ts';
import {serviceName} from '../stage-rule.ts';
import type {Asked, Audience} from './actor.ts';
import {type CommandType, commandTypes} from './command.ts';
import {answerRule} from './conditions.ts';
import type {Recorded} from './event.ts';
import {replay} from './evolve.ts';
import {ladder, type Rung} from './ladder.ts';
import {ownClocks} from './own-clocks.ts';
import {permit} from './permit.ts';
import {limitOf} from './rules/more-time.ts';
import {type Situation, situation} from './situation.ts';
import {type StaffDesk, staffDesk} from './staff-desk.ts';
import {type Action, type Extension, firstStage, type Proposal, type StageState} from './state.ts';
import {type CaseStatus, nextClock, statusOf} from './status.ts';
import {type TimelineEntry, timeline} from './timeline.ts';
import {withoutIdentity} from './without-identity.ts';

/** A command that is for this person, and why it is not possible now, if it is not. */
export interface Offer {
  readonly command: CommandType;
  readonly refusal?: Refusal;
}

/** What one person may see of a case and do with it, and by when. Everything an element or a screen draws. */
export interface CaseView {
  /** The service's own time at which this was true. */
  readonly at: Instant;
  readonly audience: Audience;
  readonly reference: string;
  /** Sequence of the last event, to be sent back with a command. */
  readonly version: number;
  readonly policy: {
    readonly id: string;
    readonly version: string;
    readonly title: Text;
    readonly organisation: Text;
    /** With the bank holidays from the year in which the case began to the end of the year after next. */
    readonly calendar: ListedCalendarPolicy;
    readonly contact: Contact;
    readonly roles: Policy['roles'];
  };
  readonly kind: FeedbackKind;
  /** The chosen procedure, where the policy has several. */
  readonly procedure?: {readonly id: string; readonly name: Text};
  readonly status: CaseStatus;
  readonly stage: string;
  /** Who answers at this stage, where that is another organisation. */
  readonly answeredBy?: Text;
  readonly service: Text;
  readonly openedOn: PlainDate;
  readonly closedOn?: PlainDate;
  readonly intake: Intake;
  /** Who deals with it. The id is for staff only. */
  readonly holder?: {readonly id?: string; readonly name: string};
  /** Whether the customer has confirmed who speaks for them. */
  readonly consent?: 'asked' | 'given' | 'refused';
  readonly adjustments: readonly string[];
  readonly clocks: readonly Clock[];
  /** The clock to show first: the earliest that still runs or is overdue, else the next forecast. */
  readonly next?: Clock;
  readonly actions: readonly Action[];
  readonly updates?: NonNullable<StageState['updates']>;
  readonly mediation?: NonNullable<StageState['mediation']>;
  readonly hearing?: {readonly state: NonNullable<StageState['hearing']>; readonly on?: PlainDate};
  readonly proposal?: Omit<Proposal, 'by' | 'stage'>;
  /**
   * For staff, until the stage is answered: the cap on all extensions, the last day within it and under other readings of the
   * clause, and the last day that needs no approval.
   */
  readonly extension?: {
    readonly cap?: Duration;
    readonly latest?: PlainDate;
    readonly otherReadings?: NonNullable<Clock['otherReadings']>;
    readonly limit?: PlainDate;
    readonly given: readonly Extension[];
  };
  readonly ladder: readonly Rung[];
  /** Who outside can look at it; the first is the one to show first. Empty where the policy names nobody. */
  readonly ombudsmen: readonly Ombudsman[];
  readonly offers: readonly Offer[];
  /** Newest first. */
  readonly timeline: readonly TimelineEntry[];
  /** For staff: what the policy wants them to know and do here. */
  readonly desk?: StaffDesk;
}

/**
 * Refusals of what is for others, or of what nothing in this case calls for: nobody is shown that they cannot approve a
 * payment that nobody proposed.
 */
export const noOccasion: ReadonlySet<RefusalCode> = new Set([
  'not-allowed',
  'no-representative',
  'not-offered-here',
  'nothing-offered',
  'nothing-requested',
  'nothing-recommended',
  'not-restricted',
  'payment-unknown',
  'breach-unknown',
  'step-unknown',
  'referral-unknown',
  'procedure-unknown',
  'choice-unknown',
  'raise-instead',
  'not-in-procedure',
  'erased',
]);

/** What this person may see and do now, and by when. The only way from events to a person: every channel uses it. */
export function view(document: Policy, reference: string, events: readonly Recorded[], asked: Asked): CaseView {
  const state = replay(events);
  const now = situation(document, state, asked);
  const shown = viewOf(now, reference, events);
  // What the document says in which section is its owner's alone; that something is so is everybody's.
  return document.document.visibility === 'internal' && shown.audience !== 'staff' ? withoutClauses(shown) : shown;
}

function viewOf(now: Situation, reference: string, events: readonly Recorded[]): CaseView {
  const {policy, document, state, stage, rule, asked} = now;
  const {at, by} = asked;
  const {intake, closedAt, withdrawnAt, actions, consent} = state;
  const {holder, proposal, updates, mediation, hearing, hearingOn} = stage;
  const audience: Audience = by.kind === 'staff' ? 'staff' : 'customer';
  const forStaff = audience === 'staff';
  const unconfirmed = by.kind === 'representative' && consent !== 'given';
  const day = (moment: Instant) => localDay(moment, policy.calendar.timeZone);
  const endedAt = closedAt ?? withdrawnAt;
  const openedOn = day(firstStage(state).moments.opened);

  const known = [...caseClocks(policy, state, at), ...ownClocks(policy, state, at)];
  // Nobody who is unknown is promised anything; the dates run for staff all the same.
  const told = forStaff ? known : intake.anonymous ? [] : known.filter(isTold).map(asTold);
  const clocks = unconfirmed ? told.map(withoutReasons) : told;
  const next = nextClock(state, clocks);
  const extension = forStaff ? extensionTerms(now) : undefined;
  const offers = commandTypes
    .map((command): Offer => {
      const refusal = permit(now, command);
      return refusal ? {command, refusal} : {command};
    })
    .filter(({refusal}) => !refusal || !noOccasion.has(refusal.code));
  const notYet = offers.find(({command}) => command === 'requestEscalation')?.refusal;
  const procedure = document.procedures?.list.find(({id}) => id === state.procedure);
  const rungs = inProcedure(policy) ? ladder(policy, state, notYet, day) : [];

  return {
    at,
    audience,
    reference,
    version: (events.at(-1) as Recorded).sequence,
    policy: {
      id: policy.id,
      version: policy.version,
      title: policy.title,
      organisation: policy.organisation,
      calendar: {
        ...policy.calendar,
        holidays: comingHolidays(policy.calendar.nation, now.today, openedOn),
      },
      contact: policy.contact,
      roles: policy.roles,
    },
    kind: state.kind,
    ...(procedure && {procedure: {id: procedure.id, name: procedure.name}}),
    status: statusOf(state),
    stage: stage.id,
    ...(rule.answeredBy && {answeredBy: rule.answeredBy.organisation}),
    service: serviceName(policy, intake.service),
    openedOn,
    ...(endedAt && {closedOn: day(endedAt)}),
    intake: unconfirmed ? withoutIdentity(intake) : intake,
    ...(holder && {holder: {name: holder.name, ...(forStaff && {id: holder.id})}}),
    ...(consent && {consent}),
    adjustments: unconfirmed ? [] : state.adjustments,
    clocks,
    ...(next && {next}),
    actions: unconfirmed ? [] : actions,
    ...(updates && !unconfirmed && {updates}),
    ...(mediation && !unconfirmed && {mediation}),
    ...(hearing && !unconfirmed && {hearing: {state: hearing, ...(hearingOn !== undefined && {on: hearingOn})}}),
    ...(proposal && !unconfirmed && {proposal: withoutProposer(proposal)}),
    ...(extension && {extension}),
    ladder: unconfirmed ? rungs.map(withoutOutcome) : rungs,
    ombudsmen: ombudsmenFor(policy, intake.service),
    offers,
    timeline: timeline(events, audience, day, unconfirmed),
    ...(forStaff && {desk: staffDesk(now)}),
  };
}

/** Those who may look at a complaint about this service. */
export function ombudsmenFor({ombudsmen}: Policy, service: string): readonly Ombudsman[] {
  return ombudsmen.filter(({services}) => !services || services.includes(service));
}

function isTold({shownTo}: Clock): boolean {
  return shownTo !== 'staff';
}

/** What the calendar would give today, and how else a clause can be read, are notes to staff: the date is the one told. */
function asTold({recalculated: _, otherReadings: __, ...clock}: Clock): Clock {
  return clock;
}

/** Why more time is needed can tell what a complaint is about. */
function withoutReasons({extensions, ...clock}: Clock): Clock {
  return {...clock, extensions: extensions.map((one) => ({...one, reason: ''}))};
}

/** What was found about somebody is theirs, until they have said who speaks for them. */
function withoutOutcome({outcome: _, ...rung}: Rung): Rung {
  return rung;
}

function withoutProposer({by: _, stage: __, ...shown}: Proposal): CaseView['proposal'] {
  return shown;
}

function extensionTerms({policy: {calendar}, rule, stage, clocks}: Situation): CaseView['extension'] {
  const more = answerRule(rule)?.extension;
  if (!more || stage.moments.responded) return undefined;
  const {cap, readings = []} = more;
  const limit = limitOf(calendar, more, stage);
  const clock = clocks.find(({duty}) => duty === 'respond') as Clock;
  // Before the clock starts there is only a forecast to add to.
  const from = clock.state === 'projected' ? undefined : clock.firstDue;
  const otherReadings =
    from === undefined ? [] : readings.map(({says, cap}) => ({says, due: dueDate(calendar, from, cap).date}));
  return {
    ...(cap && {cap}),
    ...(cap && from !== undefined && {latest: dueDate(calendar, from, cap).date}),
    ...(otherReadings.length > 0 && {otherReadings}),
    ...(limit !== undefined && {limit}),
    given: stage.extensions,
  };
}
