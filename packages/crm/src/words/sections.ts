import type {LetterItem} from '@redress/policy';
import type {SectionItem} from '../command-form/control.ts';
import type {FieldWords} from './fields.ts';

/** Parts of an answer that have no other field. */
export const sectionWords: Readonly<Record<SectionItem, FieldWords>> = {
  'every-point': {
    label: 'Each point, one by one',
    hint: 'The complaint, and every issue that was joined to it.',
    missing: 'Answer each point, one by one',
  },
  'outcome-sought': {label: 'What they want from us', missing: 'Write what they want'},
  'law-and-policy': {
    label: 'Law and policy',
    hint: 'Which law, policy or good practice the decision rests on.',
    missing: 'Write which law or policy the decision rests on',
  },
  'root-cause': {
    label: 'Why it happened',
    hint: 'The root cause, not only what went wrong.',
    missing: 'Write why it happened',
  },
  reason: {label: 'Why it takes longer', missing: 'Write why it takes longer'},
  responsibility: {
    label: 'What is ours and what is not',
    hint: 'Which parts we are responsible for, and who is for the rest.',
    missing: 'Write what is ours and what is not',
  },
  apology: {label: 'An apology', hint: 'In your own words. Say what for.', missing: 'Write the apology'},
  prevention: {
    label: 'How it is kept from happening again',
    missing: 'Write how it is kept from happening again',
  },
  'new-date': {label: 'The new date', missing: 'Write the new date'},
  advice: {label: 'Where else they can turn', missing: 'Write where else they can turn'},
  alternative: {label: 'What is done instead', missing: 'Write what is done instead'},
  ombudsman: {
    label: 'How to reach the ombudsman',
    hint: 'The policy in use here gives no address or number: write it out.',
    missing: 'Write how to reach the ombudsman',
  },
};

/** Parts of a letter, in the middle of a sentence. */
export const itemWords: Readonly<Record<LetterItem, string>> = {
  reference: 'the reference',
  stage: 'the stage',
  understanding: 'how you understand the complaint',
  'outcome-sought': 'what they want',
  responsibility: 'what is ours and what is not',
  investigator: 'who looks into it',
  process: 'what happens next',
  timescales: 'the dates',
  'new-date': 'the new date',
  reason: 'the reason',
  investigation: 'what was looked into',
  findings: 'what was found',
  'every-point': 'an answer to every point',
  decision: 'the decision',
  reasons: 'the reasons',
  'law-and-policy': 'law and policy',
  'root-cause': 'why it happened',
  apology: 'an apology',
  remedy: 'what you offer to put it right',
  actions: 'what will be done',
  prevention: 'how it is kept from happening again',
  payments: 'what is paid',
  learning: 'what you have learned',
  'escalation-route': 'how to take it further',
  ombudsman: 'how to reach the ombudsman',
  advice: 'where else they can turn',
  alternative: 'what is done instead',
  hearing: 'the hearing',
  discussion: 'whether the outcome was discussed',
  'remedy-answer': 'what they said to the offer',
};
