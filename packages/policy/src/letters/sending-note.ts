import type {Case} from '../case/state.ts';
import type {Clause, Ombudsman, Policy, Text} from '../policy.ts';
import {type Addressee, isPetition} from './addressee.ts';
import {wordsCy} from './words-cy.ts';
import {type NoteCode, wordsEn} from './words-en.ts';

/** Something that whoever sends a letter must know. Never part of the letter. */
export interface SendingNote {
  readonly code: NoteCode;
  readonly says: Text;
  readonly clause?: Clause;
}

/**
 * What to mind when a letter about this case is sent. A standard letter alone is not what was agreed as an adjustment. `named`:
 * whose details are in the letter.
 */
export function sendingNotes(
  policy: Policy,
  state: Case,
  to: Addressee | undefined,
  named: readonly Ombudsman[],
): readonly SendingNote[] {
  const {intake, consent, adjustments, withheldFrom} = state;
  const {complainant, helper, external} = intake;
  const {adjustments: rule, representatives, groups} = policy;
  const notes = adjustments.map((what) => note('adjustment', what, rule.clause));
  const asked = complainant?.adjustments;
  if (asked !== undefined) notes.push(note('adjustment-asked', asked, rule.clause));
  if (complainant?.onlyThatWay) notes.push(note('only-that-way', complainant.prefers));
  if (to && (to.email ?? to.phone ?? to.address) === undefined) notes.push(note('no-known-way', to.name));
  if (helper?.role === 'speaks-for' && consent !== 'given') {
    notes.push(note('consent-awaited', helper.name, representatives.consent.clause));
  }
  if (groups.petition?.answerTo.who === 'all' && isPetition(policy, state)) {
    notes.push(note('answer-to-all', '', groups.petition.answerTo.clause));
  }
  if (external) notes.push(note('outside-body', [external.body, external.reference].filter(Boolean).join(', ')));
  notes.push(...withheldFrom.map((from) => note('identity-withheld', from, policy.privacy.withheldIdentity?.clause)));
  const unchecked = named.filter(({checkedOn}) => checkedOn === undefined);
  notes.push(...unchecked.map(({name}) => note('ombudsman-unchecked', name.en)));
  return notes;
}

function note(code: NoteCode, what: string, clause?: Clause): SendingNote {
  return {code, says: {en: wordsEn.note[code](what), cy: wordsCy.note[code](what)}, ...(clause && {clause})};
}
