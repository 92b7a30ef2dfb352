import type {Clause} from '@redress/policy';
import {clauseWords} from './words/clause.ts';

/** `Section 9, Stages`; the heading alone where the document prints no number. */
export function sayClause({section, heading}: Clause): string {
  return section === undefined ? heading : clauseWords.full(section, heading);
}

/** `section 9`, for the end of a sentence. */
export function sayClauseBriefly({section, heading}: Clause): string {
  return section === undefined ? clauseWords.heading(heading) : clauseWords.section(section);
}
