import {refuse} from '../../refusal.ts';
import {consented, forHolder, forStaff, underWay, whileOpen} from '../conditions.ts';
import {happened} from '../decision.ts';
import {event} from '../event.ts';
import type {Situation} from '../situation.ts';
import type {RulesOf} from './rule.ts';

/** What is said, and how often the customer hears how it is going. */
export const conversation: RulesOf<
  'sendMessage' | 'addNote' | 'addFile' | 'agreeUpdates' | 'update' | 'recordContact' | 'answerUnderstanding'
> = {
  // Also after closing: a promise that was not kept comes to light then.
  sendMessage: {
    permit: () => undefined,
    decide: ({asked}, {text}) => happened(event('messageSent', asked, {text})),
  },
  addNote: {
    permit: forStaff,
    decide: ({asked}, {text}) => happened(event('noteAdded', asked, {text}, 'staff')),
  },
  addFile: {
    permit: () => undefined,
    decide: ({asked}, {type: _, ...file}) => happened(event('fileAdded', asked, file)),
  },
  agreeUpdates: {
    permit: whileOpen,
    decide: ({asked, stage}, {everyDays, how}) =>
      happened(event('updateAgreed', asked, {stage: stage.id, everyDays, how})),
  },
  update: {
    permit: forStaff,
    decide: ({asked}, {text}) => happened(event('updated', asked, {text})),
  },
  recordContact: {
    permit: (s) => whileOpen(s) ?? forHolder(s),
    decide: ({asked, stage}, {how, summary}) => happened(event('contacted', asked, {stage: stage.id, how, summary})),
  },
  answerUnderstanding: {
    permit: (s) => consented(s) ?? understandingTold(s) ?? underWay(s),
    decide: ({asked, stage}, {right, correction}) =>
      happened(
        event('understandingAnswered', asked, {
          stage: stage.id,
          right,
          ...(correction !== undefined && {correction}),
        }),
      ),
  },
};

function understandingTold({stage: {understanding}}: Situation) {
  return understanding === undefined
    ? refuse('not-acknowledged', 'Nobody has said yet how the complaint is understood')
    : undefined;
}
