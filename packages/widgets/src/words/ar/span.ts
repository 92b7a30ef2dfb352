import type {Duration} from '@redress/policy';
import {type Counted, plural} from './plural.ts';

/** After a preposition, which takes the genitive. */
const units: Readonly<Record<Duration['unit'], Counted>> = {
  'working-days': {one: 'يوم عمل واحد', two: 'يومي عمل', few: 'أيام عمل', many: 'يوم عمل', other: 'يوم عمل'},
  'calendar-days': {one: 'يوم واحد', two: 'يومين', few: 'أيام', many: 'يومًا', other: 'يوم'},
  weeks: {one: 'أسبوع واحد', two: 'أسبوعين', few: 'أسابيع', many: 'أسبوعًا', other: 'أسبوع'},
  months: {one: 'شهر واحد', two: 'شهرين', few: 'أشهر', many: 'شهرًا', other: 'شهر'},
  hours: {one: 'ساعة واحدة', two: 'ساعتين', few: 'ساعات', many: 'ساعة', other: 'ساعة'},
  'working-hours': {one: 'ساعة عمل واحدة', two: 'ساعتي عمل', few: 'ساعات عمل', many: 'ساعة عمل', other: 'ساعة عمل'},
};

export function span({count, unit}: Duration): string {
  return plural(count, units[unit]);
}
