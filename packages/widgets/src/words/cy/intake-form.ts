import type {IntakeFormWords} from '../en/intake-form.ts';
import {words as later} from './intake-form-later.ts';

export const words: IntakeFormWords = {
  later,

  progress: (number, of) => `Cwestiwn ${number} o ${of}`,
  back: 'Yn ôl',
  continue: 'Parhau',

  question: {
    what: 'Beth ddigwyddodd?',
    when: 'Pryd y digwyddodd hyn?',
    service: 'Â beth mae eich cwyn yn ymwneud?',
    wanted: 'Beth fyddai’n unioni pethau?',
    name: 'Beth yw eich enw?',
    reach: 'Sut gallwn ni gysylltu â chi?',
    helper: 'Oes rhywun yn eich helpu, neu’n siarad ar eich rhan?',
  },
  hint: {
    what: 'Dywedwch wrthym yn eich geiriau eich hun. Mae enwau, lleoedd a dyddiadau yn ein helpu, os ydych yn eu gwybod.',
  },

  problem: {
    title: 'Mae problem',
    before: 'Gwall:',
    of: {
      what: {required: 'Dywedwch wrthym beth ddigwyddodd'},
      when: {required: 'Dywedwch wrthym pryd y digwyddodd hyn'},
      'when.on': {
        date: 'Rhowch ddyddiad go iawn, fel 12 10 2026, neu dywedwch tua phryd',
        future: 'Rhowch ddyddiad nad yw yn y dyfodol, neu dywedwch tua phryd',
      },
      service: {
        required: 'Dewiswch â beth mae eich cwyn yn ymwneud',
        unknown: 'Dewiswch â beth mae eich cwyn yn ymwneud',
      },
      wanted: {required: 'Dywedwch wrthym beth fyddai’n unioni pethau'},
      'complainant.name': {required: 'Rhowch eich enw'},
      'complainant.email': {required: 'Rhowch eich cyfeiriad e-bost, neu dewiswch ffordd arall o gysylltu â chi'},
      'complainant.phone': {required: 'Rhowch eich rhif ffôn, neu dewiswch ffordd arall o gysylltu â chi'},
      'complainant.address': {required: 'Rhowch eich cyfeiriad post, neu dewiswch ffordd arall o gysylltu â chi'},
      'complainant.prefers': {required: 'Dewiswch sut y dylem gysylltu â chi gyntaf'},
      'helper.role': {required: 'Dewiswch a oes rhywun yn eich helpu neu’n siarad ar eich rhan'},
      'helper.name': {required: 'Rhowch enw’r person sy’n eich helpu neu’n siarad ar eich rhan'},
    },
    any: {
      required: 'Atebwch y cwestiwn hwn',
      'too-long': 'Mae’r ateb hwn yn rhy hir. Byrhewch ef, yna parhewch',
      email: 'Rhowch gyfeiriad e-bost fel enw@example.com',
      phone: 'Rhowch rif ffôn fel 01632 960 001',
      date: 'Rhowch ddyddiad go iawn',
      future: 'Rhowch ddyddiad nad yw yn y dyfodol',
      number: 'Rhowch rif',
      unknown: 'Ni allwn ddefnyddio’r ateb hwn. Newidiwch ef, yna parhewch',
    },
  },
  notice: {
    unloaded:
      'Nid oedd modd nôl rhan nesaf y ffurflen. Mae popeth a deipiwyd gennych yma o hyd. Gwiriwch eich cysylltiad, yna rhowch gynnig arall arni.',
    refused:
      'Nid oedd modd i ni dderbyn eich cwyn y tro hwn. Mae popeth a deipiwyd gennych yma o hyd. Gallwch roi cynnig arall arni, neu gysylltu â ni mewn ffordd arall.',
    twice:
      'Mae gennym eisoes gŵyn o’r ffurflen hon, a anfonwyd o’r fan hon neu o ffenestr arall, ac roedd yn wahanol i hon. Os ydych am wneud y gŵyn hon hefyd, anfonwch hi.',
  },
};
