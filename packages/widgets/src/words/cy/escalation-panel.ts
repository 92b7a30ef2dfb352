import type {EscalationPanelWords} from '../en/escalation-panel.ts';
import {happened, somethingHappened} from './happened.ts';
import {lineWords} from './line.ts';
import {outcomeWords} from './outcome.ts';
import {problemWords} from './problem.ts';
import {refusalWords} from './refusal.ts';
import {soften} from './soften.ts';

export const words: EscalationPanelWords = {
  happened,
  somethingHappened,
  problem: problemWords,
  refusal: refusalWords,
  title: 'Y camau, a’r hyn y gallwch ei wneud',
  line: lineWords,
  rung: {
    current: (since) => `Rydym yn delio â hi nawr, ers ${since}.`,
    answered: (on, outcome) =>
      outcome === undefined ? `Atebwyd ${soften(on)}.` : `Atebwyd ${soften(on)}: ${outcomeWords[outcome]}.`,
    unanswered: 'Aeth yn ei blaen heb ateb.',
    ended: 'Daeth i ben yma, heb ateb.',
    open: 'Gallwch ofyn am adolygiad nawr.',
    later: 'Nid yw ar agor eto.',
    declined: 'Gofynnoch am hyn, ac ni wnaethom fynd â’r gŵyn ymhellach. Gwnaethom ddweud wrthych pam.',
  },
  review: {
    ask: 'Gofyn am adolygiad',
    free: 'Nid oes rhaid i chi ddweud pam.',
    disclose: 'Dweud pam, os dymunwch',
    label: 'Beth nad ydych yn fodlon arno?',
  },
  time: {
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
  },
  take: {
    take: 'Cymryd yr achos hwn',
    mine: (person) => `Mae’r achos hwn gan ${person}.`,
    nobody: 'Nid oes neb wedi cymryd yr achos hwn eto.',
    cannot: 'Ni allwch gymryd yr achos hwn.',
  },
  withdraw: 'Tynnu’r gŵyn hon yn ôl',
  sending: 'Yn anfon…',
  done: {
    requestEscalation: 'Mae eich cais am adolygiad gennym.',
    take: 'Rydych wedi cymryd yr achos hwn.',
    agreeExtension: 'Cytunoch i ragor o amser.',
    declineExtension: 'Gwrthodoch ragor o amser.',
  },
  ombudsman: {
    seldom: undefined,
    advice: 'Gallwch gysylltu â nhw unrhyw bryd am gyngor. Maent yn annibynnol arnom ni.',
    review: (stage) => `Ar ôl ${stage} gallant edrych ar sut y gwnaethom ddelio â’ch cwyn.`,
    reviewNow: 'Gallwch ofyn iddynt nawr edrych ar sut y gwnaethom ddelio â’ch cwyn.',
    phone: 'Ffôn',
    email: 'E-bost',
    post: 'Post',
    website: 'Gwefan',
    checked: (on) => `Gwiriwyd y manylion ${soften(on)}`,
  },
};
