import './dates.ts';
import type {ClockWords} from '../en/clock.ts';
import {capital} from './capital.ts';
import {soften} from './soften.ts';
import {promised, verb} from './verb.ts';

const plurals = new Intl.PluralRules('cy');

export const clockWords: ClockWords = {
  says: {
    promise: (duty, force, due) => `${capital(promised[force](verb[duty]))} erbyn ${due}`,
    forecast: (duty, due) => `Rydym yn disgwyl ${verb[duty]} erbyn ${due}`,
    late: (duty, force, due) =>
      force === 'aim' ? `Ein nod oedd ${verb[duty]} erbyn ${due}` : `Dylem fod wedi ${verb[duty]} erbyn ${due}`,
    met: (duty, doneOn) => `Gwnaethom ${soften(verb[duty])} ${soften(doneOn)}`,
    superseded: (duty) => `Nid oes angen i ni ${soften(verb[duty])} ar y cam hwn mwyach`,
    undated: (duty) => `Nid oes dyddiad eto ar gyfer pryd y byddwn yn ${verb[duty]}`,
    'none-stated': (duty) => `Byddwn yn ${verb[duty]} cyn gynted â phosibl`,
    'not-configured': (duty) =>
      `Byddwn yn dweud wrthych pryd i ddisgwyl ${duty === 'respond' ? 'ateb' : 'clywed gennym'}`,
  },
  days: ({count, unit}) => {
    const day = plurals.select(count) === 'two' ? 'ddiwrnod' : 'diwrnod';
    return `${count} ${day}${unit === 'working-days' ? ' gwaith' : ''}`;
  },
  left: (days) => `${days} ar ôl`,
  late: (days) => (days === undefined ? 'yn hwyr' : `${days} yn hwyr`),
  missed: (due) => `ni chadwyd at ${soften(due)}`,
  open: (days) => `ar agor ers ${days}`,
  today: 'heddiw yw’r diwrnod olaf',
  inTime: 'mewn pryd',
  forecast: 'amcangyfrif',
};
