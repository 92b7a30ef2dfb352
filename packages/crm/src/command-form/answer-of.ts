import {instantOf, isPlainDate} from '@redress/policy/calendar';
import type {Field, FieldProblem} from './field.ts';

/** What was typed, as the command wants it; nothing where nothing was typed; or what is wrong with it. */
export type Answer = {readonly value: unknown} | {readonly problem: FieldProblem} | undefined;

/** Reads a field. Whether the command takes it is for the command's own schema to say. */
export function answerOf({control, text, promises}: Field, timeZone: string): Answer {
  const typed = text.trim();
  switch (control.kind) {
    case 'promises':
      return {value: promises.map(({what, due, owner}) => ({what, due, ...(owner.trim() && {owner})}))};
    case 'handover':
      return promises.length === 0
        ? undefined
        : {value: promises.map(({action, owner, due}) => ({action, owner, due}))};
    case 'some-of':
      return {value: typed === '' ? [] : typed.split(' ')};
    default:
      return typed === '' ? undefined : read(control.kind, typed, timeZone, 'as' in control);
  }
}

function read(kind: Field['control']['kind'], typed: string, timeZone: string, asNumber: boolean): Answer {
  switch (kind) {
    case 'yes-no':
      return {value: typed === 'yes'};
    case 'number':
      return /^\d{1,9}$/.test(typed) ? {value: Number(typed)} : {problem: 'number'};
    case 'money':
      return penceOf(typed);
    case 'moment':
      return instantTyped(typed, timeZone);
    default:
      return {value: asNumber ? Number(typed) : typed};
  }
}

/** `£1,250` and `120.50`, as whole pence: no sum of money is ever a fraction of a binary number. */
function penceOf(typed: string): Answer {
  const [, pounds, pence = ''] = /^£?\s*(\d{1,3}(?:,?\d{3})*)(?:\.(\d{1,2}))?$/.exec(typed) ?? [];
  if (pounds === undefined) return {problem: 'money'};
  return {value: Number(pounds.replaceAll(',', '') + pence.padEnd(2, '0'))};
}

/** What the wall clock shows in the policy's time zone: `2026-11-20T10:30`, as a browser gives it. */
function instantTyped(typed: string, timeZone: string): Answer {
  const [date = '', time = ''] = typed.split('T');
  if (!isPlainDate(date) || !/^\d{2}:\d{2}/.test(time)) return {problem: 'date'};
  return {value: instantOf(date, time.slice(0, 5), timeZone)};
}
