import type {ClockRule, ExclusionRule, FeedbackKind, LetterType, Policy, StageRule} from '@redress/policy';
import {type Topic, topics} from '@redress/policy/codes';

type LetterItem = Policy['letters'][number]['items'][number]['item'];
type Part<T> = T | false | null | undefined;
interface Ruled {
  readonly clause?: {readonly rule: string} | undefined;
}

/**
 * What a row of the matrix says of one policy: nothing, one thing or several. Only what carries a clause is the policy's
 * word; a setting or a default of ours is silence here.
 */
export type Said = string | readonly string[] | undefined;

/** All parts that are there, in the form in which the table writes them. */
export function asSaid(parts: readonly Part<string>[]): Said {
  const there = parts.filter((part) => typeof part === 'string' && part !== '') as string[];
  return there.length > 1 ? there : there[0];
}

/** The rule that says it, with what it says; nothing where no rule does. */
export function by(ruled: Ruled | undefined, ...says: readonly Part<string | number>[]): string | undefined {
  const rule = ruled?.clause?.rule;
  return rule && [rule, ...says.filter((one) => one || one === 0)].join(' ');
}

/** Things by rule: each rule once, followed by all that it says. */
export function byRule<T extends Ruled>(things: readonly T[] = [], say: (thing: T) => string): string[] {
  const found = new Map<string, string[]>();
  for (const thing of things) {
    const rule = thing.clause?.rule;
    if (rule) found.set(rule, [...(found.get(rule) ?? []), say(thing)]);
  }
  return [...found].map(([rule, says]) => `${rule} ${says.join(', ')}`);
}

/** The statements on a topic, or on those parts of it. A "must" goes without saying. */
export function topic<T extends Topic>(
  {statements}: Policy,
  about: T,
  ...parts: (typeof topics)[T][number][]
): string[] {
  const wanted: readonly string[] = parts.length > 0 ? parts : topics[about];
  const said = statements
    .filter((statement) => statement.topic === about)
    .flatMap(({clause, force, covers = topics[about]}) =>
      covers.filter((part) => wanted.includes(part)).map((part) => ({clause, part, force})),
    );
  return byRule(said, ({force, part}) => marked(part, force));
}

/** The exclusions on those grounds: what brings each back in, and whether the person is told where to turn. */
export function excluded({eligibility}: Policy, ...kinds: ExclusionRule['kind'][]): (string | undefined)[] {
  return eligibility.exclusions
    .filter(({kind}) => kinds.includes(kind))
    .map((one) =>
      by(
        one,
        one.kind,
        one.absolute && 'absolute',
        one.unless && `unless: ${one.unless.en}`,
        one.advice && 'with advice',
      ),
    );
}

/** The ways of one kind that are named for complaints. */
export function channels({channels: {clause, list}}: Policy, kind: string): string[] {
  const open = list.filter((one) => one.kind === kind && (one.namedFor ?? ['complaint']).includes('complaint'));
  return byRule(
    open.map((one) => ({...one, clause: one.clause ?? clause})),
    ({id, preferred}) => (preferred ? `${id} (preferred)` : id),
  );
}

export function kindOf({kinds}: Policy, name: FeedbackKind) {
  return kinds.find(({kind}) => kind === name);
}

export function first({stages}: Policy): StageRule {
  return stages[0] as StageRule;
}

/** The stage after the first; all five policies have one. */
export function second({stages}: Policy): StageRule {
  return stages[1] as StageRule;
}

export function clockOf({clocks}: StageRule, duty: ClockRule['duty']): ClockRule | undefined {
  return clocks.find((clock) => clock.duty === duty);
}

export function respond(stage: StageRule): ClockRule {
  return clockOf(stage, 'respond') as ClockRule;
}

/** How long, and how firmly that is promised. */
export function time(clock: ClockRule | undefined): string | undefined {
  return clock && by(clock, marked(lengthOf(clock.duration), clock.force), clock.roll && `rolled ${clock.roll}`);
}

/** From when. Nothing runs where no time is stated, so nothing begins. */
export function start({duration, from, fromAssumed, clause}: ClockRule): string | undefined {
  if (duration === 'none-stated') return undefined;
  if (duration === 'not-configured') return 'not configured';
  return fromAssumed ? `assumed: ${from}` : by({clause}, from);
}

/** A clock in full. */
export function timed(clock: ClockRule | undefined): string | undefined {
  return clock && [time(clock), 'from', clock.from, clock.fromAssumed && '(assumed)'].filter(Boolean).join(' ');
}

/** How more time comes, and how much at most. */
export function moreTime({extension}: ClockRule): string | undefined {
  if (!extension) return undefined;
  const grounds = extension.grounds?.map(({id}) => `or ${id}`) ?? [];
  const cap = extension.cap ? `at most ${lengthOf(extension.cap)}` : 'no cap';
  return by(extension, extension.how, ...grounds, extension.inAdvance && 'in advance', cap);
}

export function lengthOf(duration: ClockRule['duration']): string {
  return typeof duration === 'object' ? `${duration.count} ${duration.unit}` : duration;
}

/**
 * What a letter must hold, or which of the wanted items: of the given stage alone, or of every stage where none is given. The
 * number that one policy puts into all of them has a row of its own.
 */
export function holds(policy: Policy, type: LetterType, stage?: string, ...wanted: LetterItem[]): string[] {
  const items = policy.letters
    .filter((letter) => letter.type === type && letter.stage === stage)
    .flatMap(({items}) => items);
  return byRule(
    items.filter(({item}) => (wanted.length > 0 ? wanted.includes(item) : item !== 'reference')),
    ({item, force, when}) => marked(when ? `${item} if ${when}` : item, force),
  );
}

/** The rules by which an answer lists what is still to be done. */
export function actionsInAnswers({letters}: Policy): string[] {
  const items = letters.filter(({type}) => type === 'stage-answer').flatMap(({items}) => items);
  return byRule(
    items.filter(({item}) => item === 'actions'),
    () => 'actions in the answer',
  );
}

/** Those steps of a stage. */
export function steps({steps: all}: StageRule, ...wanted: StageRule['steps'][number]['step'][]): Part<string>[] {
  return all.filter(({step}) => wanted.includes(step)).map((one) => by(one, marked(one.step, one.force)));
}

export function governance(policy: Policy, ...parts: Policy['governance'][number]['part'][]): Part<string>[] {
  return policy.governance.filter(({part}) => parts.includes(part)).map((one) => by(one, one.who.en));
}

/** Who takes a stage of a procedure that another organisation owns, said once where all are alike. */
export function delegated({procedures}: Policy, at: 0 | 1): string[] {
  const all = procedures?.list.filter(({state}) => state === 'delegated') ?? [];
  const lines = all.map(({stages}) => by(stages?.[at], 'delegated:', stages?.[at]?.takenBy.join(', ')));
  return [...new Set(lines.filter((line) => line !== undefined))];
}

/** Where the procedure of a contract says it, and nobody has supplied that. */
export function perProcedure({procedures}: Policy): string | undefined {
  return procedures?.list.some(({state}) => state === 'not-configured') ? by(procedures, 'per procedure') : undefined;
}

function marked(what: string, force: string): string {
  return force === 'must' ? what : `${what} (${force})`;
}
