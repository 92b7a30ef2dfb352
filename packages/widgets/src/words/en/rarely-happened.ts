import type {EventOf, FeedbackKind} from '@redress/policy';
import type {Happened, OftenHappens} from './happened.ts';
import {theirs} from './theirs.ts';

const kinds: Readonly<Record<FeedbackKind, string>> = {
  complaint: 'a complaint',
  compliment: 'a compliment',
  suggestion: 'a suggestion',
  comment: 'a comment',
  'service-request': 'a request for a service',
  'member-enquiry': 'an enquiry from an elected member',
};

const findings: Readonly<Record<EventOf<'determined'>['finding'], string>> = {
  maladministration: 'maladministration',
  'service-failure': 'service failure',
  'no-maladministration': 'no maladministration',
  redress: 'reasonable redress',
  mediated: 'settled by mediation',
  'outside-jurisdiction': 'outside their remit',
};

const steps: Readonly<Record<string, string>> = {
  introduce: 'introduction',
  'confirm-understanding': 'understanding confirmed',
  'agree-updates': 'updates agreed',
  'agree-reply-channel': 'way to reply agreed',
  'agree-timescale': 'timescale agreed',
  'offer-mediation': 'mediation offered',
  'offer-meeting': 'meeting offered',
  'offer-hearing': 'hearing offered',
  'agree-remedy': 'remedy agreed',
  'discuss-outcome': 'outcome discussed',
  'record-reason': 'reason recorded',
};

const pounds = (pence: number) => `£${(pence / 100).toFixed(2)}`;

/** What seldom happens, or only among staff, in one line. */
export const rarelyHappened: Omit<Happened, OftenHappens> = {
  classified: ({to}, {staff}) => `${staff ? 'Treated' : 'We treat this'} as ${kinds[to]} from now on`,
  complaintRaised: (_, {staff}) =>
    staff ? 'A complaint was found in this, and raised' : 'We found a complaint in this, and opened one for it',
  procedureChosen: ({procedure}, {staff}) =>
    staff ? `Procedure chosen: ${procedure}` : 'We chose the procedure that applies',
  routed: ({choice}) => `Decided where it belongs: ${choice}`,
  receiptCorrected: (_, {staff}) =>
    staff ? 'Date of receipt corrected' : 'We corrected the day on which we received your complaint',
  settled: (_, {staff}) => (staff ? 'Settled without a formal reply' : 'This was sorted out with you'),
  firstContactRecorded: ({settled}, {staff}) =>
    staff ? `First contact: ${settled ? 'sorted out' : 'not sorted out'}` : 'We tried to sort this out',
  accepted: ({ombudsman}, {staff}) =>
    staff ? `Accepted${ombudsman ? ', because the ombudsman says so' : ''}` : 'We took this on as a complaint',
  declined: (_, {staff}) => (staff ? 'Not accepted' : 'We did not take this on as a complaint'),
  linked: ({reference}) => `Linked to ${reference}`,
  conflictDeclared: ({person}) => `${person.name} has a stake in this and steps back`,
  consentAsked: (_, {staff}) =>
    staff ? 'Consent asked for' : 'We asked for confirmation of who may speak in this complaint',
  consentAnswered: ({given}, {staff}) =>
    given
      ? staff
        ? 'Consent given'
        : 'It is confirmed who may speak in this complaint'
      : staff
        ? 'Consent refused'
        : 'It was not confirmed that somebody else may speak in this complaint',
  adjustmentAgreed: (_, {staff}) => (staff ? 'Adjustment agreed' : 'We will do this differently for you'),
  adjustmentRefused: (_, {staff}) =>
    staff ? 'Adjustment refused, with another way' : 'We cannot do this, and offer something else',
  groupRecorded: ({people}) => `${people} people make this complaint together`,
  identityWithheld: ({from}, {staff}) =>
    staff ? `The customer is not to be named to: ${from}` : `We will not give your name to: ${from}`,
  keyReplaced: (_, {staff}) =>
    staff ? 'Customer given another key' : 'We gave you another key. The one before no longer works',
  restrictionRecommended: () => 'Limit on contact recommended',
  restrictionRejected: () => 'Limit on contact turned down',
  restricted: ({review}, {staff, date}) =>
    staff
      ? `Contact limited, to be looked at again by ${date(review)}`
      : `We limit how you can contact us. We look at this again by ${date(review)}`,
  unrestricted: (_, {staff}) => (staff ? 'Limit on contact lifted' : 'We no longer limit how you can contact us'),

  fileAdded: (entry, telling) => {
    const {by, name} = entry;
    if (by.kind !== 'staff') return theirs(entry, telling, `added a file: ${name}`);
    return telling.staff ? `File added: ${name}` : `We added a file: ${name}`;
  },
  updateAgreed: ({everyDays}, {staff}) =>
    `${staff ? 'Updates agreed' : 'We agreed to tell you how it is going'}: every ${
      everyDays === 1 ? 'day' : `${everyDays} days`
    }`,
  understandingAnswered: (entry, telling) =>
    theirs(entry, telling, entry.right ? 'said that we understand it rightly' : 'put right how we understand it'),
  stepRecorded: ({step}) => `Step recorded: ${steps[step] ?? step}`,
  issueAdded: ({join}, {staff}) =>
    join
      ? staff
        ? 'Issue joined'
        : 'We look into another issue too'
      : staff
        ? 'Issue kept apart'
        : 'Another issue is a complaint of its own',
  referred: ({referral, immediately}) => `${immediately ? 'Referred at once' : 'Referred'}: ${referral}`,
  mediationOffered: (_, {staff}) => (staff ? 'Mediation offered' : 'We offered you mediation'),
  mediationAnswered: (entry, telling) =>
    theirs(entry, telling, entry.accepted ? 'accepted mediation' : 'said no to mediation'),
  hearingOffered: (_, {staff}) => (staff ? 'Hearing offered' : 'We offered you a hearing'),
  hearingAnswered: (entry, telling) =>
    theirs(entry, telling, entry.accepted ? 'accepted the hearing' : 'said no to a hearing'),
  hearingArranged: ({on, place}, {date}) => `The hearing is on ${date(on)}: ${place}`,
  hearingHeld: () => 'The hearing was held',

  remedyOffered: (_, {staff}) => (staff ? 'Remedy offered' : 'We offered this to put it right'),
  actionHandedOver: ({action, owner, due}, {date, action: what}) =>
    `${owner} will do this by ${date(due)}: ${what(action)}`,
  actionReopened: ({action, due}, {date, action: what}) =>
    `This was not done after all, and will be by ${date(due)}: ${what(action)}`,
  paymentProposed: ({pence}) => `Payment proposed: ${pounds(pence)}`,
  paymentRecorded: ({pence}) => `Payment recorded: ${pounds(pence)}`,
  paymentCorrected: ({pence}) => `Payment corrected to ${pounds(pence)}`,
  learned: () => 'Lesson recorded',

  escalationDeclined: ({stage}, {staff, stage: name}) =>
    staff ? `Request for ${name(stage)} refused` : `We did not take your complaint to ${name(stage)}`,
  ombudsmanReferred: (_, {staff}) => (staff ? 'With the ombudsman' : 'Your complaint is with the ombudsman'),
  evidenceRequested: ({due}, {date}) => `Evidence asked for by ${date(due)}`,
  evidenceDateAgreed: ({due}, {date}) => `Later date for the evidence: ${date(due)}`,
  evidenceSupplied: () => 'Evidence supplied',
  determined: ({finding}) => `The ombudsman decided: ${findings[finding]}`,

  withdrawn: (entry, telling) => theirs(entry, telling, 'withdrew the complaint'),
  reopened: (_, {staff}) => (staff ? 'Opened again' : 'We opened your complaint again'),
  surveyed: (entry, telling) => theirs(entry, telling, `answered our survey: ${entry.satisfaction} out of 5`),
  breachRecorded: () => 'Data breach recorded',
  breachNotified: ({to}) =>
    to === 'commissioner' ? 'Information Commissioner told of the breach' : 'The people concerned told of the breach',
  erased: () => 'Personal details erased',
};
