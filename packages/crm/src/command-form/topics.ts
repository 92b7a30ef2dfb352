import type {CaseView} from '@redress/policy';
import {isPossible, staffCommands} from './offered.ts';
import type {StaffCommand} from './shape.ts';

/** What a command is about. */
export const topics = [
  'what',
  'people',
  'conversation',
  'work',
  'time',
  'right',
  'further',
  'ombudsman',
  'ending',
] as const;
export type Topic = (typeof topics)[number];

const topicOf: Readonly<Record<StaffCommand, Topic>> = {
  route: 'what',
  chooseProcedure: 'what',
  classify: 'what',
  raiseComplaint: 'what',
  correctReceipt: 'what',
  recordFirstContact: 'what',
  accept: 'what',
  decline: 'what',
  link: 'what',
  take: 'people',
  declareConflict: 'people',
  askConsent: 'people',
  answerConsent: 'people',
  agreeAdjustment: 'people',
  refuseAdjustment: 'people',
  recordGroup: 'people',
  withholdIdentity: 'people',
  recommendRestriction: 'people',
  decideRestriction: 'people',
  rejectRestriction: 'people',
  liftRestriction: 'people',
  recordContact: 'conversation',
  agreeUpdates: 'conversation',
  update: 'conversation',
  answerUnderstanding: 'conversation',
  sendMessage: 'conversation',
  addNote: 'conversation',
  acknowledge: 'work',
  recordStep: 'work',
  addIssue: 'work',
  refer: 'work',
  offerMediation: 'work',
  offerHearing: 'work',
  answerMediation: 'work',
  answerHearing: 'work',
  arrangeHearing: 'work',
  recordHearing: 'work',
  settle: 'work',
  respond: 'work',
  recordBreach: 'work',
  notifyBreach: 'work',
  extend: 'time',
  approveExtension: 'time',
  recordExtensionAnswer: 'time',
  offerRemedy: 'right',
  answerRemedy: 'right',
  addAction: 'right',
  completeAction: 'right',
  recordPayment: 'right',
  approvePayment: 'right',
  correctPayment: 'right',
  learn: 'right',
  requestEscalation: 'further',
  declineEscalation: 'further',
  recordOmbudsman: 'ombudsman',
  recordEvidenceRequest: 'ombudsman',
  agreeEvidenceDate: 'ombudsman',
  supplyEvidence: 'ombudsman',
  recordDetermination: 'ombudsman',
  close: 'ending',
  withdraw: 'ending',
  reopen: 'ending',
  recordSurvey: 'ending',
  erase: 'ending',
};

/** Commands of one topic. */
export interface TopicGroup {
  readonly topic: Topic;
  readonly commands: readonly StaffCommand[];
}

/** Every possible command that is not shown elsewhere, by topic. */
export function commandsByTopic(view: CaseView, shown: ReadonlySet<StaffCommand>): readonly TopicGroup[] {
  const left = staffCommands.filter((command) => !shown.has(command) && isPossible(command, view));
  return topics
    .map((topic) => ({topic, commands: left.filter((command) => topicOf[command] === topic)}))
    .filter(({commands}) => commands.length > 0);
}
