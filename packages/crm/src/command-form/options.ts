import type {CaseView, Choice} from '@redress/policy';
import {localDay} from '@redress/policy/calendar';
import {openActions} from '../open-actions.ts';
import {sayClause} from '../say-clause.ts';
import {sayShortDate} from '../say-date.ts';
import {optionWords, stepWords} from '../words/choices.ts';
import {kindWords} from '../words/kinds.ts';
import {outcomeWords} from '../words/outcomes.ts';
import {sayPayment} from '../words/payment.ts';
import type {ListName} from './control.ts';
import type {Field} from './field.ts';
import {isOptional, wordsOf} from './field-words.ts';

/** Something that can be chosen. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** Where the policy says so, and what it advises. */
  readonly note?: string;
}

/** What a field can be answered with, where that is known: by the policy's own names, else by ours. */
export function optionsOf(field: Field, view: CaseView | undefined): readonly Option[] {
  const {control} = field;
  const none = isOptional(field) ? [{value: '', label: optionWords.none}] : [];
  switch (control.kind) {
    case 'yes-no': {
      const {yes, no} = {...optionWords, ...wordsOf(field).options};
      return [{value: 'yes', label: yes}, {value: 'no', label: no}, ...none];
    }
    case 'choice': {
      const words: Readonly<Record<string, string>> = wordsOf(field).options ?? {};
      return [...control.options.map((value) => ({value, label: words[value] ?? value})), ...none];
    }
    case 'one-of':
      return view ? [...listed(control.list, view), ...none] : [];
    case 'some-of':
      return view ? listed(control.list, view) : [];
    default:
      return [];
  }
}

function listed(list: ListName, view: CaseView): readonly Option[] {
  const {desk, actions, policy} = view;
  if (!desk) return [];
  const {choices, steps, referrals, payments, breaches} = desk;
  switch (list) {
    case 'kinds':
      return choices.kinds.map((value) => ({value, label: kindWords[value]}));
    case 'outcomes':
      return choices.outcomes.map((value) => ({value, label: outcomeWords[value]}));
    case 'refusals':
      return [...choices.refusals.map(chosen), {value: 'other', label: optionWords.otherGround}];
    case 'steps':
      return steps.map(({step, clause}) => ({value: step, label: stepWords[step], note: sayClause(clause)}));
    case 'referrals':
      return referrals.known.map(({id, name, clause, to}) => ({
        value: id,
        label: name.en,
        note: optionWords.referralTo(
          to.map(({en}) => en),
          sayClause(clause),
        ),
      }));
    case 'open-actions':
      return openActions(view).map(({id, what}) => ({value: id, label: what}));
    case 'done-actions':
      return actions.filter(({completedAt}) => completedAt).map(({id, what}) => ({value: id, label: what}));
    case 'payments':
      return payments.map((payment) => ({value: payment.id, label: sayPayment(payment)}));
    case 'waiting-payments':
      return payments
        .filter(({approvedBy}) => approvedBy === undefined)
        .map((payment) => ({value: payment.id, label: sayPayment(payment)}));
    case 'breaches':
      return breaches.map(({id, awareAt}) => ({
        value: id,
        label: optionWords.breach(sayShortDate(localDay(awareAt, policy.calendar.timeZone))),
      }));
    default:
      return choices[list].map(chosen);
  }
}

function chosen({id, name, clause, advice}: Choice): Option {
  const note = [advice?.en, clause && sayClause(clause)].filter(Boolean).join(' ');
  return {value: id, label: name.en, ...(note && {note})};
}
