import type {EventOf, FeedbackKind} from '@redress/policy';
import type {Happened, OftenHappens} from '../en/happened.ts';
import {soften} from './soften.ts';
import {theirs} from './theirs.ts';

const kinds: Readonly<Record<FeedbackKind, string>> = {
  complaint: 'cwyn',
  compliment: 'canmoliaeth',
  suggestion: 'awgrym',
  comment: 'sylw',
  'service-request': 'cais am wasanaeth',
  'member-enquiry': 'ymholiad gan aelod etholedig',
};

const findings: Readonly<Record<EventOf<'determined'>['finding'], string>> = {
  maladministration: 'camweinyddu',
  'service-failure': 'methiant yn y gwasanaeth',
  'no-maladministration': 'dim camweinyddu',
  redress: 'iawn rhesymol',
  mediated: 'datryswyd drwy gyfryngu',
  'outside-jurisdiction': 'y tu allan i’w awdurdod',
};

const steps: Readonly<Record<string, string>> = {
  introduce: 'cyflwyno',
  'confirm-understanding': 'cadarnhau’r ddealltwriaeth',
  'agree-updates': 'cytuno ar ddiweddariadau',
  'agree-reply-channel': 'cytuno ar sut i ateb',
  'agree-timescale': 'cytuno ar amserlen',
  'offer-mediation': 'cynnig cyfryngu',
  'offer-meeting': 'cynnig cyfarfod',
  'offer-hearing': 'cynnig gwrandawiad',
  'agree-remedy': 'cytuno ar sut i unioni pethau',
  'discuss-outcome': 'trafod y canlyniad',
  'record-reason': 'cofnodi rheswm',
};

const pounds = (pence: number) => `£${(pence / 100).toFixed(2)}`;

/** `bob dydd`, `bob 2 ddiwrnod`, `bob 5 diwrnod`. */
const every = (days: number) => (days === 1 ? 'bob dydd' : `bob ${days} ${days === 2 ? 'ddiwrnod' : 'diwrnod'}`);

export const rarelyHappened: Omit<Happened, OftenHappens> = {
  classified: ({to}, {staff}) => `${staff ? 'Trinnir hyn' : 'Rydym yn trin hyn'} fel ${kinds[to]} o hyn ymlaen`,
  complaintRaised: (_, {staff}) =>
    staff ? 'Canfuwyd cwyn yn hyn, ac fe’i codwyd' : 'Gwelsom fod cwyn yn hyn, ac agorwyd achos ar ei chyfer',
  procedureChosen: ({procedure}, {staff}) =>
    staff ? `Dewiswyd y weithdrefn: ${procedure}` : 'Dewiswyd y weithdrefn sy’n berthnasol',
  routed: ({choice}) => `Penderfynwyd i ble y mae’n perthyn: ${choice}`,
  receiptCorrected: (_, {staff}) => (staff ? 'Cywirwyd y dyddiad derbyn' : 'Cywirwyd y dyddiad y cawsom eich cwyn'),
  settled: (_, {staff}) => (staff ? 'Datryswyd heb ateb ffurfiol' : 'Datryswyd hyn gyda chi'),
  firstContactRecorded: ({settled}, {staff}) =>
    staff ? `Cyswllt cyntaf: ${settled ? 'datryswyd' : 'heb ei ddatrys'}` : 'Gwnaethom geisio datrys hyn',
  accepted: ({ombudsman}, {staff}) =>
    staff ? `Derbyniwyd${ombudsman ? ', am fod yr ombwdsmon yn dweud' : ''}` : 'Derbyniwyd hyn fel cwyn',
  declined: (_, {staff}) => (staff ? 'Ni dderbyniwyd' : 'Ni dderbyniwyd hyn fel cwyn'),
  linked: ({reference}) => `Cysylltwyd ag achos ${reference}`,
  conflictDeclared: ({person}) => `Mae gan ${person.name} fuddiant yn hyn ac mae’n camu’n ôl`,
  consentAsked: (_, {staff}) =>
    staff ? 'Gofynnwyd am ganiatâd' : 'Gofynnwyd am gadarnhad o bwy gaiff siarad yn y gŵyn hon',
  consentAnswered: ({given}, {staff}) =>
    given
      ? staff
        ? 'Rhoddwyd caniatâd'
        : 'Cadarnhawyd pwy gaiff siarad yn y gŵyn hon'
      : staff
        ? 'Gwrthodwyd caniatâd'
        : 'Ni chadarnhawyd y caiff rhywun arall siarad yn y gŵyn hon',
  adjustmentAgreed: (_, {staff}) => (staff ? 'Cytunwyd ar addasiad' : 'Byddwn yn gwneud hyn yn wahanol i chi'),
  adjustmentRefused: (_, {staff}) =>
    staff ? 'Gwrthodwyd addasiad, gyda ffordd arall' : 'Ni allwn wneud hyn, ond rydym yn cynnig rhywbeth arall',
  groupRecorded: ({people}) => `Mae ${people} o bobl yn gwneud y gŵyn hon gyda’i gilydd`,
  identityWithheld: ({from}, {staff}) =>
    staff ? `Ni ddylid enwi’r cwsmer wrth: ${from}` : `Ni fyddwn yn rhoi eich enw i: ${from}`,
  keyReplaced: (_, {staff}) =>
    staff
      ? 'Rhoddwyd allwedd arall i’r cwsmer'
      : 'Rhoesom allwedd arall i chi. Nid yw’r un flaenorol yn gweithio mwyach',
  restrictionRecommended: () => 'Argymhellwyd cyfyngu ar gyswllt',
  restrictionRejected: () => 'Gwrthodwyd cyfyngu ar gyswllt',
  restricted: ({review}, {staff, date}) =>
    staff
      ? `Cyfyngwyd ar gyswllt, i’w ailystyried erbyn ${date(review)}`
      : `Rydym yn cyfyngu ar sut y gallwch gysylltu â ni. Byddwn yn ailystyried hyn erbyn ${date(review)}`,
  unrestricted: (_, {staff}) =>
    staff ? 'Codwyd y cyfyngiad ar gyswllt' : 'Nid ydym yn cyfyngu mwyach ar sut y gallwch gysylltu â ni',

  fileAdded: (entry, telling) => {
    const {by, name} = entry;
    if (by.kind !== 'staff') return theirs(entry, telling, 'Ychwanegoch', 'Ychwanegodd', `ffeil: ${name}`);
    return telling.staff ? `Ychwanegwyd ffeil: ${name}` : `Gwnaethom ychwanegu ffeil: ${name}`;
  },
  updateAgreed: ({everyDays}, {staff}) =>
    `${staff ? 'Cytunwyd ar ddiweddariadau' : 'Cytunwyd i ddweud wrthych sut mae pethau’n mynd'}: ${every(everyDays)}`,
  understandingAnswered: (entry, telling) =>
    entry.right
      ? theirs(entry, telling, 'Dywedoch', 'Dywedodd', 'ein bod yn deall yn iawn')
      : theirs(entry, telling, 'Cywiroch', 'Cywirodd', 'ein dealltwriaeth'),
  stepRecorded: ({step}) => `Cofnodwyd cam: ${steps[step] ?? step}`,
  issueAdded: ({join}, {staff}) =>
    join
      ? staff
        ? 'Ychwanegwyd mater at y gŵyn'
        : 'Rydym yn edrych i mewn i fater arall hefyd'
      : staff
        ? 'Cadwyd mater ar wahân'
        : 'Mae mater arall yn gŵyn ar wahân',
  referred: ({referral, immediately}) => `${immediately ? 'Cyfeiriwyd ar unwaith' : 'Cyfeiriwyd'}: ${referral}`,
  mediationOffered: (_, {staff}) => (staff ? 'Cynigiwyd cyfryngu' : 'Gwnaethom gynnig cyfryngu i chi'),
  mediationAnswered: (entry, telling) =>
    entry.accepted
      ? theirs(entry, telling, 'Derbynioch', 'Derbyniodd', 'gyfryngu')
      : theirs(entry, telling, 'Gwrthodoch', 'Gwrthododd', 'gyfryngu'),
  hearingOffered: (_, {staff}) => (staff ? 'Cynigiwyd gwrandawiad' : 'Gwnaethom gynnig gwrandawiad i chi'),
  hearingAnswered: (entry, telling) =>
    entry.accepted
      ? theirs(entry, telling, 'Derbynioch', 'Derbyniodd', 'y gwrandawiad')
      : theirs(entry, telling, 'Gwrthodoch', 'Gwrthododd', 'y gwrandawiad'),
  hearingArranged: ({on, place}, {date}) => `Cynhelir y gwrandawiad ${soften(date(on))}: ${place}`,
  hearingHeld: () => 'Cynhaliwyd y gwrandawiad',

  remedyOffered: (_, {staff}) => (staff ? 'Cynigiwyd unioni pethau' : 'Gwnaethom gynnig hyn i unioni pethau'),
  actionHandedOver: ({action, owner, due}, {date, action: what}) =>
    `Bydd ${owner} yn gwneud hyn erbyn ${date(due)}: ${what(action)}`,
  actionReopened: ({action, due}, {date, action: what}) =>
    `Ni wnaed hyn wedi’r cwbl, a chaiff ei wneud erbyn ${date(due)}: ${what(action)}`,
  paymentProposed: ({pence}) => `Cynigiwyd taliad: ${pounds(pence)}`,
  paymentRecorded: ({pence}) => `Cofnodwyd taliad: ${pounds(pence)}`,
  paymentCorrected: ({pence}) => `Cywirwyd taliad i ${pounds(pence)}`,
  learned: () => 'Cofnodwyd gwers',

  escalationDeclined: ({stage}, {staff, stage: name}) =>
    staff ? `Gwrthodwyd y cais am ${soften(name(stage))}` : `Ni wnaethom fynd â’ch cwyn i ${soften(name(stage))}`,
  ombudsmanReferred: (_, {staff}) => (staff ? 'Gyda’r ombwdsmon' : 'Mae eich cwyn gyda’r ombwdsmon'),
  evidenceRequested: ({due}, {date}) => `Gofynnwyd am dystiolaeth erbyn ${date(due)}`,
  evidenceDateAgreed: ({due}, {date}) => `Dyddiad hwyrach ar gyfer y dystiolaeth: ${date(due)}`,
  evidenceSupplied: () => 'Anfonwyd y dystiolaeth',
  determined: ({finding}) => `Penderfyniad yr ombwdsmon: ${findings[finding]}`,

  withdrawn: (entry, telling) => theirs(entry, telling, 'Tynnoch', 'Tynnodd', 'y gŵyn yn ôl'),
  reopened: (_, {staff}) => (staff ? 'Ailagorwyd' : 'Gwnaethom ailagor eich cwyn'),
  surveyed: (entry, telling) => theirs(entry, telling, 'Ateboch', 'Atebodd', `ein harolwg: ${entry.satisfaction} o 5`),
  breachRecorded: () => 'Cofnodwyd toriad data',
  breachNotified: ({to}) =>
    to === 'commissioner' ? 'Hysbyswyd y Comisiynydd Gwybodaeth am y toriad' : 'Hysbyswyd yr unigolion am y toriad',
  erased: () => 'Dilëwyd y manylion personol',
};
