import type {CaseAddingWords} from '../en/case-adding.ts';

export const words: CaseAddingWords = {
  open: 'Ychwanegu rhywbeth',
  label: 'Beth hoffech chi ei ddweud wrthym?',
  hint: 'Bydd yn dod yn rhan o’r gŵyn, a byddwn yn ei darllen.',
  staff: {open: 'Ysgrifennu at y cwsmer', label: 'Eich neges', hint: 'Bydd y cwsmer yn ei gweld ar y dudalen hon.'},
  files: 'Ffeiliau i’w hychwanegu',
  filesHint: 'Lluniau, llythyrau neu ffeiliau eraill. Fe’u hanfonir pan fyddwch yn pwyso’r botwm isod.',
  size: (bytes) => (bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`),
  send: 'Anfon y neges',
  sendAll: 'Anfon',
  sending: 'Yn anfon…',
  sendingFile: (name) => `Yn anfon ${name}`,
  cancel: 'Canslo',
  remove: 'Tynnu',
  chosen: (names) => `Dewiswyd: ${names.join(', ')}. Nid oes dim wedi’i anfon eto.`,
  removed: (name) => `Tynnwyd y ffeil: ${name}.`,
  again: 'Ceisio eto',
  sent: 'Anfonwyd eich neges.',
  filesSent: (count) => (count === 1 ? 'Anfonwyd eich ffeil.' : `Anfonwyd ${count} ffeil.`),
  empty: 'Ysgrifennwch eich neges yn gyntaf',
  refused: {
    'file/too-large': 'Mae’r ffeil hon yn rhy fawr i ni. Gwnewch hi’n llai, neu anfonwch hi drwy’r post.',
    'file/too-many': 'Mae gan y gŵyn hon gynifer o ffeiliau ag y gallwn eu cadw gyda hi. Anfonwch hon drwy’r post.',
    'file/type-refused': 'Ni allwn agor ffeiliau o’r math hwn. Anfonwch hi fel llun, PDF neu ddogfen.',
    'file/unsafe': 'Rhwystrwyd y ffeil hon gan ein gwiriad feirysau, felly ni wnaethom ei chadw.',
    'request/unauthorised':
      'Nid ydych wedi mewngofnodi mwyach, felly nid anfonwyd hon. Mewngofnodwch, yna ceisiwch eto.',
    'case/refused': 'Ni ellir ychwanegu ffeiliau at y gŵyn hon nawr.',
    'service/full':
      'Nid oes gennym le i’r ffeil hon ar hyn o bryd. Ceisiwch eto’n nes ymlaen, neu anfonwch hi drwy’r post.',
    'service/unreachable': 'Torrodd y llinell cyn i’r cyfan gyrraedd. Mae’r ffeil yn dal yma: ceisiwch eto.',
    other: 'Aeth rhywbeth o’i le ar ein hochr ni, ac nid anfonwyd hon. Ceisiwch eto, neu cysylltwch â ni.',
  },
};
