import type {CaseFilesWords} from '../en/case-files.ts';

export const words: CaseFilesWords = {
  kinds: {
    picture: 'Llun',
    pdf: 'PDF',
    document: 'Dogfen',
    spreadsheet: 'Taenlen',
    text: 'Testun',
    other: 'Ffeil',
  },
  size: (bytes) => (bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`),
  fetch: 'Lawrlwytho',
  cancel: 'Canslo',
  again: 'Ceisio eto',
  fetching: (name) => `Yn lawrlwytho ${name}`,
  fetched: (name) => `Lawrlwythwyd y ffeil: ${name}.`,
  stopped: (name) => `Ni lawrlwythwyd y ffeil: ${name}.`,
  unscanned:
    'Nid oes gwiriad feirysau wedi edrych ar y ffeil hon. Peidiwch â’i hagor oni bai eich bod yn gwybod pwy a’i hanfonodd.',
  failed: {
    'file/not-found': 'Nid yw’r ffeil hon yn cael ei chadw mwyach. Cysylltwch â ni os oes ei hangen arnoch.',
    'file/not-ready': 'Rydym yn dal i wirio’r ffeil hon. Ceisiwch eto ymhen munud.',
    'file/unsafe':
      'Daeth ein gwiriad feirysau o hyd i rywbeth niweidiol yn y ffeil hon, felly ni all neb ei lawrlwytho.',
    'case/not-found': 'Ni ellir agor y gŵyn hon mwyach gyda’r manylion hyn.',
    'request/unauthorised':
      'Nid ydych wedi mewngofnodi mwyach, felly ni lawrlwythwyd y ffeil hon. Mewngofnodwch, yna ceisiwch eto.',
    'request/too-many': 'Gofynnwyd am ormod ar unwaith. Arhoswch funud, yna ceisiwch eto.',
    'service/unreachable': 'Torrodd y llinell cyn i’r ffeil hon ddod i gyd. Ceisiwch eto.',
    other: 'Aeth rhywbeth o’i le ar ein hochr ni, ac ni lawrlwythwyd y ffeil hon. Ceisiwch eto, neu cysylltwch â ni.',
  },
};
