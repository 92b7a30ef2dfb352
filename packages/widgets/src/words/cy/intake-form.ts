import type {IntakeFormWords} from '../en/intake-form.ts';
import {words as later} from './intake-form-later.ts';

export const words: IntakeFormWords = {
  later,

  progress: (number, of) => (of ? `Cwestiwn ${number} o ${of}` : `Cwestiwn ${number}`),
  back: 'Yn ôl',
  continue: 'Parhau',
  what: {
    title: 'Beth ddigwyddodd?',
    hint: 'Dywedwch wrthym yn eich geiriau eich hun. Mae enwau, lleoedd a dyddiadau yn ein helpu, os ydych yn eu gwybod.',
  },
  problem: {title: 'Mae problem', before: 'Gwall:'},
  unloaded:
    'Nid oedd modd nôl rhan nesaf y ffurflen. Mae popeth a deipiwyd gennych yma o hyd. Gwiriwch eich cysylltiad, yna rhowch gynnig arall arni.',
};
