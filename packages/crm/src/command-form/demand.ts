import type {CaseView, Clause, LetterItem} from '@redress/policy';
import type {Field} from './field.ts';
import {timeAsked} from './more-time.ts';

/** How firmly a field is wanted in this case, and where the policy says so. */
export interface Demand {
  readonly force: 'must' | 'should' | 'aim' | 'may';
  readonly clause?: Clause;
  /** The part of a letter that it is. */
  readonly item?: LetterItem;
  /** What it has to keep to. */
  readonly agreed?: string;
}

/** What somebody has typed in the other fields of the same form. */
export type Typed = (name: string) => string;

/** Parts of a letter that a field of the command fills. */
const items: Readonly<Record<string, LetterItem>> = {
  'acknowledge outcomeSought': 'outcome-sought',
  'acknowledge responsibility': 'responsibility',
  'respond learning': 'learning',
  'respond remedy': 'remedy',
  'respond remedyAnswer': 'remedy-answer',
  'respond discussed': 'discussion',
};

/** What this case wants of a field beyond what every such command needs. Nothing where it wants nothing. */
export function demandOf(field: Field, typed: Typed, view: CaseView): Demand | undefined {
  const {command, name} = field;
  const must: Demand = {force: 'must'};
  const item = name.startsWith('sections.')
    ? (name.slice('sections.'.length) as LetterItem)
    : items[`${command} ${name}`];
  if (item) return letterDemand(item, command === 'acknowledge' ? 'acknowledgement' : 'answer', typed, view);
  switch (`${command} ${name}`) {
    case 'extend goodReason':
      return timeAsked(view, typed('to'))?.goodReasonNeeded ? must : undefined;
    case 'acknowledge adjusted':
    case 'respond adjusted':
      return view.adjustments.length > 0 ? {...must, agreed: view.adjustments.join('; ')} : undefined;
    case 'recordPayment weighed':
      return typed('form') === 'offset' ? must : undefined;
    case 'reopen action':
    case 'reopen due':
      return typed('ground') === 'action-not-done' ? must : undefined;
    case 'requestEscalation reason':
      return view.ladder.some(({state, reasonRequired}) => state === 'open' && reasonRequired) ? must : undefined;
    case 'answerUnderstanding correction':
      return typed('right') === 'no' ? {force: 'may'} : undefined;
    default:
      return name.startsWith('considered.') ? weighing(name.slice('considered.'.length), view) : undefined;
  }
}

/** What is asked for only where the case or its policy calls for it. Everything else always is. */
const onDemand =
  /^(sections\.|considered\.|outcomeSought$|responsibility$|remedyAnswer$|adjusted$|discussed$|goodReason$)/;

/** Whether the form asks for this field at all. */
export function asksFor(field: Field, typed: Typed, view: CaseView): boolean {
  const {command, name} = field;
  const {desk, ladder} = view;
  if (
    onDemand.test(name) ||
    (command === 'reopen' && name !== 'ground' && name !== 'reason') ||
    name === 'correction'
  ) {
    return demandOf(field, typed, view) !== undefined;
  }
  if (name === 'part') return ladder.some(({state, inPart}) => state === 'open' && inPart);
  if (command === 'extend' && name === 'ground') return Boolean(desk?.choices.grounds.length);
  return field.control.kind !== 'handover' || field.promises.length > 0;
}

function letterDemand(
  item: LetterItem,
  letter: 'acknowledgement' | 'answer',
  typed: Typed,
  {desk}: CaseView,
): Demand | undefined {
  if (!desk) return undefined;
  const {toWrite, answered} = desk;
  const wanted = toWrite[letter].filter((one) => one.item === item);
  const inAnswer = wanted.filter(({when}) => when !== 'upheld' || typed('outcome') !== 'not-upheld');
  // The firmest of them, where several sentences of the policy ask for the same.
  const [first] = inAnswer.toSorted((a, b) => firmness[a.force] - firmness[b.force]);
  if (!first) return undefined;
  if (item === 'discussion' && answered.discussed) return undefined;
  // Where nothing is offered there is nothing to agree to.
  const offers = typed('remedy').trim() !== '' || answered.remedies.length > 0;
  if (item === 'remedy-answer' && (!offers || answered.remedyAnswer)) return undefined;
  if (item === 'remedy' && (answered.remedies.length > 0 || typed('outcome') === 'not-upheld')) return undefined;
  return {force: first.force, clause: first.clause, item};
}

const firmness: Readonly<Record<Demand['force'], number>> = {must: 0, should: 1, aim: 2, may: 3};

function weighing(thing: string, {desk}: CaseView): Demand | undefined {
  const found = desk?.choices.weighed.find(({what}) => what === thing);
  return found && {force: 'must', clause: found.clause};
}
