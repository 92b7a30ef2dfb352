import type {Duty} from '@redress/policy';
import type {ClockWords} from '../en/clock.ts';
import {soften} from './soften.ts';

const noun: Readonly<Record<Duty, readonly [thing: string, done: string]>> = {
  log: ['Cofnod', 'Cofnodwyd'],
  settle: ['Datrysiad', 'Datryswyd'],
  acknowledge: ['Cydnabyddiaeth', 'Cydnabuwyd'],
  contact: ['Cyswllt cyntaf', 'Cysylltwyd am y tro cyntaf'],
  respond: ['Ateb', 'Atebwyd'],
  evidence: ['Tystiolaeth i’r ombwdsmon', 'Anfonwyd y dystiolaeth'],
  external: ['Ateb i bwy bynnag a ysgrifennodd dros y cwsmer', 'Atebwyd pwy bynnag a ysgrifennodd dros y cwsmer'],
  'breach-notice': ['Hysbysiad o’r toriad data', 'Hysbyswyd am y toriad data'],
};

export const staffClock: ClockWords['says'] = {
  promise: (duty, force, due) =>
    force === 'must'
      ? `${noun[duty][0]} erbyn ${due}`
      : force === 'should'
        ? `${noun[duty][0]}: dylid gwneud hyn erbyn ${due}`
        : `Nod: ${noun[duty][0].toLowerCase()} erbyn ${due}`,
  forecast: (duty, due) => `${noun[duty][0]}: disgwylir erbyn ${due}`,
  late: (duty, force, due) =>
    force === 'aim'
      ? `Y nod oedd: ${noun[duty][0].toLowerCase()} erbyn ${due}`
      : `${noun[duty][0]}: roedd i fod erbyn ${due}`,
  met: (duty, doneOn) => `${noun[duty][1]} ${soften(doneOn)}`,
  superseded: (duty) => `${noun[duty][0]}: nid oes angen hyn ar y cam hwn mwyach`,
  undated: (duty) => `${noun[duty][0]}: dim dyddiad eto`,
  'none-stated': (duty) => `${noun[duty][0]}: nid yw’r polisi yn nodi amser`,
  'not-configured': (duty) => `${noun[duty][0]}: nid oes neb wedi darparu’r amser`,
};
