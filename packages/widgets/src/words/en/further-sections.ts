import type {LetterItem} from '@redress/policy';
import type {OftenWritten} from './section-names.ts';

/** Every other part of a letter. */
export const furtherSections: Readonly<Record<Exclude<LetterItem, OftenWritten>, string>> = {
  reference: 'Reference',
  stage: 'Stage',
  understanding: 'How we understand the complaint',
  'outcome-sought': 'What would put it right',
  investigator: 'Who looked into it',
  process: 'How we deal with it',
  timescales: 'By when',
  'new-date': 'The new date',
  reason: 'The reason given',
  investigation: 'How we looked into it',
  findings: 'What we found',
  'every-point': 'Each point you raised',
  decision: 'Our decision',
  reasons: 'Why we decided so',
  'law-and-policy': 'The law and our policy',
  remedy: 'How we will put it right',
  actions: 'What we will do',
  payments: 'What we pay',
  learning: 'What we have learned',
  'escalation-route': 'If you are not happy with our reply',
  ombudsman: 'The ombudsman',
  advice: 'Where else to turn',
  alternative: 'What we offer instead',
  hearing: 'A hearing',
  discussion: 'What we talked about with you',
  'remedy-answer': 'What you said to what we offer',
};
