import type {Moment} from '@redress/policy';
import type {HolidayName} from '@redress/policy/calendar';
import {sayClause} from './clause.ts';
import {days} from './days.ts';

const start: Readonly<Record<Moment, string>> = {
  opened: 'the day of receipt',
  assigned: 'the day somebody took it on',
  logged: 'the day it was written down',
  settled: 'the day it was sorted out',
  acknowledged: 'the day we wrote to you',
  contacted: 'the day we got in touch with you',
  responded: 'the day we replied',
};

const latestStart: Readonly<Record<Moment, string>> = {
  opened: 'the day of receipt',
  assigned: 'the last day for somebody to take it on',
  logged: 'the last day to write it down',
  settled: 'the last day to sort it out',
  acknowledged: 'the last day for us to write to you',
  contacted: 'the last day for us to get in touch with you',
  responded: 'the last day for us to reply',
};

/** The words of the working behind a date. */
export const words = {
  days,
  from: (date: string, moment: Moment | undefined) =>
    moment === undefined ? `Counted from ${date}.` : `Counted from ${date}, ${start[moment]}.`,
  fromForecast: (date: string, moment: Moment | undefined) =>
    moment === undefined
      ? `This is a forecast, counted from ${date}.`
      : `This is a forecast, counted from ${date}, ${latestStart[moment]}.`,
  counted: (days: string) => `${days}, not counting the first.`,
  nothingAdded: 'No time was added.',
  added: (days: string, from: string, to: string, reason: string) =>
    `We added ${days}, from ${from} to ${to}.${reason && ` The reason given: ${reason}`}`,
  clause: sayClause,
  provisional: 'Bank holidays are not published that far ahead, so this date may still move.',
  recalculated: (date: string) => `Today’s calendar would give ${date}. The date that was told stands.`,
  caption: (from: string, to: string) => `Every day from ${from} to ${to}`,
  mark: {
    start: 'start',
    counted: (number: number) => `counts as day ${number}`,
    added: (number: number) => `added day ${number}`,
    moved: 'the working day after that',
    due: 'due',
  },
  off: {weekend: 'weekend', closure: 'closed'},
  substitute: (name: string) => `${name} (substitute day)`,
  holidays: {
    'new-year': 'New Year’s Day',
    'second-january': '2 January',
    'st-patrick': 'St Patrick’s Day',
    'good-friday': 'Good Friday',
    'easter-monday': 'Easter Monday',
    'early-may': 'Early May bank holiday',
    spring: 'Spring bank holiday',
    boyne: 'Battle of the Boyne',
    summer: 'Summer bank holiday',
    'st-andrew': 'St Andrew’s Day',
    christmas: 'Christmas Day',
    'boxing-day': 'Boxing Day',
    'royal-wedding': 'Royal wedding',
    'diamond-jubilee': 'Diamond Jubilee',
    'platinum-jubilee': 'Platinum Jubilee',
    'state-funeral': 'State funeral of Queen Elizabeth II',
    coronation: 'Coronation of King Charles III',
    'world-cup': 'World Cup bank holiday',
  } satisfies Record<HolidayName, string>,
};

export type WorkingWords = typeof words;
