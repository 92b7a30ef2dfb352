import type {TimelineEntry} from '@redress/policy';
import type {Happened} from '../en/happened.ts';
import type {Telling} from '../telling.ts';
import {outcomeWords} from './outcome.ts';
import {soften} from './soften.ts';

/** Something the customer did: `Anfonoch`, or `Anfonodd Ada Example`. */
const theirs = ({by}: TimelineEntry, {staff}: Telling, you: string, they: string, what: string) =>
  !staff && by.kind === 'complainant' ? `${you} ${what}` : `${they} ${by.name} ${what}`;

const contacts = {
  phone: 'ffonio’r cwsmer',
  email: 'anfon e-bost at y cwsmer',
  visit: 'ymweld â’r cwsmer',
  post: 'ysgrifennu at y cwsmer',
} as const;
const youContacted = {
  phone: 'Gwnaethom eich ffonio',
  email: 'Gwnaethom anfon e-bost atoch',
  visit: 'Gwnaethom ymweld â chi',
  post: 'Gwnaethom ysgrifennu atoch',
} as const;

export const happened: Happened = {
  submitted: (entry, telling) =>
    theirs(
      entry,
      telling,
      'Anfonoch',
      'Anfonodd',
      !telling.staff && entry.by.kind === 'complainant' ? 'eich cwyn' : 'y gŵyn',
    ),
  assigned: ({to, stage}, {staff, stage: name}) =>
    staff ? `Cymerodd ${to.name} yr achos (${name(stage)})` : `Bydd ${to.name} yn delio â’ch cwyn`,
  acknowledged: (_, {staff}) =>
    staff ? 'Cydnabuwyd' : 'Gwnaethom ysgrifennu atoch: dyma sut rydym yn deall eich cwyn',
  contacted: ({how}, {staff}) => (staff ? `Cysylltwyd: ${contacts[how]}` : youContacted[how]),
  extensionProposed: ({to}, {staff, date}) =>
    staff
      ? `Cynigiwyd rhagor o amser, hyd at ${soften(date(to))}`
      : `Gofynnom am ragor o amser, hyd at ${soften(date(to))}`,
  extensionApproved: (_, {staff}) =>
    staff ? 'Cymeradwywyd rhagor o amser' : 'Cymeradwyodd rheolwr y cais am ragor o amser',
  extensionAgreed: (entry, telling) => theirs(entry, telling, 'Cytunoch', 'Cytunodd', 'i ragor o amser'),
  extensionDeclined: (entry, telling) => theirs(entry, telling, 'Gwrthodoch', 'Gwrthododd', 'roi rhagor o amser'),
  extended: ({from, to}, {staff, date}) =>
    staff
      ? `Rhoddwyd rhagor o amser, o ${soften(date(from))} hyd at ${soften(date(to))}`
      : `Mae angen rhagor o amser arnom. Y dyddiad newydd yw ${date(to)}`,
  responded: ({outcome}, {staff}) =>
    staff ? `Atebwyd: ${outcomeWords[outcome]}` : `Gwnaethom ateb: mae eich cwyn ${outcomeWords[outcome]}`,
  actionAdded: ({what}, {staff}) => (staff ? `Addawyd: ${what}` : `Gwnaethom addo: ${what}`),
  actionCompleted: ({action}, {staff, action: what}) =>
    staff ? `Gwnaed: ${what(action)}` : `Rydym wedi gwneud hyn: ${what(action)}`,
  escalationRequested: (entry, telling) =>
    theirs(entry, telling, 'Gofynnoch', 'Gofynnodd', `am ${soften(telling.stage(entry.stage))}`),
  closed: (_, {staff}) => (staff ? 'Caewyd' : 'Gwnaethom gau’r gŵyn'),
  messageSent: (entry, telling) => {
    if (entry.by.kind !== 'staff') return theirs(entry, telling, 'Ysgrifennoch', 'Ysgrifennodd', 'atom');
    return telling.staff ? 'Neges i’r cwsmer' : 'Gwnaethom ysgrifennu atoch';
  },
  noteAdded: () => 'Nodyn',
};

export const somethingHappened = 'Diweddarwyd y gŵyn';
