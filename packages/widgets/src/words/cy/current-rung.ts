import type {CurrentRungWords} from '../en/current-rung.ts';
import {soften} from './soften.ts';

export const words: CurrentRungWords = {
  review: {
    ask: 'Gofyn am adolygiad',
    free: 'Nid oes rhaid i chi ddweud pam.',
    disclose: 'Dweud pam, os dymunwch',
    label: 'Beth nad ydych yn fodlon arno?',
  },
  heading: 'Rydym yn gofyn am ragor o amser',
  dates: (to, due) => (due === undefined ? `Hoffem ateb erbyn ${to}.` : `Hoffem ateb erbyn ${to} yn lle ${due}.`),
  reason: 'Y rheswm a roddwyd',
  goodReason: 'Pam mae angen cymaint o amser ychwanegol',
  pending: 'Chi sydd i benderfynu. Os gwrthodwch, bydd y dyddiad yn aros fel y mae.',
  agreed: 'Cytunoch. Rhaid i un o’n rheolwyr ei gymeradwyo hefyd. Tan hynny bydd y dyddiad yn aros fel y mae.',
  declined: 'Gwrthodoch, felly mae’r dyddiad yn aros fel y mae. Gallwch gytuno o hyd.',
  approved: 'Cymeradwywyd.',
  unapproved: 'Heb ei gymeradwyo eto.',
  agree: 'Cytuno i ragor o amser',
  decline: 'Gwrthod rhagor o amser',
  staff: {
    review: {
      ask: 'Cofnodi bod y cwsmer yn gofyn am adolygiad',
      disclose: 'Nodi’r rheswm, os rhoddwyd un',
      label: 'Beth nad yw’r cwsmer yn fodlon arno?',
    },
    heading: 'Cynigir rhagor o amser',
    dates: (to, due) =>
      due === undefined ? `Hyd at ${soften(to)}.` : `Hyd at ${soften(to)}. Fel y mae, disgwylir yr ateb erbyn ${due}.`,
    pending: 'Nid yw’r cwsmer wedi ateb.',
    agreed: 'Mae’r cwsmer yn cytuno.',
    declined: 'Gwrthododd y cwsmer.',
  },
  take: {
    take: 'Cymryd yr achos hwn',
    mine: (person) => `Mae’r achos hwn gan ${person}.`,
    nobody: 'Nid oes neb wedi cymryd yr achos hwn eto.',
    cannot: 'Ni allwch gymryd yr achos hwn.',
  },
};
