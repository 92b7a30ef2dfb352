import type {CaseStatus, StaffDesk, WayToReach} from '@redress/policy';
import type {Topic} from '../command-form/topics.ts';
import {count} from './count.ts';

export const deskWords = {
  doNext: 'Do next',
  others: 'Also possible',
  more: 'More',
  moreHint: (commands: number) => `${commands} by topic`,
  topics: {
    what: 'What it is',
    people: 'People',
    conversation: 'Conversation',
    work: 'Work on it',
    time: 'More time',
    right: 'Putting it right',
    further: 'Taking it further',
    ombudsman: 'Ombudsman',
    ending: 'Ending',
  } satisfies Record<Topic, string>,
  notYet: 'Not possible yet',
  begun: 'draft kept',
  nothing: 'Nothing is waiting for you here.',
  withColleague: (name: string) => `${name} has this case.`,
  complaint: 'The complaint',
  happened: 'When',
  ongoing: 'still going on',
  until: ' until ',
  service: 'About',
  wanted: 'Wants',
  people: 'People',
  complainant: 'Complainant',
  adjustments: 'Do this differently for them',
  prefers: {email: 'prefers email', phone: 'prefers the phone', post: 'prefers post'} satisfies Record<
    WayToReach,
    string
  >,
  onlyThatWay: 'in no other way',
  anonymous: 'They do not say who they are.',
  welsh: 'in Welsh',
  adjustmentOpen: 'Nobody has answered this yet: agree it, or find another way.',
  adjustmentAsked: 'Asked for',
  agreedAdjustments: 'Agreed',
  withheld: (from: string) => `Do not tell their name to: ${from}`,
  group: (people: number, spokesperson: string | undefined) =>
    spokesperson === undefined
      ? `${people} people complain together. Nobody speaks for them yet.`
      : `${people} people complain together. ${spokesperson} speaks for them.`,
  petition: (people: number, spokesperson: string | undefined) =>
    spokesperson === undefined
      ? `A petition of ${people} people. Nobody speaks for them yet.`
      : `A petition of ${people} people. Everything goes through ${spokesperson}.`,
  answerTo: {all: 'The reply goes to all of them.', spokesperson: 'The reply goes to that person only.'},
  consent: {
    asked: 'Asked whether this person may speak for them. No answer yet: tell this person nothing personal.',
    given: 'Has agreed that this person speaks for them.',
    refused: 'Has not agreed that this person speaks for them: tell this person nothing.',
  },
  restricted: (what: string, review: string | undefined) =>
    review === undefined
      ? `Contact is limited: ${what}`
      : `Contact is limited until it is looked at again on ${review}: ${what}`,
  recommended: (what: string) => `Recommended and not decided yet, to limit contact: ${what}`,
  partner: 'Given by',
  site: 'Where',
  external: (body: string, reference: string | undefined) =>
    reference === undefined ? body : `${body}, their reference ${reference}`,
  externalLabel: 'Wrote for them',
  notes: 'To weigh',
  danger: 'Somebody may be in danger',
  steps: 'What this stage needs',
  stepsDone: (done: number, of: number) => `${done} of ${of} recorded`,
  stepDone: 'Recorded',
  record: 'Record',
  recordLabel: (step: string) => `Record: ${step}`,
  force: {must: 'Must', should: 'Should', aim: 'Aim', may: 'May'} satisfies Record<
    StaffDesk['steps'][number]['force'],
    string
  >,
  statements: 'What the policy says here',
  statementCount: (statements: number) => count(statements, 'sentence'),
  payments: 'Payments',
  approve: 'Approve',
  approveLabel: (payment: string) => `Approve: ${payment}`,
  remediesOffered: 'Offered at this stage',
  related: 'Also part of this case',
  issue: {joined: 'Other issue, answered here', apart: 'Other issue, kept apart'},
  link: {
    complaint: 'Complaint raised from this',
    request: 'The request this came from',
    'new-issue': 'A new issue, kept apart',
    'same-matter': 'The same matter',
  } satisfies Record<StaffDesk['links'][number]['why'], string>,
  referred: (to: string, date: string) => `Referred on ${date}: ${to}`,
  raised: (date: string) => `A complaint was raised from this. It counts from ${date}.`,
  breach: (date: string) => `Breach of personal data, known since ${date}`,
  risk: {unlikely: 'A risk is unlikely', likely: 'A risk is likely', high: 'A high risk'} satisfies Record<
    StaffDesk['breaches'][number]['risk'],
    string
  >,
  toldCommissioner: (date: string) => `Commissioner told ${date}`,
  notToldCommissioner: 'Commissioner not told yet',
  toldPeople: (date: string) => `people told ${date}`,
  procedure: {
    'not-configured': (name: string) =>
      `Nobody has supplied the times of "${name}". No dates are shown until somebody does.`,
    delegated: (name: string, organisation: string) => `"${name}" goes by the policy of ${organisation}.`,
    vacant: (name: string) => `"${name}" is vacant and takes no new case. Choose another procedure.`,
  },
  unchecked: (names: string) =>
    `Nobody has checked how to reach ${names}. Check the details with them before you send them to anybody.`,
  helper: {helps: 'Helps with the complaint', 'speaks-for': 'Speaks for the complainant'},
  holder: 'With',
  me: 'you',
  nobody: 'nobody yet',
  actions: 'Actions and remedies',
  noActions: 'Nothing has been promised yet.',
  remedy: (stage: string) => `Offered at ${stage}`,
  by: (date: string) => `by ${date}`,
  doneOn: (date: string) => `done ${date}`,
  late: 'late',
  markDone: 'Mark done',
  markDoneLabel: (what: string) => `Mark done: ${what}`,
  proposal: (to: string) => `More time asked for, until ${to}`,
  proposalStands: {
    pending: 'The customer has not answered.',
    agreed: 'The customer agrees.',
    declined: 'The customer does not agree. The date stays as it is.',
  },
  approved: 'Approved.',
  notApproved: 'Not approved yet.',
  policy: (organisation: string, version: string) => `${organisation} policy ${version}`,
  status: {
    received: 'Received, not acknowledged yet',
    acknowledged: 'Being looked into',
    answered: 'Answered',
    closed: 'Closed',
    recorded: 'Recorded, nobody owes a reply',
    settled: 'Settled without a formal reply',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
  } satisfies Record<CaseStatus, string>,
  recordStage: 'Recorded',
  answeredBy: (organisation: string) => `answered by ${organisation}`,
  opening: 'Opening the case',
  badReference: (given: string) =>
    `"${given}" is not a case reference. Expected one such as RD-7K3M-9Q2X: check it against the letter or the email.`,
  noReference: 'No case is chosen. Pick one from the worklist.',
  lost: (time: string) =>
    `Not live: this is how the case stood at ${time}. What you type is kept, and we keep trying to reconnect.`,
};
