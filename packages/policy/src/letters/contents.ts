import type {CommandOf} from '../case/command.ts';
import type {Case, StageState} from '../case/state.ts';
import type {LetterItem, Ombudsman} from '../policy.ts';

/** What every letter holds without anybody writing it: it is composed from the case and the policy. */
const alwaysThere: readonly LetterItem[] = ['reference', 'stage', 'investigator', 'process', 'timescales', 'hearing'];

/** The ombudsman's details are there when there is a way to reach them; a name alone helps nobody. */
function ombudsmanItems(ombudsmen: readonly Ombudsman[]): readonly LetterItem[] {
  return ombudsmen.some(({contact}) => Object.keys(contact).length > 0) ? ['ombudsman'] : [];
}

/** What of a case bears on its letters: who outside can look at it, and which other issues were joined to it. */
export interface LetterContext {
  readonly ombudsmen: readonly Ombudsman[];
  readonly issues: Case['issues'];
}

/**
 * What an answer holds whatever is written in it: what is composed, the decision, what was looked into and why it was decided
 * so, and what is still to be done, "nothing" included. Where other issues were joined, the points are no longer one: they
 * have to be answered one by one.
 */
export function composedInAnswer({ombudsmen, issues}: LetterContext): ReadonlySet<LetterItem> {
  return new Set<LetterItem>([
    ...alwaysThere,
    ...ombudsmanItems(ombudsmen),
    ...(['understanding', 'decision', 'investigation', 'findings', 'reasons'] as const),
    ...(['actions', 'payments', 'escalation-route'] as const),
    ...(issues.some(({joined}) => joined) ? [] : (['every-point'] as const)),
  ]);
}

/** What an acknowledgement holds whatever else is written in it. */
export function composedInAcknowledgement(ombudsmen: readonly Ombudsman[]): ReadonlySet<LetterItem> {
  return new Set<LetterItem>([...alwaysThere, 'understanding', ...ombudsmanItems(ombudsmen)]);
}

/** What an answer holds, as it is about to be sent. */
export function contentsOfAnswer(
  answer: Omit<CommandOf<'respond'>, 'type'>,
  stage: StageState,
  context: LetterContext,
): ReadonlySet<LetterItem> {
  const {learning, remedy, sections = {}, discussed, remedyAnswer, outcome} = answer;
  const has = new Set<LetterItem>([...composedInAnswer(context), ...(Object.keys(sections) as LetterItem[])]);
  const offers = remedy !== undefined || stage.remedies.length > 0;
  if (learning !== undefined) has.add('learning');
  if (offers || outcome === 'not-upheld') has.add('remedy');
  if (discussed ?? stage.discussed) has.add('discussion');
  // Where nothing is offered there is nothing to be agreed.
  if (!offers || remedyAnswer || stage.remedyAnswer) has.add('remedy-answer');
  return has;
}

/** What an acknowledgement holds, as it is about to be sent. */
export function contentsOfAcknowledgement(
  {outcomeSought, responsibility}: Omit<CommandOf<'acknowledge'>, 'type'>,
  ombudsmen: readonly Ombudsman[],
): ReadonlySet<LetterItem> {
  const has = new Set(composedInAcknowledgement(ombudsmen));
  if (outcomeSought !== undefined) has.add('outcome-sought');
  if (responsibility !== undefined) has.add('responsibility');
  return has;
}

/** What a notice of more time holds: the new date and the reason are the command itself. */
export function contentsOfExtension(ombudsmen: readonly Ombudsman[]): ReadonlySet<LetterItem> {
  return new Set<LetterItem>([...alwaysThere, 'new-date', 'reason', ...ombudsmanItems(ombudsmen)]);
}

/** What a refusal holds: its reasons are the command itself. */
export function contentsOfRefusal(advised: boolean, ombudsmen: readonly Ombudsman[]): ReadonlySet<LetterItem> {
  return new Set<LetterItem>([
    ...alwaysThere,
    'reasons',
    'decision',
    ...(advised ? (['advice'] as const) : []),
    ...ombudsmanItems(ombudsmen),
  ]);
}
