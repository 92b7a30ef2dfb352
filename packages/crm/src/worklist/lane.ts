import type {CaseSummary, PlainDate} from '@redress/policy';
import {isSameISOWeek, parseISO} from 'date-fns';

/** The ways a worklist is narrowed by when the next duty is due. */
export const lanes = ['late', 'today', 'week', 'all'] as const;
export type Lane = (typeof lanes)[number];

/** Whether a case belongs in a lane today. "This week" is what is still to come until Sunday, today included. */
export function isInLane({next}: Pick<CaseSummary, 'next'>, lane: Lane, today: PlainDate): boolean {
  if (lane === 'all') return true;
  if (!next) return false;
  const {due} = next;
  if (lane === 'late') return due < today;
  if (lane === 'today') return due === today;
  return due >= today && isSameISOWeek(parseISO(due), parseISO(today));
}
