import {type CommandType, commandSchema} from '@redress/policy';
import {intakeSchema} from '@redress/policy/json-schema';
import * as z from 'zod/mini';
import {asAnswer} from './as-answer.ts';
import {day, feedbackKind, moment, toldDate} from './words.ts';

const inStage = {stage: z.string()};
const told = {told: z.array(toldDate)};
const text = {text: z.string()};
const reason = {reason: z.string()};
const person = z.strictObject({id: z.string(), name: z.string()});

/** What happened, by its type: each fact as in `case/event.ts` of the policy, without what is in no view. */
const facts = {
  submitted: {
    policy: z.strictObject({id: z.string(), version: z.string()}),
    ...inStage,
    kind: z.optional(feedbackKind),
    procedure: z.optional(z.string()),
    receivedAt: z.optional(moment),
    imported: z.optional(z.strictObject({from: z.string(), reference: z.string(), by: person, at: moment})),
    ...told,
  },
  classified: {from: feedbackKind, to: feedbackKind, ...reason, ...inStage, openedAt: moment, ...told},
  complaintRaised: {...reason, evident: z.boolean(), countsFrom: moment},
  procedureChosen: {procedure: z.string(), ...inStage, ...told},
  routed: said('route'),
  receiptCorrected: {from: moment, to: moment, ...reason, ...told},
  settled: {...said('settle'), ...inStage},
  firstContactRecorded: said('recordFirstContact'),
  accepted: {
    ...reason,
    ombudsman: z.optional(z.boolean()),
    ...inStage,
    openedAt: z.optional(moment),
    ...told,
  },
  declined: said('decline'),
  linked: said('link'),

  // Of the holder customers know the name.
  assigned: {
    to: z.strictObject({id: z.optional(z.string()), name: z.string(), roles: z.optional(z.array(z.string()))}),
    ...inStage,
  },
  conflictDeclared: {person, ...reason, ...inStage},
  consentAsked: {},
  consentAnswered: {given: z.boolean(), how: z.string()},
  adjustmentAgreed: said('agreeAdjustment'),
  adjustmentRefused: said('refuseAdjustment'),
  groupRecorded: said('recordGroup'),
  identityWithheld: said('withholdIdentity'),
  keyReplaced: {},
  restrictionRecommended: said('recommendRestriction'),
  restrictionRejected: reason,
  restricted: said('decideRestriction'),
  unrestricted: reason,

  messageSent: text,
  noteAdded: text,
  fileAdded: said('addFile'),
  updateAgreed: {...said('agreeUpdates'), ...inStage},
  updated: text,
  contacted: {...said('recordContact'), ...inStage},
  understandingAnswered: {...said('answerUnderstanding'), ...inStage},

  acknowledged: {...said('acknowledge'), ...told, ...inStage},
  stepRecorded: {...said('recordStep'), ...inStage},
  issueAdded: {...said('addIssue'), issue: z.string(), ...inStage},
  referred: {...said('refer'), immediately: z.optional(z.boolean())},
  mediationOffered: inStage,
  mediationAnswered: {accepted: z.boolean(), ...inStage},
  extensionProposed: {
    to: day,
    ...reason,
    goodReason: z.optional(z.string()),
    ground: z.optional(z.string()),
    approval: z.boolean(),
    ...inStage,
  },
  extensionApproved: inStage,
  extensionAgreed: {how: z.optional(z.string()), ...inStage},
  extensionDeclined: {how: z.optional(z.string()), ...inStage},
  extended: {
    from: day,
    to: day,
    ...reason,
    goodReason: z.optional(z.string()),
    ground: z.optional(z.string()),
    calendar: z.string(),
    ...inStage,
  },
  hearingOffered: inStage,
  hearingAnswered: {accepted: z.boolean(), ...inStage},
  hearingArranged: {...said('arrangeHearing'), ...inStage},
  hearingHeld: {summary: z.string(), ...inStage},
  outcomeDiscussed: {result: z.enum(['discussed', 'tried']), ...inStage},
  responded: {...without(said('respond'), 'actions', 'discussed', 'remedyAnswer'), ...inStage},

  remedyOffered: {...said('offerRemedy'), ...inStage},
  remedyAnswered: {...said('answerRemedy'), ...inStage},
  actionAdded: {action: z.string(), what: z.string(), due: day, owner: z.optional(z.string()), ...inStage},
  actionCompleted: {action: z.string(), note: z.optional(z.string())},
  actionHandedOver: {action: z.string(), owner: z.string(), due: day},
  actionReopened: {action: z.string(), due: day, ...reason},
  paymentProposed: {...said('recordPayment'), payment: z.string()},
  paymentRecorded: {...said('recordPayment'), payment: z.string()},
  paymentCorrected: said('correctPayment'),
  learned: said('learn'),

  escalationRequested: {
    reason: z.optional(z.string()),
    part: z.optional(z.string()),
    ...told,
    ...inStage,
  },
  escalationDeclined: {...said('declineEscalation'), ...inStage},
  ombudsmanReferred: said('recordOmbudsman'),
  evidenceRequested: said('recordEvidenceRequest'),
  evidenceDateAgreed: said('agreeEvidenceDate'),
  evidenceSupplied: {},
  determined: said('recordDetermination'),

  withdrawn: said('withdraw'),
  closed: {},
  reopened: {ground: said('reopen').ground, ...reason},
  surveyed: said('recordSurvey'),
  breachRecorded: {...said('recordBreach'), breach: z.string()},
  breachNotified: said('notifyBreach'),
  erased: reason,
};

const envelope = {
  at: moment,
  by: z.strictObject({kind: z.enum(['complainant', 'representative', 'staff']), name: z.string()}),
  visibility: z.enum(['customer', 'staff']),
  sequence: z.int(),
  on: day,
};

type Facts = typeof facts;
type Flat<Shape> = {[Key in keyof Shape]: Shape[Key] extends z.core.$ZodType ? Shape[Key] : never};
type Entry = {
  [Type in keyof Facts]: z.ZodMiniObject<
    Flat<Facts[Type] & typeof envelope & {type: z.ZodMiniLiteral<Type>}>,
    z.core.$strict
  >;
}[keyof Facts];

/** An event as one audience may see it. */
export const timelineEntry = asAnswer(
  z.discriminatedUnion(
    'type',
    Object.entries(facts).map(([type, shape]) =>
      z.strictObject({type: z.literal(type), ...envelope, ...shape}),
    ) as unknown as readonly [Entry, ...Entry[]],
  ),
);

/** The intake as the reader may see it: of somebody who may not know who complains, without the person. */
export const intake = asAnswer(intakeSchema);

type CommandOption = (typeof commandSchema)['_zod']['def']['options'][number];
type SaidBy<Type extends CommandType> = Omit<
  Extract<CommandOption, {readonly _zod: {readonly output: {readonly type: Type}}}>['shape'],
  'type'
>;

/** What a command says becomes what happened. */
function said<Type extends CommandType>(type: Type): SaidBy<Type> {
  const command = commandSchema._zod.def.options.find(({shape}) => shape.type._zod.def.values[0] === type);
  return without(command?.shape as Record<'type', z.ZodMiniType>, 'type') as SaidBy<Type>;
}

function without<Shape extends object, Key extends keyof Shape>(shape: Shape, ...keys: Key[]): Omit<Shape, Key> {
  const kept = Object.entries(shape).filter(([key]) => !keys.includes(key as Key));
  return Object.fromEntries(kept) as Omit<Shape, Key>;
}
