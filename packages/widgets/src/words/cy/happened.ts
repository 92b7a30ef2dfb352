import type {Happened, OftenHappens} from '../en/happened.ts';
import {outcomeWords} from './outcome.ts';
import {soften} from './soften.ts';
import {theirs} from './theirs.ts';

const youContacted = {
  phone: 'Gwnaethom eich ffonio',
  email: 'Gwnaethom anfon e-bost atoch',
  visit: 'Gwnaethom ymweld â chi',
  post: 'Gwnaethom ysgrifennu atoch',
  text: 'Gwnaethom anfon neges destun atoch',
  portal: 'Gwnaethom anfon neges atoch yn y porth',
} as const;

export const happened: Partial<Happened> = {
  submitted: (entry, telling) => {
    const {by, kind} = entry;
    const yours = !telling.staff && by.kind === 'complainant';
    if (by.kind === 'staff') return telling.staff ? 'Nodwyd' : 'Gwnaethom nodi’r hyn a ddywedoch wrthym';
    if (kind) return theirs(entry, telling, 'Dywedoch', 'Dywedodd', 'hyn wrthym');
    return theirs(entry, telling, 'Anfonoch', 'Anfonodd', yours ? 'eich cwyn' : 'y gŵyn');
  },
  assigned: ({to}) => `Bydd ${to.name} yn delio â’ch cwyn`,
  acknowledged: () => 'Gwnaethom ysgrifennu atoch: dyma sut rydym yn deall eich cwyn',
  contacted: ({how}) => youContacted[how],
  updated: () => 'Gwnaethom ddweud wrthych sut mae pethau’n mynd',
  extensionProposed: ({to}, {date}) => `Gofynnom am ragor o amser, hyd at ${soften(date(to))}`,
  extensionApproved: () => 'Cymeradwyodd rheolwr y cais am ragor o amser',
  extensionAgreed: (entry, telling) => theirs(entry, telling, 'Cytunoch', 'Cytunodd', 'i ragor o amser'),
  extensionDeclined: (entry, telling) => theirs(entry, telling, 'Gwrthodoch', 'Gwrthododd', 'roi rhagor o amser'),
  extended: ({to}, {date}) => `Mae angen rhagor o amser arnom. Y dyddiad newydd yw ${date(to)}`,
  outcomeDiscussed: ({result}) =>
    result === 'discussed'
      ? 'Gwnaethom drafod ein hateb gyda chi'
      : 'Gwnaethom geisio cysylltu â chi i drafod ein hateb',
  remedyAnswered: (entry, telling) => {
    const what = 'ar sut rydym yn unioni pethau';
    switch (entry.answer) {
      case 'agreed':
        return theirs(entry, telling, 'Cytunoch', 'Cytunodd', what);
      case 'not-agreed':
        return theirs(entry, telling, 'Ni chytunoch', 'Ni chytunodd', what);
      default:
        return telling.staff
          ? 'Nid yw’r cwsmer wedi ateb am sut i unioni pethau'
          : 'Ni chlywsom gennych am sut rydym yn unioni pethau';
    }
  },
  responded: ({outcome}) => `Gwnaethom ateb: mae eich cwyn ${outcomeWords[outcome]}`,
  actionAdded: ({what}) => `Gwnaethom addo: ${what}`,
  actionCompleted: ({action}, {action: what}) => `Rydym wedi gwneud hyn: ${what(action)}`,
  escalationRequested: (entry, telling) =>
    theirs(entry, telling, 'Gofynnoch', 'Gofynnodd', `am ${soften(telling.stage(entry.stage))}`),
  closed: () => 'Gwnaethom gau’r gŵyn',
  messageSent: (entry, telling) => {
    if (entry.by.kind !== 'staff') return theirs(entry, telling, 'Ysgrifennoch', 'Ysgrifennodd', 'atom');
    return telling.staff ? 'Neges i’r cwsmer' : 'Gwnaethom ysgrifennu atoch';
  },
  noteAdded: () => 'Nodyn',
} satisfies Pick<Happened, OftenHappens>;

export const somethingHappened = 'Diweddarwyd y gŵyn';
