import type {Clock, Duty} from '@redress/policy';
import {sayDate} from '../say-date.ts';

const duties: Readonly<Record<Duty, {name: string; late: string; noun: string}>> = {
  log: {name: 'Log', noun: 'Logging', late: 'Logging'},
  settle: {name: 'Settle', noun: 'Quick settlement', late: 'The quick settlement'},
  acknowledge: {name: 'Acknowledge', noun: 'Acknowledgement', late: 'The acknowledgement'},
  contact: {name: 'First contact', noun: 'First contact', late: 'The first contact'},
  respond: {name: 'Reply', noun: 'Reply', late: 'The reply'},
  evidence: {name: 'Send evidence', noun: 'Evidence for the ombudsman', late: 'The evidence for the ombudsman'},
  external: {
    name: 'Answer the other body',
    noun: 'Answer to the body that wrote',
    late: 'The answer to the body that wrote',
  },
  'breach-notice': {
    name: 'Tell the Commissioner',
    noun: 'Notice to the Information Commissioner',
    late: 'The notice to the Information Commissioner',
  },
};

/** `Reply`, as a column or a heading says it. */
export function sayDuty(duty: Duty): string {
  return duties[duty].name;
}

/** `Reply due Friday 11 December.` */
export function sayClock({duty, state, due, missed}: Clock): string {
  if (due === undefined) return '';
  const {noun, late} = duties[duty];
  if (missed === due) return `${late} is late: it was due ${sayDate(due)}.`;
  return state === 'projected' ? `${noun} expected by ${sayDate(due)}.` : `${noun} due ${sayDate(due)}.`;
}
