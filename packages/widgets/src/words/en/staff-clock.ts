import type {Duty} from '@redress/policy';
import type {ClockWords} from './clock.ts';

const noun: Readonly<Record<Duty, readonly [thing: string, done: string]>> = {
  log: ['Record', 'Recorded'],
  settle: ['Settlement', 'Settled'],
  acknowledge: ['Acknowledgement', 'Acknowledged'],
  contact: ['First contact', 'First contact made'],
  respond: ['Reply', 'Replied'],
  evidence: ['Evidence for the ombudsman', 'Evidence sent'],
  external: ['Reply to whoever wrote for the customer', 'Replied to whoever wrote for the customer'],
  'breach-notice': ['Notice of the data breach', 'Data breach notified'],
};

/** What a duty and its dates are called as colleagues say it among themselves. */
export const staffClock: ClockWords['says'] = {
  promise: (duty, force, due) =>
    force === 'must'
      ? `${noun[duty][0]} due ${due}`
      : force === 'should'
        ? `${noun[duty][0]} should be made by ${due}`
        : `Aim: ${noun[duty][0].toLowerCase()} by ${due}`,
  forecast: (duty, due) => `${noun[duty][0]} expected by ${due}`,
  late: (duty, force, due) =>
    force === 'aim' ? `Aim was: ${noun[duty][0].toLowerCase()} by ${due}` : `${noun[duty][0]} was due ${due}`,
  met: (duty, doneOn) => `${noun[duty][1]} on ${doneOn}`,
  superseded: (duty) => `${noun[duty][0]} no longer due at this stage`,
  undated: (duty) => `${noun[duty][0]}: no date yet`,
  'none-stated': (duty) => `${noun[duty][0]}: the policy states no time`,
  'not-configured': (duty) => `${noun[duty][0]}: nobody has supplied the time`,
};
