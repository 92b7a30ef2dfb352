import type {Clock} from '@redress/policy';
import {sayDate} from '../say-date.ts';

const duties: Readonly<Record<Clock['duty'], {name: string; late: string; noun: string}>> = {
  acknowledge: {name: 'Acknowledge', noun: 'Acknowledgement', late: 'The acknowledgement'},
  contact: {name: 'First contact', noun: 'First contact', late: 'The first contact'},
  respond: {name: 'Reply', noun: 'Reply', late: 'The reply'},
};

/** `Reply`, as a column or a heading says it. */
export function sayDuty(duty: Clock['duty']): string {
  return duties[duty].name;
}

/** `Reply due Friday 11 December.` */
export function sayClock({duty, state, due, missed}: Clock): string {
  if (due === undefined) return '';
  const {noun, late} = duties[duty];
  if (missed === due) return `${late} is late: it was due ${sayDate(due)}.`;
  return state === 'projected' ? `${noun} expected by ${sayDate(due)}.` : `${noun} due ${sayDate(due)}.`;
}
