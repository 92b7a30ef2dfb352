import type {PlainFormWords} from './words-en.ts';

/** The same in Welsh. */
export const wordsCy: PlainFormWords = {
  title: (organisation) => `Gwneud cwyn i ${organisation}`,
  intro: 'Mae’r ffurflen hon yn gweithio heb sgript. Atebwch bob cwestiwn nad yw wedi’i nodi’n ddewisol.',
  otherLanguage: 'English',
  question: {
    what: 'Beth ddigwyddodd?',
    'when.roughly': 'Pryd y digwyddodd hyn?',
    service: 'Â beth mae eich cwyn yn ymwneud?',
    wanted: 'Beth fyddai’n unioni pethau?',
    'complainant.name': 'Beth yw eich enw?',
    'complainant.prefers': 'Sut y dylem gysylltu â chi?',
    'complainant.email': 'Cyfeiriad e-bost',
    'complainant.phone': 'Rhif ffôn',
    'complainant.address': 'Cyfeiriad post',
  },
  hint: {
    what: 'Dywedwch wrthym yn eich geiriau eich hun. Mae enwau, lleoedd a dyddiadau yn ein helpu, os ydych yn eu gwybod.',
    'when.roughly': 'Diwrnod, neu tua phryd, fel “ers y gaeaf diwethaf”.',
  },
  optional: '(dewisol)',
  choose: 'Dewiswch un',
  ways: {email: 'Drwy e-bost', phone: 'Dros y ffôn', post: 'Drwy’r post'},
  trap: 'Gadewch y maes hwn yn wag',
  send: 'Anfon y gŵyn',
  problem: {
    title: 'Mae problem',
    before: 'Gwall:',
    kept: 'Nid oes dim wedi’i anfon eto. Mae popeth a deipiwyd gennych yma o hyd.',
    any: {
      required: 'Atebwch y cwestiwn hwn',
      'too-long': 'Mae’r ateb hwn yn rhy hir. Byrhewch ef',
      email: 'Rhowch gyfeiriad e-bost fel enw@example.com',
      phone: 'Rhowch rif ffôn fel 01632 960 001',
      date: 'Rhowch ddyddiad go iawn',
      future: 'Rhowch ddyddiad nad yw yn y dyfodol',
      number: 'Rhowch rif',
      unknown: 'Ni allwn ddefnyddio’r ateb hwn. Dewiswch un arall',
    },
  },
  sent: {
    title: 'Mae eich cwyn wedi dod i law',
    reference: 'Eich cyfeirnod',
    key: 'Eich allwedd',
    keep: 'Ysgrifennwch y ddau, neu argraffwch y dudalen hon. Gyda’i gilydd maent yn agor eich cwyn. Ni allwn ddangos yr allwedd eto.',
    check: 'Bydd rhywun yn ei darllen. Mae person yn edrych yn gyntaf ar gwynion o’r ffurflen hon.',
    confirm:
      'Os rhoesoch gyfeiriad e-bost, rydym wedi anfon cod iddo. Rhowch y cod yma, fel y gall ein llythyrau ddod i’r cyfeiriad hwnnw.',
    code: 'Cod o’r e-bost: mae ar ôl “confirm=” yn y ddolen',
    sendCode: 'Cadarnhau’r cyfeiriad',
    confirmed: 'Mae eich cyfeiriad wedi’i gadarnhau',
    confirmedText: 'Bydd ein llythyrau am y gŵyn hon yn dod iddo.',
    wrongCode: 'Nid dyma’r cod a anfonwyd gennym. Agorwch yr e-bost diweddaraf gennym, yna rhowch gynnig arall arni.',
  },
  refused: {
    title: 'Nid oedd modd i ni dderbyn hyn',
    elsewhere: 'Anfonwyd y ffurflen o dudalen na chaiff ei hanfon. Agorwch y ffurflen yma, a’i hanfon eto.',
    busy: 'Anfonwyd gormod o’ch rhwydwaith. Mae eich atebion yn y dudalen flaenorol: ewch yn ôl, arhoswch funud, yna anfonwch eto.',
    other:
      'Aeth rhywbeth o’i le ar ein hochr ni. Ewch yn ôl: mae eich atebion yn y dudalen flaenorol. Yna anfonwch eto.',
    open: 'Agor y ffurflen',
  },
};
