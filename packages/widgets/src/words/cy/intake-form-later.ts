import type {IntakeFormLaterWords} from '../en/intake-form-later.ts';
import {capital} from './capital.ts';
import {soften} from './soften.ts';
import {promised, verb} from './verb.ts';

export const words: IntakeFormLaterWords = {
  optional: (label) => `${label} (dewisol)`,

  hint: {
    when: 'Rhowch y diwrnod, er enghraifft 12 10 2026. Os nad ydych yn ei wybod, dywedwch tua phryd.',
    wanted: 'Er enghraifft, gwaith atgyweirio, ymddiheuriad, neu wneud pethau’n wahanol y tro nesaf.',
    name: 'Os ydych yn gwneud hyn dros rywun arall, rhowch enw’r person hwnnw yma. Byddwn yn gofyn amdanoch chi wedyn.',
    reach: 'Llenwch yr hyn sy’n gyfleus i chi. Dim ond i ddelio â’ch cwyn y byddwn yn ei ddefnyddio.',
    roughly: 'Er enghraifft, yn y gwanwyn, neu’r wythnos ddiwethaf',
    adjustments: 'Er enghraifft, print bras, galwad ffôn yn lle llythyr, neu fwy o amser.',
    relationship: 'Er enghraifft, eich merch, cymydog neu weithiwr cyngor',
  },
  label: {
    day: 'Diwrnod',
    month: 'Mis',
    year: 'Blwyddyn',
    date: 'Dyddiad',
    roughly: 'Neu tua phryd',
    ongoing: 'Mae’n dal i ddigwydd',
    email: 'Cyfeiriad e-bost',
    phone: 'Rhif ffôn',
    address: 'Cyfeiriad post',
    prefers: 'Sut y dylem gysylltu â chi gyntaf?',
    adjustments: 'Oes unrhyw beth y dylem ei wneud yn wahanol i chi?',
    helperName: 'Enw’r person',
    relationship: 'Beth yw’r berthynas rhyngoch?',
    helperEmail: 'Cyfeiriad e-bost y person',
    helperPhone: 'Rhif ffôn y person',
  },
  prefers: {email: 'Drwy e-bost', phone: 'Dros y ffôn', post: 'Drwy lythyr'},
  role: {
    no: 'Nac oes',
    helps: 'Mae rhywun yn fy helpu',
    'speaks-for': 'Mae rhywun yn siarad ar fy rhan',
  },
  roleHint: {
    helps: 'Byddwn yn dal i ddelio â chi.',
    'speaks-for': 'Bydd y person hwnnw’n gweithredu ar eich rhan yn y gŵyn hon.',
  },

  policy: {
    waiting: 'Wrthi’n nôl y rhestr o wasanaethau…',
    failed:
      'Nid oedd modd cyrraedd y gwasanaeth i gael y rhestr hon. Mae popeth a deipiwyd gennych wedi’i gadw, ac rydym yn dal i geisio. Gallwch fynd ymlaen i’r cwestiwn nesaf a dewis hyn yn nes ymlaen.',
    again: 'Ceisio eto',
  },

  today: {
    title: 'Os anfonwch hyn heddiw',
    promise: (what, how) => `${promised[how](verb[what])} erbyn`,
    projection: (what) => `a’n nod yw ${verb[what]} erbyn`,
    undated: {
      'none-stated': (what) => `byddwn yn ${verb[what]} cyn gynted â phosibl`,
      'not-configured': () => 'byddwn yn dweud wrthych pryd i ddisgwyl ateb',
    },
    provisional: 'Nid yw holl wyliau banc y flwyddyn honno’n hysbys eto, felly gallai dyddiad newid.',
    why: 'Pam y dyddiadau hyn?',
    whyOne: (what, date) => `I ${soften(verb[what])} erbyn ${date}`,
  },

  check: {
    title: 'Gwiriwch eich atebion',
    change: 'Newid',
    changes: (row) => `: ${row}`,
    send: 'Anfon y gŵyn',
    unanswered: 'Heb ei ateb eto',
  },

  kept: {
    until: (date) => `Mae eich atebion wedi’u cadw ar y ddyfais hon tan ${soften(date)}.`,
    open: 'Ni ellir cadw eich atebion ar y ddyfais hon. Cadwch y dudalen hon ar agor nes i chi anfon eich cwyn.',
    found: 'Daethom o hyd i’r atebion a deipiwyd gennych yn gynharach a’u rhoi yn ôl.',
    delete: 'Dileu’r hyn a deipiais',
    deleteTitle: 'Dileu popeth a deipiwyd gennych?',
    deleteLoses: 'Mae hyn yn tynnu eich holl atebion o’r ffurflen hon ac o’r ddyfais hon. Ni ellir ei ddadwneud.',
    deleteSending:
      'Mae hefyd yn ein hatal rhag anfon y gŵyn eto. Os yw hi wedi ein cyrraedd eisoes, bydd hi gennym o hyd.',
    deleteYes: 'Dileu fy holl atebion',
    deleteNo: 'Cadw fy atebion',
    deleted: 'Mae eich atebion wedi’u dileu.',
  },

  sending: {
    title: 'Wrthi’n anfon eich cwyn',
    notYet: 'Nid yw eich cwyn wedi ein cyrraedd eto',
    now: 'Fel arfer mae hyn yn cymryd ychydig eiliadau.',
    waiting: {
      unreachable: 'Nid oedd modd cyrraedd y gwasanaeth.',
      busy: 'Mae’r gwasanaeth yn brysur iawn ar hyn o bryd.',
      failed: 'Nid yw’r gwasanaeth yn gweithio’n iawn ar hyn o bryd.',
    },
    kept: 'Mae eich cwyn wedi’i chadw ar y ddyfais hon a bydd yn cael ei hanfon eto’n awtomatig. Gallwch hefyd gau’r dudalen hon: byddwn yn parhau pan fyddwch yn ei hagor eto ar y ddyfais hon.',
    hereOnly:
      'Mae eich cwyn wedi’i chadw ar y dudalen hon a bydd yn cael ei hanfon eto’n awtomatig. Cadwch y dudalen hon ar agor nes iddi gael ei hanfon.',
    again: 'Ceisio eto nawr',
  },

  doors: {
    title: 'Ffyrdd eraill o gysylltu â ni',
    phone: 'Ffôn',
    email: 'E-bost',
    post: 'Post',
    website: 'Gwefan',
  },

  sent: {
    title: 'Mae eich cwyn wedi’i hanfon',
    received: (date) => `Cawsom hi ${soften(date)}.`,
    reference: 'Eich cyfeirnod',
    referenceUse: 'Rhowch hwn wrth gysylltu â ni am eich cwyn.',
    key: 'Eich allwedd',
    keyUse:
      'Gyda’r cyfeirnod, mae’n agor eich cwyn, fel y gallwch ei dilyn. Cadwch hi’n ddiogel a pheidiwch â’i rhannu. Ni allwn ei dangos eto ar ôl i chi adael y dudalen hon.',
    copyReference: 'Copïo’r cyfeirnod',
    copyKey: 'Copïo’r allwedd',
    print: 'Argraffu’r dudalen hon',
    copied: 'Wedi’i gopïo.',
    notCopied: 'Nid oedd modd ei gopïo. Dewiswch y testun a’i gopïo eich hun, neu nodwch ef ar bapur.',
    next: 'Beth sy’n digwydd nesaf',
    promise: (what, how) => capital(`${promised[how](verb[what])} erbyn`),
    projection: (what) => `Ar ôl hynny, ein nod yw ${verb[what]} erbyn`,
    undated: {
      'none-stated': (what) => `Byddwn yn ${verb[what]} cyn gynted â phosibl`,
      'not-configured': () => 'Byddwn yn dweud wrthych pryd i ddisgwyl ateb',
    },
    call: 'Os oes angen i chi gysylltu â ni',
    another: 'Gwneud cwyn arall',
  },
};
