import * as z from 'zod/mini';
import {type Instant, isInstant} from '../calendar/instant.ts';
import {isPlainDate, type PlainDate} from '../calendar/plain-date.ts';
import {feedbackKinds} from '../document/feedback-kind.ts';
import {letterItems} from '../document/letter.ts';
import {line, prose} from '../prose.ts';

// zod gives the brand back only through a type predicate.
const date = z.string('required').check(z.refine(isPlainDate, 'date')) as unknown as z.ZodMiniType<PlainDate>;
const moment = z.string('required').check(z.refine(isInstant, 'date')) as unknown as z.ZodMiniType<Instant>;
const id = z.string('required').check(z.minLength(1, 'required'), z.maxLength(80, 'too-long'));
const yes = z.boolean('required');
const pence = z.int('required').check(z.gte(0, 'number'), z.lte(100_000_000, 'number'));
const ways = ['phone', 'email', 'visit', 'post', 'text', 'portal'] as const;
const how = z.enum(ways, 'required');
const promised = z
  .array(z.strictObject({what: line, due: date, owner: z.optional(line)}))
  .check(z.maxLength(50, 'too-long'));

/** What may be asked for once a case exists. Making the complaint itself is {@link open}. */
export const commandSchema = z.discriminatedUnion('type', [
  // What it is, and whether it is for this procedure.

  /** Take it for another kind of feedback: a comment that is a complaint after all. Its clocks run from its receipt. */
  z.strictObject({type: z.literal('classify'), to: z.enum(feedbackKinds, 'required'), reason: prose}),
  /**
   * An enquiry, a request or the answer to a survey turns out to hold a complaint: a case of its own, from its receipt if it
   * was evident then.
   */
  z.strictObject({type: z.literal('raiseComplaint'), evident: yes, reason: prose}),
  z.strictObject({type: z.literal('chooseProcedure'), procedure: id}),
  /** For people whose complaint may belong to another procedure: who decided which, and why. */
  z.strictObject({type: z.literal('route'), choice: id, reason: prose}),
  z.strictObject({type: z.literal('correctReceipt'), to: moment, reason: prose}),
  /** What the local team tried first, before any stage is answered. */
  z.strictObject({type: z.literal('recordFirstContact'), summary: prose, settled: yes}),
  /** Put right without a formal answer, to the customer's satisfaction. */
  z.strictObject({type: z.literal('settle'), summary: prose, how}),
  /** Take it although something spoke against it, or because the ombudsman says so. */
  z.strictObject({type: z.literal('accept'), reason: prose, ombudsman: z.optional(yes)}),
  /** Not for this procedure: which exclusion, why in this case, on what evidence, and where else to turn. */
  z.strictObject({
    type: z.literal('decline'),
    exclusion: id,
    reason: prose,
    evidence: prose,
    advice: z.optional(prose),
  }),
  z.strictObject({
    type: z.literal('link'),
    reference: id,
    why: z.enum(['complaint', 'request', 'new-issue', 'same-matter'], 'required'),
  }),

  // Who it is about and who deals with it.

  /** Take the case at its present stage. Who takes it, and in which roles, is known from who asks. */
  z.strictObject({type: z.literal('take')}),
  /** The holder has, or seems to have, a stake in it: somebody else must take it. No clock starts again. */
  z.strictObject({type: z.literal('declareConflict'), reason: prose}),
  z.strictObject({type: z.literal('askConsent')}),
  /** Given or refused by the customer, or told to staff by them. */
  z.strictObject({type: z.literal('answerConsent'), given: yes, how}),
  z.strictObject({type: z.literal('agreeAdjustment'), what: prose}),
  z.strictObject({type: z.literal('refuseAdjustment'), what: prose, reason: prose, alternative: prose}),
  /** Different people, not signatures; and who speaks for them. */
  z.strictObject({
    type: z.literal('recordGroup'),
    people: z.int('required').check(z.gte(2, 'number'), z.lte(1_000_000, 'number')),
    spokesperson: z.optional(line),
  }),
  z.strictObject({type: z.literal('withholdIdentity'), from: line}),
  z.strictObject({type: z.literal('recommendRestriction'), what: prose, facts: prose}),
  /** What was weighed, and until when it is looked at again. */
  z.strictObject({
    type: z.literal('decideRestriction'),
    what: prose,
    considered: z.array(z.strictObject({what: id, finding: prose})),
    review: date,
  }),
  z.strictObject({type: z.literal('rejectRestriction'), reason: prose}),
  z.strictObject({type: z.literal('liftRestriction'), reason: prose}),

  // What is said.

  z.strictObject({type: z.literal('sendMessage'), text: prose}),
  z.strictObject({type: z.literal('addNote'), text: prose}),
  z.strictObject({
    type: z.literal('addFile'),
    name: line,
    mediaType: line,
    size: z.int('required').check(z.gte(0, 'number')),
    kept: id,
  }),
  /** How often the customer hears how it is going, and how. */
  z.strictObject({
    type: z.literal('agreeUpdates'),
    everyDays: z.int('required').check(z.gte(1, 'number'), z.lte(90, 'number')),
    how,
  }),
  z.strictObject({type: z.literal('update'), text: prose}),
  /** The first contact that a reviewer owes the customer, or any later one. */
  z.strictObject({type: z.literal('recordContact'), how, summary: prose}),
  /** Whether our understanding is right. */
  z.strictObject({type: z.literal('answerUnderstanding'), right: yes, correction: z.optional(prose)}),

  // The work of a stage.

  /**
   * The formal acknowledgement: how the organisation understands the complaint. `adjusted`: how the letter keeps to what was
   * agreed with this person, such as large print.
   */
  z.strictObject({
    type: z.literal('acknowledge'),
    understanding: prose,
    outcomeSought: z.optional(prose),
    responsibility: z.optional(prose),
    adjusted: z.optional(prose),
  }),
  /** Something the policy wants done within the stage, and what came of it. */
  z.strictObject({type: z.literal('recordStep'), step: id, note: prose}),
  /** Another issue, joined to this complaint or sent on as one of its own. */
  z.strictObject({type: z.literal('addIssue'), what: prose, related: yes, join: yes, reason: z.optional(prose)}),
  /** The case, or a part of it, to whoever else must hear of it. */
  z.strictObject({type: z.literal('refer'), referral: id, what: prose}),
  z.strictObject({type: z.literal('offerMediation')}),
  z.strictObject({type: z.literal('answerMediation'), accepted: yes}),
  /** More time for the answer. `goodReason` is needed only past the policy's cap. */
  z.strictObject({
    type: z.literal('extend'),
    to: date,
    reason: prose,
    goodReason: z.optional(prose),
    ground: z.optional(id),
  }),
  z.strictObject({type: z.literal('approveExtension')}),
  z.strictObject({type: z.literal('agreeExtension')}),
  z.strictObject({type: z.literal('declineExtension')}),
  /** What the customer told staff about more time. */
  z.strictObject({type: z.literal('recordExtensionAnswer'), agreed: yes, how}),
  z.strictObject({type: z.literal('offerHearing')}),
  z.strictObject({type: z.literal('answerHearing'), accepted: yes}),
  z.strictObject({type: z.literal('arrangeHearing'), on: date, place: line}),
  z.strictObject({type: z.literal('recordHearing'), summary: prose}),
  /** The written answer of a stage, with everything it promises to do. */
  z.strictObject({
    type: z.literal('respond'),
    outcome: z.enum(['upheld', 'partially-upheld', 'not-upheld'], 'required'),
    understanding: prose,
    findings: prose,
    learning: z.optional(prose),
    remedy: z.optional(prose),
    actions: promised,
    /** What else the policy wants in this letter, part by part. */
    sections: z.optional(z.partialRecord(z.enum(letterItems), prose)),
    adjusted: z.optional(prose),
    discussed: z.optional(z.enum(['discussed', 'tried'], 'required')),
    remedyAnswer: z.optional(z.enum(['agreed', 'not-agreed', 'no-reply'], 'required')),
    /** Who read it and let it go, where that was a second person: they have considered the complaint too. */
    approvedBy: z.optional(z.strictObject({id, name: line})),
  }),

  // Putting it right.

  z.strictObject({
    type: z.literal('offerRemedy'),
    remedies: z.array(id).check(z.minLength(1, 'required'), z.maxLength(20, 'too-long')),
    what: prose,
  }),
  z.strictObject({type: z.literal('answerRemedy'), answer: z.enum(['agreed', 'not-agreed', 'no-reply'], 'required')}),
  z.strictObject({type: z.literal('addAction'), what: line, due: date, owner: z.optional(line)}),
  z.strictObject({type: z.literal('completeAction'), action: id, note: z.optional(prose)}),
  /**
   * One line of money or its like. Only a discretionary one can be set against what the customer owes, and says so.
   * `weighed`: what the amount goes by, and for an offset why.
   */
  z.strictObject({
    type: z.literal('recordPayment'),
    line: z.enum(['financial-loss', 'discretionary', 'statutory'], 'required'),
    form: z.enum(['payment', 'voucher', 'gift', 'offset'], 'required'),
    pence,
    failure: prose,
    weighed: z.optional(prose),
  }),
  z.strictObject({type: z.literal('approvePayment'), payment: id}),
  z.strictObject({type: z.literal('correctPayment'), payment: id, pence, reason: prose}),
  z.strictObject({type: z.literal('learn'), cause: prose, lesson: prose, theme: z.optional(id)}),

  // Taking it further.

  /** Ask for the next stage, for all of it or for a part. */
  z.strictObject({type: z.literal('requestEscalation'), reason: z.optional(prose), part: z.optional(prose)}),
  /** On a ground of the policy, or on another that somebody new to the case stands for. */
  z.strictObject({type: z.literal('declineEscalation'), ground: id, reason: prose}),
  z.strictObject({type: z.literal('recordOmbudsman'), ombudsman: id, reference: z.optional(line)}),
  z.strictObject({type: z.literal('recordEvidenceRequest'), what: prose, due: date}),
  /** A later date that the ombudsman has agreed to. */
  z.strictObject({type: z.literal('agreeEvidenceDate'), due: date, explanation: prose}),
  z.strictObject({type: z.literal('supplyEvidence')}),
  z.strictObject({
    type: z.literal('recordDetermination'),
    finding: z.enum(
      ['maladministration', 'service-failure', 'no-maladministration', 'redress', 'mediated', 'outside-jurisdiction'],
      'required',
    ),
    summary: prose,
    orders: promised,
  }),

  // Its end, and after it.

  z.strictObject({type: z.literal('withdraw'), how, reason: z.optional(prose)}),
  /** `left`: who does what is still open, and by when, where the policy lets a case close before that. */
  z.strictObject({
    type: z.literal('close'),
    left: z.optional(z.array(z.strictObject({action: id, owner: line, due: date})).check(z.maxLength(50, 'too-long'))),
  }),
  z.strictObject({
    type: z.literal('reopen'),
    ground: z.enum(['closed-in-error', 'action-not-done', 'ombudsman'], 'required'),
    reason: prose,
    action: z.optional(id),
    due: z.optional(date),
  }),
  /** What the customer thought of how it was handled: 1 very dissatisfied to 5 very satisfied. */
  z.strictObject({
    type: z.literal('recordSurvey'),
    satisfaction: z.int('required').check(z.gte(1, 'number'), z.lte(5, 'number')),
    comment: z.optional(prose),
  }),
  /** What has to be documented of it: the facts, its effects and what was done (UK GDPR, article 33(5)); about how many people. */
  z.strictObject({
    type: z.literal('recordBreach'),
    awareAt: moment,
    what: prose,
    effects: z.optional(prose),
    measures: z.optional(prose),
    people: z.optional(z.int('required').check(z.gte(0, 'number'), z.lte(100_000_000, 'number'))),
    risk: z.enum(['unlikely', 'likely', 'high'], 'required'),
  }),
  /** `reason`: for the delay, where it was told later than in time. */
  z.strictObject({
    type: z.literal('notifyBreach'),
    breach: id,
    to: z.enum(['commissioner', 'individuals'], 'required'),
    toldAt: moment,
    reason: z.optional(prose),
  }),
  z.strictObject({type: z.literal('erase'), reason: prose}),
]);

/** An imperative: what somebody asks to be done with a case. */
export type Command = z.infer<typeof commandSchema>;
export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, {type: T}>;

/** Every command, in the order in which a screen offers them. */
export const commandTypes = [
  'agreeExtension',
  'declineExtension',
  'requestEscalation',
  'answerUnderstanding',
  'answerConsent',
  'answerMediation',
  'answerHearing',
  'answerRemedy',
  'take',
  'route',
  'chooseProcedure',
  'acknowledge',
  'recordContact',
  'respond',
  'extend',
  'approveExtension',
  'recordExtensionAnswer',
  'completeAction',
  'close',
  'recordFirstContact',
  'settle',
  'accept',
  'decline',
  'declineEscalation',
  'classify',
  'raiseComplaint',
  'declareConflict',
  'askConsent',
  'agreeUpdates',
  'update',
  'recordStep',
  'addIssue',
  'refer',
  'offerMediation',
  'offerHearing',
  'arrangeHearing',
  'recordHearing',
  'offerRemedy',
  'addAction',
  'recordPayment',
  'approvePayment',
  'correctPayment',
  'learn',
  'agreeAdjustment',
  'refuseAdjustment',
  'recordGroup',
  'withholdIdentity',
  'recommendRestriction',
  'decideRestriction',
  'rejectRestriction',
  'liftRestriction',
  'recordOmbudsman',
  'recordEvidenceRequest',
  'agreeEvidenceDate',
  'supplyEvidence',
  'recordDetermination',
  'correctReceipt',
  'link',
  'recordBreach',
  'notifyBreach',
  'withdraw',
  'reopen',
  'recordSurvey',
  'erase',
  'addFile',
  'sendMessage',
  'addNote',
] as const satisfies readonly CommandType[];
