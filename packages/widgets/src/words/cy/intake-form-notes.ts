import type {notes as english} from '../en/intake-form-notes.ts';

/** After two, the soft mutation. */
const months = (count = '') => `${count} ${count === '2' ? 'fis' : 'mis'}`;

export const notes: typeof english = {
  title: 'Beth mae hyn yn ei olygu',
  of: {
    danger: () =>
      'Pan anfonwch hyn, bydd yr hyn a ysgrifennwch am y perygl yn mynd ar unwaith at y bobl sy’n delio ag ef.',
    'may-be-out-of-time': (it) =>
      `Mae ein polisi’n gofyn i bobl gwyno o fewn ${months(it.months)}. Yn yr achos hwn, y diwrnod olaf oedd ${it.lastDay}. ${
        it.keptAs
          ? 'Byddwn yn ei gadw fel sylw nes bod rhywun yn penderfynu a fyddwn yn edrych i mewn iddo.'
          : 'Bydd rhywun yn penderfynu a fyddwn yn edrych i mewn iddo er hynny.'
      }`,
    ongoing: (it) =>
      `Dechreuodd fwy na ${months(it.months)} yn ôl ac mae’n dal i ddigwydd. Nid yw ein polisi’n dweud a yw hynny’n rhy bell yn ôl, felly bydd rhywun yn penderfynu.`,
    'anonymous-no-reply': () => 'Byddwn yn edrych i mewn iddo. Heb eich enw ni allwn ateb na gofyn rhagor i chi.',
    'anonymous-review-only': () =>
      'Mae’r hyn a ddaw heb enw yn cael ei ddarllen, ac rydym yn dysgu ohono. Ni fyddwn yn edrych i mewn iddo fel cwyn, ac ni allwn ateb.',
    'anonymous-excluded': () => 'Nid yw ein polisi wedi’i lunio ar gyfer yr hyn a ddaw heb enw, ac ni allwn ei ateb.',
    'consent-required': () =>
      'Byddwn yn gofyn i chi a gaiff y person hwn siarad ar eich rhan. Nes i chi gytuno, ni fyddwn yn dweud dim wrtho. Byddwn yn dechrau edrych i mewn i’r mater yn y cyfamser.',
    'consent-asked': () =>
      'Byddwn yn gofyn i chi gadarnhau bod y person hwn yn siarad ar eich rhan. Nes i chi wneud hynny, ni fyddwn yn rhannu dim byd personol ag ef.',
    'first-contact-first': () => 'Bydd y tîm y buoch yn delio ag ef yn ceisio datrys y mater yn gyntaf.',
    'route-first': () => 'Bydd rhywun yn penderfynu’n gyntaf pa un o’n gweithdrefnau sy’n addas i’r hyn a ddywedwch.',
    elsewhere: () => 'Mae gan ein polisi ffordd arall ar gyfer hyn.',
    'procedure-not-configured': () =>
      'Byddwn yn dweud wrthych erbyn pryd y gallwch ddisgwyl ateb o dan y contract hwn.',
    'policy-elsewhere': () => 'Mae hyn yn cael ei ateb o dan bolisi sefydliad arall:',
    petition: (it) =>
      `Gyda ${it.people} o bobl, deiseb yw hon. Mae ein polisi’n ei galw’n hynny o ${it.from} o bobl i fyny.`,
    'spokesperson-needed': () =>
      'Mae gan ddeiseb un person sy’n siarad dros bawb: pwy bynnag sy’n rhoi ei enw yn y ffurflen hon.',
    group: (it) =>
      `Byddwn yn delio ag ef fel un, oddi wrth bob un o’r ${it.people} ohonoch.${it.from ? ` O ${it.from} o bobl i fyny, byddai’n ddeiseb.` : ''}`,
  },
  sendAnyway: 'Gallwch ei anfon er hynny, a bydd rhywun yn ei ddarllen.',
  ombudsman: (name) =>
    `Os penderfynwn beidio â’i gymryd ymlaen, gallwch ofyn i’r ombwdsmon hwn am ein penderfyniad: ${name}.`,
  excluded: {
    title: 'Mae rhai pethau’n mynd ffordd arall',
    intro: 'Mae gan ein polisi ffyrdd eraill ar gyfer y rhain. Nid oes angen i chi wybod a yw eich un chi yn eu plith.',
    unless: (exception) => `Ond nid os: ${exception}`,
  },
};
