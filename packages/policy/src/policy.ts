import * as z from 'zod/mini';
import {calendar} from './document/calendar.ts';
import {eligibility} from './document/eligibility.ts';
import {adjustments, anonymous, channels, feedbackRule, groups, representatives} from './document/feedback.ts';
import {letter} from './document/letter.ts';
import {ombudsman} from './document/ombudsman.ts';
import {procedure} from './document/procedure.ts';
import {documentRecord, governanceRole, report, retention, surveys} from './document/record.ts';
import {behaviour, closing, privacy, referral, remedies} from './document/redress.ts';
import {stage} from './document/stage.ts';
import {statement} from './document/statement.ts';
import {clause, contact, id, text} from './document/words.ts';

/**
 * An organisation's complaints policy as versioned data. Each rule carries the clause it comes from. Silence is a value: what
 * the document does not say stays away and is never filled with another policy's number.
 */
export const policySchema = z.strictObject({
  schema: z.literal(1),
  id,
  version: z.string().check(z.minLength(1)),
  organisation: text,
  title: text,
  reference: z.optional(z.string()),
  document: documentRecord,
  contact,
  calendar,
  services: z.array(z.strictObject({id, name: text, clause: z.optional(clause)})).check(z.minLength(1)),
  /** `within`: another organisation whose people hold the role. */
  roles: z.array(z.strictObject({id, name: text, within: z.optional(text)})),
  kinds: z.array(feedbackRule).check(z.minLength(1)),
  /** Subjects that reports count by; services stand for them where there are none. */
  themes: z.optional(z.array(z.strictObject({id, name: text, clause: z.optional(clause)}))),
  eligibility,
  groups,
  anonymous,
  channels,
  representatives,
  adjustments,
  stages: z.array(stage).check(z.minLength(1)),
  /** How a person is asked which procedure theirs is; absent where there is one for all. */
  procedures: z.optional(z.strictObject({clause, question: text, list: z.array(procedure).check(z.minLength(1))})),
  letters: z.array(letter),
  remedies,
  closing,
  behaviour: z.optional(behaviour),
  referrals: z.array(referral),
  ombudsmen: z.array(ombudsman),
  privacy,
  surveys,
  reports: z.array(report),
  governance: z.array(governanceRole),
  retention: z.optional(retention),
  /** What the document says beside numbers and switches, for people to read at the right moment. */
  statements: z.array(statement),
});
export type Policy = z.infer<typeof policySchema>;

export type {CalendarPolicy, ListedCalendarPolicy} from './document/calendar.ts';
export type {Duration, NoDuration} from './document/duration.ts';
export type {ComplainantType, EligibilityRules, ExclusionRule, WindowRule} from './document/eligibility.ts';
export type {FeedbackRule} from './document/feedback.ts';
export type {FeedbackKind} from './document/feedback-kind.ts';
export type {LetterItem, LetterRule, LetterType} from './document/letter.ts';
export type {Ombudsman} from './document/ombudsman.ts';
export type {ProcedureRule} from './document/procedure.ts';
export type {ReportRule} from './document/record.ts';
export type {ReferralRule, RemedyRules} from './document/redress.ts';
export type {ClockRule, ExtensionRule, Moment, StageRule, StageStep} from './document/stage.ts';
export type {Statement} from './document/statement.ts';
export type {Clause, Contact, Force, Text} from './document/words.ts';
