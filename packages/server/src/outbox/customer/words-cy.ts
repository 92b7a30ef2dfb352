import type {FeedbackKind} from '@redress/policy';
import type {MessageTitle, MessageWords} from './words-en.ts';

/** After `eich` and `’ch`, which change no consonant. */
const matter: Readonly<Record<FeedbackKind, string>> = {
  complaint: 'cwyn',
  compliment: 'canmoliaeth',
  suggestion: 'awgrym',
  comment: 'sylw',
  'service-request': 'cais',
  'member-enquiry': 'ymholiad',
};

const titles: Readonly<Record<MessageTitle, string>> = {
  receipt: 'mae wedi dod i law',
  update: 'sut mae pethau’n mynd',
  message: 'neges i chi',
  news: 'mae rhywbeth newydd',
};

/** The same in Welsh. */
export const messageWordsCy: MessageWords = {
  subject: (kind, reference, title) => `Eich ${matter[kind]} ${reference}: ${titles[title]}`,
  news: (kind) => `Mae rhywbeth newydd am eich ${matter[kind]}.`,
  update: (kind) => `Dyma sut mae pethau gyda’ch ${matter[kind]}:`,
  message: (kind) => `Mae gennym neges i chi am eich ${matter[kind]}:`,
  follow: 'Gallwch ddilyn yr achos ar y dudalen hon, gyda’r allwedd a roddwyd i chi:',
  read: 'I ddarllen mwy, agorwch y dudalen hon a rhowch yr allwedd a roddwyd i chi:',
  ask: 'I glywed mwy, cysylltwch â ni.',
  confirm:
    'Os hoffech i’n llythyrau ddod i’r cyfeiriad hwn, agorwch y dudalen hon oddi yma unwaith a rhowch yr allwedd a roddwyd i chi:',
  code: 'Os bydd tudalen yn gofyn i chi am y cod o’r e-bost hwn, dyma’r cod:',
  why: 'Tan hynny ni fyddwn yn ysgrifennu dim yma am y mater ei hun, fel na all neb arall ddarllen yr hyn sydd i chi.',
  notYou:
    'Os nad ydych wedi anfon unrhyw beth atom, efallai fod rhywun wedi rhoi eich cyfeiriad drwy gamgymeriad. Nid oes rhaid i chi wneud dim.',
  phone: (number) => `Gallwch hefyd ein ffonio ar ${number}.`,
  receivedText: (organisation, kind, reference) =>
    `${organisation}: mae eich ${matter[kind]} ${reference} wedi dod i law.`,
  newsText: (organisation, kind, reference) =>
    `${organisation}: mae rhywbeth newydd am eich ${matter[kind]} ${reference}.`,
};
