import type {CommandOf} from '@redress/policy';
import {plain} from '@redress/policy/calendar';

export const take: CommandOf<'take'> = {type: 'take'};

export const acknowledge: CommandOf<'acknowledge'> = {
  type: 'acknowledge',
  understanding: 'Your roof leaks and three visits were missed.',
};

export const contact: CommandOf<'recordContact'> = {
  type: 'recordContact',
  how: 'phone',
  summary: 'Said who I am and what comes next.',
};

export function extendTo(to: string, goodReason?: string): CommandOf<'extend'> {
  return {type: 'extend', to: plain(to), reason: 'The roofer comes next week.', ...(goodReason && {goodReason})};
}

/** An answer that upholds the complaint, with what it promises: pairs of what and by when. */
export function answer(...promises: readonly (readonly [what: string, due: string])[]): CommandOf<'respond'> {
  return {
    type: 'respond',
    outcome: 'upheld',
    understanding: 'Your roof leaks.',
    findings: 'Three visits were booked and missed.',
    learning: 'Visits are confirmed the day before.',
    remedy: 'We are sorry, and mend the roof.',
    sections: {'root-cause': 'The diary was full.', prevention: 'A second roofer is on call.'},
    discussed: 'discussed',
    remedyAnswer: 'agreed',
    actions: promises.map(([what, due]) => ({what, due: plain(due)})),
  };
}

export const escalate: CommandOf<'requestEscalation'> = {type: 'requestEscalation'};
export const close: CommandOf<'close'> = {type: 'close'};
export const agree: CommandOf<'agreeExtension'> = {type: 'agreeExtension'};
export const decline: CommandOf<'declineExtension'> = {type: 'declineExtension'};
export const approve: CommandOf<'approveExtension'> = {type: 'approveExtension'};
