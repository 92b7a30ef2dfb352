import {type Instant, localDay} from '../calendar/instant.ts';
import type {PlainDate} from '../calendar/plain-date.ts';
import {type Clock, caseClocks} from '../clock.ts';
import type {Intake} from '../intake.ts';
import {type CalendarPolicy, type Contact, type Policy, stageAfter, stageRule, type Text} from '../policy.ts';
import type {Refusal} from '../refusal.ts';
import type {Asked, Audience} from './actor.ts';
import {type CommandType, commandTypes} from './command.ts';
import type {CaseEvent} from './event.ts';
import {replay} from './evolve.ts';
import {extensionRule, limitOf} from './extension.ts';
import {permit} from './permit.ts';
import {type Action, type Case, currentStage, type Extension, type Proposal} from './state.ts';

/** An event with its place in the case. Sequences start at 1 and have no gaps. */
export type Recorded = CaseEvent & {readonly sequence: number};

/** Where the case stands, in one word that catalogues turn into a sentence. */
export type CaseStatus = 'received' | 'acknowledged' | 'answered' | 'closed';

/** A rung of the ladder: a stage of the policy as it applies to this case. */
export interface Rung {
  readonly stage: string;
  readonly name: Text;
  readonly state: 'answered' | 'current' | 'open' | 'later';
  readonly openedOn?: PlainDate;
  readonly answeredOn?: PlainDate;
  readonly outcome?: 'upheld' | 'partially-upheld' | 'not-upheld';
  /** For a rung that cannot be asked for yet: why. */
  readonly refusal?: Refusal;
}

/** A command, and why it is not possible now, if it is not. */
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
  /** For staff, while more time may be given: the cap in working days, and the last day without approval. */
  readonly extension?: {readonly cap: number; readonly limit?: PlainDate; readonly given: readonly Extension[]};
  readonly ladder: readonly Rung[];
  readonly ombudsman: Policy['ombudsman'];
  readonly offers: readonly Offer[];
  /** Newest first. */
  readonly timeline: readonly TimelineEntry[];
}

/** An event as this audience may see it. */
export type TimelineEntry = Redacted<CaseEvent> & {readonly sequence: number; readonly on: PlainDate};

type Redacted<E> = E extends CaseEvent
  ? Omit<E, 'keyHash' | 'intake' | 'schema' | 'by'> & {readonly by: Author}
  : never;

/** Who did something, as far as this audience needs to know. */
export interface Author {
  readonly kind: CaseEvent['by']['kind'];
  readonly name: string;
}

/** What this person may see and do now, and by when. The only way from events to a person: every channel uses it. */
export function view(policy: Policy, reference: string, events: readonly Recorded[], {at, by}: Asked): CaseView {
  const state = replay(events);
  const audience: Audience = by.kind === 'staff' ? 'staff' : 'customer';
  const stage = currentStage(state);
  const rule = stageRule(policy, stage.id);
  const clocks = caseClocks(policy, state, at);
  const offers = commandTypes.map((command): Offer => {
    const refusal = permit(policy, state, command, {at, by});
    return refusal ? {command, refusal} : {command};
  });
  const {closedAt, intake} = state;
  const day = (moment: Instant) => localDay(moment, policy.calendar.timeZone);
  const next = nextClock(clocks);
  const more = extensionRule(rule);
  const limit = more && limitOf(policy.calendar, more, stage);
  return {
    at,
    audience,
    reference,
    version: events.at(-1)?.sequence ?? 0,
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
    service: policy.services.find(({id}) => id === intake.service)?.name ?? {en: intake.service},
    openedOn: day((state.stages[0] ?? stage).moments.opened),
    ...(closedAt && {closedOn: day(closedAt)}),
    intake,
    ...(stage.holder && {holder: {name: stage.holder.name, ...(audience === 'staff' && {id: stage.holder.id})}}),
    clocks,
    ...(next && {next}),
    actions: state.actions,
    ...(stage.proposal && {proposal: proposalOf(stage.proposal)}),
    ...(audience === 'staff' &&
      more && {extension: {cap: more.cap.count, given: stage.extensions, ...(limit !== undefined && {limit})}}),
    ladder: ladder(policy, state, offers, day),
    ombudsman: policy.ombudsman,
    offers: audience === 'staff' ? offers : offers.filter(({refusal}) => refusal?.code !== 'not-allowed'),
    timeline: events
      .filter(({visibility}) => audience === 'staff' || visibility === 'customer')
      .map((event) => entry(event, day(event.at)))
      .reverse(),
  };
}

function proposalOf({by: _, stage: __, ...shown}: Proposal): Omit<Proposal, 'by' | 'stage'> {
  return shown;
}

/** Where the case stands. */
export function statusOf(state: Case): CaseStatus {
  if (state.closedAt) return 'closed';
  const {responded, acknowledged} = currentStage(state).moments;
  if (responded) return 'answered';
  return acknowledged ? 'acknowledged' : 'received';
}

/** The clock to show first. */
export function nextClock(clocks: readonly Clock[]): Clock | undefined {
  const open = clocks.filter(
    ({state, doneOn, due}) => doneOn === undefined && due !== undefined && state !== 'superseded',
  );
  const rank = ({state}: Clock) => (state === 'projected' ? 1 : 0);
  return open.sort((a, b) => rank(a) - rank(b) || ((a.due ?? '') < (b.due ?? '') ? -1 : 1))[0];
}

function ladder(
  policy: Policy,
  state: Case,
  offers: readonly Offer[],
  day: (moment: Instant) => PlainDate,
): readonly Rung[] {
  const current = currentStage(state);
  const following = stageAfter(policy, current.id);
  const refusal = offers.find(({command}) => command === 'requestEscalation')?.refusal;
  return policy.stages.map(({id, name}): Rung => {
    const reached = state.stages.find((stage) => stage.id === id);
    if (!reached) {
      const open = id === following?.id && !refusal;
      return {stage: id, name, state: open ? 'open' : 'later', ...(refusal && !open && {refusal})};
    }
    const {opened, responded} = reached.moments;
    return {
      stage: id,
      name,
      state: responded ? 'answered' : 'current',
      openedOn: day(opened),
      ...(responded && {answeredOn: day(responded)}),
      ...(reached.outcome && {outcome: reached.outcome}),
    };
  });
}

/** One entry of the timeline. Takes out what no view may show, whoever asks. */
function entry(event: Recorded, on: PlainDate): TimelineEntry {
  const {schema: _, by, ...facts} = event;
  const shown: Record<string, unknown> = {...facts, on, by: {kind: by.kind, name: by.name}};
  if (event.type === 'submitted') {
    delete shown.keyHash;
    delete shown.intake;
  }
  return shown as unknown as TimelineEntry;
}
