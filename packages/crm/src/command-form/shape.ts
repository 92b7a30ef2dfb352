import type {CommandOf, CommandType} from '@redress/policy';
import type {Control, ListName} from './control.ts';

/**
 * What staff may ask for at the desk. What only a customer may answer stands in the escalation panel; a file needs a place to
 * upload it to, which the service has not got yet.
 */
export type StaffCommand = Exclude<CommandType, 'agreeExtension' | 'declineExtension' | 'addFile'>;

export type FieldName<T extends CommandType> = Exclude<keyof CommandOf<T>, 'type'>;

type Shape<T extends CommandType> = {readonly [K in FieldName<T>]-?: Control};

const prose: Control = {kind: 'prose'};
const line: Control = {kind: 'line'};
const date: Control = {kind: 'date'};
const moment: Control = {kind: 'moment'};
const number: Control = {kind: 'number'};
const money: Control = {kind: 'money'};
const yesNo: Control = {kind: 'yes-no'};
const promises: Control = {kind: 'promises'};
const choice = (...options: readonly string[]): Control => ({kind: 'choice', options});
const oneOf = (list: ListName): Control => ({kind: 'one-of', list});
const how = choice('phone', 'email', 'visit', 'post', 'text', 'portal');
const remedyAnswer = choice('agreed', 'not-agreed', 'no-reply');

/** The form of each command. A part that a command gains and this table does not have is a compile error. */
export const shapes: {readonly [T in StaffCommand]: Shape<T>} = {
  classify: {to: oneOf('kinds'), reason: prose},
  raiseComplaint: {evident: yesNo, reason: prose},
  chooseProcedure: {procedure: oneOf('procedures')},
  route: {choice: oneOf('routes'), reason: prose},
  correctReceipt: {to: moment, reason: prose},
  recordFirstContact: {summary: prose, settled: yesNo},
  settle: {summary: prose, how},
  accept: {reason: prose, ombudsman: yesNo},
  decline: {exclusion: oneOf('exclusions'), reason: prose, evidence: prose, advice: prose},
  link: {reference: line, why: choice('complaint', 'request', 'new-issue', 'same-matter')},

  take: {},
  declareConflict: {reason: prose},
  askConsent: {},
  answerConsent: {given: yesNo, how},
  agreeAdjustment: {what: prose},
  refuseAdjustment: {what: prose, reason: prose, alternative: prose},
  recordGroup: {people: number, spokesperson: line},
  withholdIdentity: {from: line},
  recommendRestriction: {what: prose, facts: prose},
  decideRestriction: {what: prose, considered: {kind: 'weighed'}, review: date},
  rejectRestriction: {reason: prose},
  liftRestriction: {reason: prose},

  sendMessage: {text: prose},
  addNote: {text: prose},
  agreeUpdates: {everyDays: number, how},
  update: {text: prose},
  recordContact: {how, summary: prose},
  answerUnderstanding: {right: yesNo, correction: prose},

  acknowledge: {understanding: prose, outcomeSought: prose, responsibility: prose, adjusted: prose},
  recordStep: {step: oneOf('steps'), note: prose},
  addIssue: {what: prose, related: yesNo, join: yesNo, reason: prose},
  refer: {referral: oneOf('referrals'), what: prose},
  offerMediation: {},
  answerMediation: {accepted: yesNo},
  offerHearing: {},
  answerHearing: {accepted: yesNo},
  arrangeHearing: {on: date, place: line},
  recordHearing: {summary: prose},
  respond: {
    outcome: oneOf('outcomes'),
    understanding: prose,
    findings: prose,
    sections: {kind: 'sections'},
    learning: prose,
    remedy: prose,
    remedyAnswer,
    actions: promises,
    adjusted: prose,
    discussed: choice('discussed', 'tried'),
    // A colleague is known by their id, and the desk has no list of colleagues.
    approvedBy: {kind: 'unasked'},
  },

  extend: {to: date, ground: oneOf('grounds'), reason: prose, goodReason: prose},
  approveExtension: {},
  recordExtensionAnswer: {agreed: yesNo, how},

  offerRemedy: {remedies: {kind: 'some-of', list: 'remedies'}, what: prose},
  answerRemedy: {answer: remedyAnswer},
  addAction: {what: line, due: date, owner: line},
  completeAction: {action: oneOf('open-actions'), note: prose},
  recordPayment: {
    line: choice('financial-loss', 'discretionary', 'statutory'),
    form: choice('payment', 'voucher', 'gift', 'offset'),
    pence: money,
    failure: prose,
    weighed: prose,
  },
  approvePayment: {payment: oneOf('waiting-payments')},
  correctPayment: {payment: oneOf('payments'), pence: money, reason: prose},
  learn: {cause: prose, lesson: prose, theme: oneOf('themes')},

  requestEscalation: {reason: prose, part: prose},
  declineEscalation: {ground: oneOf('refusals'), reason: prose},

  recordOmbudsman: {ombudsman: oneOf('ombudsmen'), reference: line},
  recordEvidenceRequest: {what: prose, due: date},
  agreeEvidenceDate: {due: date, explanation: prose},
  supplyEvidence: {},
  recordDetermination: {
    finding: choice(
      'maladministration',
      'service-failure',
      'no-maladministration',
      'redress',
      'mediated',
      'outside-jurisdiction',
    ),
    summary: prose,
    orders: promises,
  },

  close: {left: {kind: 'handover'}},
  withdraw: {how, reason: prose},
  reopen: {
    ground: choice('closed-in-error', 'action-not-done', 'ombudsman'),
    action: oneOf('done-actions'),
    due: date,
    reason: prose,
  },
  recordSurvey: {satisfaction: {kind: 'choice', options: ['1', '2', '3', '4', '5'], as: 'number'}, comment: prose},
  recordBreach: {
    awareAt: moment,
    what: prose,
    effects: prose,
    measures: prose,
    people: number,
    risk: choice('unlikely', 'likely', 'high'),
  },
  notifyBreach: {breach: oneOf('breaches'), to: choice('commissioner', 'individuals'), toldAt: moment, reason: prose},
  erase: {reason: prose},
};

export function isStaffCommand(command: CommandType): command is StaffCommand {
  return command in shapes;
}
