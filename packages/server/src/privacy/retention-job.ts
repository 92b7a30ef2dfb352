import {localDay} from '@redress/policy/calendar';
import type {Job} from '../room.ts';
import {applyRetention} from './apply-retention.ts';

/** Erases what is past its time, once as each day begins: cases are kept to the end of their last day. */
export function retentionJob(parts: Parameters<typeof applyRetention>[0]): Job {
  const [{calendar}] = parts.policies as [(typeof parts.policies)[number]];
  let done: string | undefined;
  return {
    name: 'retention',
    every: 5_000,
    async run() {
      const today = localDay(parts.now(), calendar.timeZone);
      if (today === done) return;
      await applyRetention(parts);
      done = today;
    },
  };
}
