import type {Clock} from '@redress/policy';
import type {ClockWords} from '../en/clock.ts';
import {capital} from './capital.ts';
import {soften} from './soften.ts';
import {promised, verb} from './verb.ts';

type Duty = Clock['duty'];

const plurals = new Intl.PluralRules('cy');

const noun: Readonly<Record<Duty, string>> = {
  acknowledge: 'Cydnabyddiaeth',
  contact: 'Cyswllt cyntaf',
  respond: 'Ateb',
};
const sent: Readonly<Record<Duty, string>> = {
  acknowledge: 'Cydnabuwyd',
  contact: 'Cysylltwyd am y tro cyntaf',
  respond: 'Atebwyd',
};

export const clockWords: ClockWords = {
  customer: {
    promise: (duty, force, due) => `${capital(promised[force](verb[duty]))} erbyn ${due}`,
    forecast: (duty, due) => `Rydym yn disgwyl ${verb[duty]} erbyn ${due}`,
    late: (duty, force, due) =>
      force === 'aim' ? `Ein nod oedd ${verb[duty]} erbyn ${due}` : `Dylem fod wedi ${verb[duty]} erbyn ${due}`,
    met: (duty, doneOn) => `Gwnaethom ${soften(verb[duty])} ${soften(doneOn)}`,
    superseded: (duty) => `Nid oes angen i ni ${soften(verb[duty])} ar y cam hwn mwyach`,
    undated: (duty) => `Nid oes dyddiad eto ar gyfer pryd y byddwn yn ${verb[duty]}`,
  },
  staff: {
    promise: (duty, force, due) =>
      force === 'must'
        ? `${noun[duty]} erbyn ${due}`
        : force === 'should'
          ? `${noun[duty]}: dylid gwneud hyn erbyn ${due}`
          : `Nod: ${noun[duty].toLowerCase()} erbyn ${due}`,
    forecast: (duty, due) => `${noun[duty]}: disgwylir erbyn ${due}`,
    late: (duty, force, due) =>
      force === 'aim'
        ? `Y nod oedd: ${noun[duty].toLowerCase()} erbyn ${due}`
        : `${noun[duty]}: roedd i fod erbyn ${due}`,
    met: (duty, doneOn) => `${sent[duty]} ${soften(doneOn)}`,
    superseded: (duty) => `${noun[duty]}: nid oes angen hyn ar y cam hwn mwyach`,
    undated: (duty) => `${noun[duty]}: dim dyddiad eto`,
  },
  days: ({count, unit}) => {
    const day = plurals.select(count) === 'two' ? 'ddiwrnod' : 'diwrnod';
    return `${count} ${day}${unit === 'working-days' ? ' gwaith' : ''}`;
  },
  left: (days) => `${days} ar ôl`,
  late: (days) => (days === undefined ? 'yn hwyr' : `${days} yn hwyr`),
  missed: (due) => `ni chadwyd at ${soften(due)}`,
  today: 'heddiw yw’r diwrnod olaf',
  inTime: 'mewn pryd',
  forecast: 'amcangyfrif',
};
