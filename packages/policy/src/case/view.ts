import {type Instant, localDay} from '../calendar/instant.ts';
import type {PlainDate} from '../calendar/plain-date.ts';
import {type Clock, caseClocks} from '../clock.ts';
import type {Intake} from '../intake.ts';
import type {CalendarPolicy, Contact, Duration, Policy, Text} from '../policy.ts';
import type {Refusal} from '../refusal.ts';
import {serviceName, stageRule} from '../stage-rule.ts';
import type {Asked, Audience} from './actor.ts';
import {type CommandType, commandTypes} from './command.ts';
import type {Recorded} from './event.ts';
import {replay} from './evolve.ts';
import {answerRule, limitOf} from './extension.ts';
import {ladder, type Rung} from './ladder.ts';
import {permit} from './permit.ts';
import {type Action, currentStage, type Extension, type Proposal, type StageState} from './state.ts';
import {type CaseStatus, nextClock, statusOf} from './status.ts';
import {type TimelineEntry, timeline} from './timeline.ts';

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
    readonly calendar: CalendarPolicy;
    readonly contact: Contact;
    readonly roles: Policy['roles'];
  };
  readonly status: CaseStatus;
  readonly stage: string;
  readonly service: Text;
  readonly openedOn: PlainDate;
  readonly closedOn?: PlainDate;
  readonly intake: Intake;
  /** Who deals with it. The id is for staff only. */
  readonly holder?: {readonly id?: string; readonly name: string};
  readonly clocks: readonly Clock[];
  /** The clock to show first: the earliest that still runs or is overdue, else the next forecast. */
  readonly next?: Clock;
  readonly actions: readonly Action[];
  readonly proposal?: Omit<Proposal, 'by' | 'stage'>;
  /** For staff, until the stage is answered: the cap on all extensions, and the last day that needs no approval. */
  readonly extension?: {readonly cap: Duration; readonly limit?: PlainDate; readonly given: readonly Extension[]};
  readonly ladder: readonly Rung[];
  readonly ombudsman: Policy['ombudsman'];
  readonly offers: readonly Offer[];
  /** Newest first. */
  readonly timeline: readonly TimelineEntry[];
}

/** What this person may see and do now, and by when. The only way from events to a person: every channel uses it. */
export function view(policy: Policy, reference: string, events: readonly Recorded[], {at, by}: Asked): CaseView {
  const state = replay(events);
  const {intake, closedAt, stages, actions} = state;
  const stage = currentStage(state);
  const {holder, proposal} = stage;
  const audience: Audience = by.kind === 'staff' ? 'staff' : 'customer';
  const forStaff = audience === 'staff';
  const day = (moment: Instant) => localDay(moment, policy.calendar.timeZone);

  const known = caseClocks(policy, state, at);
  const clocks = forStaff ? known : known.map(asTold);
  const next = nextClock(state, clocks);
  const extension = forStaff ? extensionTerms(policy, stage) : undefined;
  const offers = commandTypes
    .map((command): Offer => {
      const refusal = permit(policy, state, command, {at, by});
      return refusal ? {command, refusal} : {command};
    })
    .filter(({refusal}) => refusal?.code !== 'not-allowed');
  const notYet = offers.find(({command}) => command === 'requestEscalation')?.refusal;

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
      calendar: policy.calendar,
      contact: policy.contact,
      roles: policy.roles,
    },
    status: statusOf(state),
    stage: stage.id,
    service: serviceName(policy, intake.service),
    openedOn: day((stages[0] ?? stage).moments.opened),
    ...(closedAt && {closedOn: day(closedAt)}),
    intake,
    ...(holder && {holder: {name: holder.name, ...(forStaff && {id: holder.id})}}),
    clocks,
    ...(next && {next}),
    actions,
    ...(proposal && {proposal: withoutProposer(proposal)}),
    ...(extension && {extension}),
    ladder: ladder(policy, state, notYet, day),
    ombudsman: policy.ombudsman,
    offers,
    timeline: timeline(events, audience, day),
  };
}

/** What the calendar would give today is a note to staff: the customer's date is the one they were told. */
function asTold({recalculated: _, ...clock}: Clock): Clock {
  return clock;
}

function withoutProposer({by: _, stage: __, ...shown}: Proposal): CaseView['proposal'] {
  return shown;
}

function extensionTerms(policy: Policy, stage: StageState): CaseView['extension'] {
  const rule = answerRule(stageRule(policy, stage.id))?.extension;
  if (!rule || stage.moments.responded) return undefined;
  const limit = limitOf(policy.calendar, rule, stage);
  return {cap: rule.cap, ...(limit !== undefined && {limit}), given: stage.extensions};
}
