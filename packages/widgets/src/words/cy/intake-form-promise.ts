import type {Duty, FeedbackKind} from '@redress/policy';
import type {promise as english} from '../en/intake-form-promise.ts';
import {capital} from './capital.ts';
import {noun} from './intake-form-kinds.ts';
import {soften} from './soften.ts';
import {promised, verb} from './verb.ts';

/** What a duty asks us to do with what was sent, as a verb-noun. */
const duty = (what: Duty, kind: FeedbackKind) => (what === 'log' ? `cofnodi eich ${noun[kind].plain}` : verb[what]);

export const promise: typeof english = {
  today: {
    title: 'Os anfonwch hyn heddiw',
    titleOfComplaint: 'Os anfonwch gŵyn heddiw',
    promise: (what, how, kind) => `${promised[how](duty(what, kind))} erbyn`,
    projection: (what, kind) => `a’n nod yw ${duty(what, kind)} erbyn`,
    undated: {
      'none-stated': (what, kind) => `byddwn yn ${duty(what, kind)} cyn gynted â phosibl`,
      'not-configured': () => 'byddwn yn dweud wrthych pryd i ddisgwyl ateb',
    },
    recorded: 'byddwn yn ei gadw, yn ei ddarllen ac yn dysgu ohono. Nid yw ein polisi yn addo ateb iddo.',
    anonymous: 'byddwn yn ei gadw ac yn ei ddarllen. Ni allwn addo ateb i rywun nad yw’n dweud pwy ydyw.',
    provisional: 'Nid yw holl wyliau banc y flwyddyn honno’n hysbys eto, felly gallai dyddiad newid.',
    why: 'Pam y dyddiadau hyn?',
    whyOne: (what, date, kind) => `I ${soften(duty(what, kind))} erbyn ${date}`,
  },
  next: {
    promise: (what, how, kind) => capital(`${promised[how](duty(what, kind))} erbyn`),
    projection: (what, kind) => `Ar ôl hynny, ein nod yw ${duty(what, kind)} erbyn`,
    undated: {
      'none-stated': (what, kind) => `Byddwn yn ${duty(what, kind)} cyn gynted â phosibl`,
      'not-configured': () => 'Byddwn yn dweud wrthych pryd i ddisgwyl ateb',
    },
    recorded: 'Rydym yn ei gadw, yn ei ddarllen ac yn dysgu ohono. Nid yw ein polisi yn addo ateb iddo.',
    anonymous: 'Rydym yn ei gadw ac yn ei ddarllen. Ni allwn ateb, gan nad ydym yn gwybod pwy ydych chi.',
  },
};
