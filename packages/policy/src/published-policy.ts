import type {HolidayList} from './calendar/holidays/bank-holiday.ts';
import {comingHolidays} from './calendar/holidays/holiday-list.ts';
import type {PlainDate} from './calendar/plain-date.ts';
import type {
  ClockRule,
  FeedbackRule,
  ListedCalendarPolicy,
  Ombudsman,
  Policy,
  ProcedureRule,
  StageRule,
  Text,
} from './policy.ts';

/**
 * A policy as anybody may read it: what a form, a badge and a panel need, without targets among staff, governance, reports
 * and what only staff are told. Of an internal document only its summary is shown, and no section or heading of it.
 */
export type PublishedPolicy = Pick<
  Policy,
  | 'schema'
  | 'id'
  | 'version'
  | 'organisation'
  | 'title'
  | 'contact'
  | 'services'
  | 'groups'
  | 'anonymous'
  | 'channels'
  | 'representatives'
  | 'adjustments'
  | 'ombudsmen'
  | 'closing'
  | 'eligibility'
> & {
  readonly reference?: string | undefined;
  readonly calendar: ListedCalendarPolicy;
  readonly summary?: Text;
  readonly kinds: readonly FeedbackRule[];
  readonly stages: readonly [StageRule, ...StageRule[]];
  readonly procedures?: {readonly question: Text; readonly list: readonly PublishedProcedure[]};
  /** What the document says to everybody, by the moment at which it matters. */
  readonly statements: Policy['statements'];
  /** The customer may ask not to be named to those they complain about. */
  readonly withheldIdentity: boolean;
  /** Somebody is told at once where there is danger. */
  readonly dangerReferred: boolean;
};

/** A procedure as anybody may read it. Where it follows another nation than the policy, with the bank holidays of that one. */
export type PublishedProcedure = ProcedureRule & {readonly holidays?: HolidayList};

/**
 * The part of a policy that is everybody's, with the bank holidays from the year of `today` (the day in the policy's time
 * zone) to the end of the year after next: past them, what a page reckons is provisional. Without `today`, with those of the
 * last three years that are published.
 */
export function publishPolicy(policy: Policy, today?: PlainDate): PublishedPolicy {
  const {document, privacy, referrals, procedures, reference, calendar} = policy;
  const holidays = (nation = calendar.nation) => comingHolidays(nation, today);
  const published: PublishedPolicy = {
    schema: policy.schema,
    id: policy.id,
    version: policy.version,
    organisation: policy.organisation,
    title: policy.title,
    ...(reference !== undefined && {reference}),
    ...(document.summary && {summary: document.summary}),
    contact: policy.contact,
    calendar: {...calendar, holidays: holidays()},
    services: policy.services,
    kinds: policy.kinds.map((kind) => (kind.stage ? {...kind, stage: publicStage(kind.stage)} : kind)),
    eligibility: policy.eligibility,
    groups: policy.groups,
    anonymous: policy.anonymous,
    channels: policy.channels,
    representatives: policy.representatives,
    adjustments: policy.adjustments,
    stages: policy.stages.map(publicStage) as [StageRule, ...StageRule[]],
    // A procedure that takes no new case is not offered.
    ...(procedures && {
      procedures: {
        question: procedures.question,
        list: procedures.list
          .filter(({state}) => state !== 'vacant')
          .map(({nation, stages, ...one}) => ({
            ...one,
            ...(nation && {nation}),
            ...(nation && nation !== calendar.nation && one.state === 'configured' && {holidays: holidays(nation)}),
            ...(stages && {stages: stages.map(publicStage)}),
          })),
      },
    }),
    ombudsmen: policy.ombudsmen,
    closing: policy.closing,
    statements: policy.statements.filter(({shownTo}) => shownTo === 'public'),
    withheldIdentity: privacy.withheldIdentity !== undefined,
    dangerReferred: referrals.some(({immediately}) => immediately),
  };
  return document.visibility === 'internal' ? withoutClauses({...published, statements: []}) : published;
}

/** The same without any clause: section, heading and rule belong to a document that is not for this reader. */
export function withoutClauses<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutClauses) as T;
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'clause');
  return Object.fromEntries(kept.map(([key, one]) => [key, withoutClauses(one)])) as T;
}

function publicStage(stage: StageRule): StageRule {
  return {...stage, steps: [], clocks: stage.clocks.filter(({shownTo}) => shownTo !== 'staff').map(publicClock)};
}

function publicClock({readings: _, fromAssumed: __, extension, ...clock}: ClockRule): ClockRule {
  if (!extension) return clock;
  const {readings: ___, ...more} = extension;
  return {...clock, extension: more};
}

/** Warns of details that nobody has checked against the ombudsman's own for a year, or ever. */
export function uncheckedOmbudsmen({ombudsmen}: Pick<Policy, 'ombudsmen'>, yearAgo: PlainDate): readonly Ombudsman[] {
  return ombudsmen.filter(({checkedOn}) => checkedOn === undefined || checkedOn < yearAgo);
}
