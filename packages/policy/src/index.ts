// What a policy is.

export {effectivePolicy, type PolicyChoice, procedureRule, recordStageId} from './effective-policy.ts';
export {InvalidPolicy, parsePolicy} from './parse-policy.ts';
export type {
  CalendarPolicy,
  Clause,
  ClockRule,
  ComplainantType,
  Contact,
  Duration,
  ExclusionRule,
  FeedbackKind,
  FeedbackRule,
  Force,
  LetterItem,
  LetterType,
  ListedCalendarPolicy,
  Moment,
  NoDuration,
  Ombudsman,
  Policy,
  ProcedureRule,
  ReportRule,
  StageRule,
  Statement,
  Text,
  WindowRule,
} from './policy.ts';
export {PolicyError} from './policy-error.ts';
export {policyInForce} from './policy-in-force.ts';
export type {PolicyProblem} from './policy-problem.ts';
export {publishedCalendar} from './published-calendar.ts';
export {
  type PublishedPolicy,
  type PublishedProcedure,
  publishPolicy,
  uncheckedOmbudsmen,
} from './published-policy.ts';
export {serviceName, stageAfter, stageRule} from './stage-rule.ts';

// Who may complain about what, until when. Never a dead end.

export {assess, type EligibilityNote, type EligibilityPolicy, type WindowEnd, windowEnd} from './eligibility.ts';

// What a person tells us.

export {
  type Complainant,
  type Helper,
  type Intake,
  type Language,
  parseIntake,
  type WayToReach,
} from './intake.ts';
export type {IntakeProblem, ProblemCode} from './intake-problem.ts';
export {languages, waysToReach} from './intake-shape.ts';
export {longestAnswer} from './prose-shape.ts';

// When things are due, and why.

export {caseClocks, dueDate, explainClock, projectedClocks, stageClocks, startDay} from './by-law.ts';
export type {Instant, PlainDate} from './calendar/index.ts';
export type {Clock, ClockState} from './clock.ts';
export type {DueDate} from './due-date.ts';
export type {ExplainedDay} from './explain.ts';
export {reportDue} from './report-due.ts';

// The life of a case: who asks, what is asked, what then happened, what is known after it.

export {mayOpen} from './case/access.ts';
export type {Actor, Asked, Audience, StaffMember} from './case/actor.ts';
export {type Command, type CommandOf, type CommandType, commandSchema, commandTypes} from './case/command.ts';
export {decide} from './case/decide.ts';
export type {Decision} from './case/decision.ts';
export type {Duty} from './case/duty.ts';
export type {CaseEvent, EventOf, EventType, Holder, Recorded, ToldDate} from './case/event.ts';
export {evolve, replay} from './case/evolve.ts';
export {open} from './case/open.ts';
export {ownClocks} from './case/own-clocks.ts';
export {redact} from './case/redact.ts';
export {replaceKey} from './case/replace-key.ts';
export {policyOfCase} from './case/situation.ts';
export {type Action, type Case, currentStage, openActions, type StageState} from './case/state.ts';
export {type Stored, upcast} from './case/upcast.ts';
export {withoutIdentity} from './case/without-identity.ts';
export {type Refusal, type RefusalCode, refusalCodes} from './refusal.ts';

// What a person may see of it.

export {customerLine} from './case/customer-line.ts';
export type {Choice, DeskChoices} from './case/desk-choices.ts';
export type {Rung} from './case/ladder.ts';
export type {StaffDesk} from './case/staff-desk.ts';
export {type CaseStatus, owedClocks} from './case/status.ts';
export {type CaseSummary, summarise} from './case/summary.ts';
export type {Author, TimelineEntry} from './case/timeline.ts';
export {type CaseView, noOccasion, type Offer, view} from './case/view.ts';
export type {RequiredItem} from './letters/missing-items.ts';
