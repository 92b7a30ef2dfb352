import {
  type Actor,
  type Asked,
  type Case,
  type Command,
  type CommandType,
  commandTypes,
  currentStage,
  decide,
  open,
  openActions,
  type Policy,
  type Recorded,
  replay,
  view,
} from '@redress/policy';
import {addDays, instant, localDay, type PlainDate} from '@redress/policy/calendar';
import fc from 'fast-check';
import {ada, leak, staff} from '../../support/people.ts';

/** Everybody who might try something: customers, staff with every role and mix of roles, and staff with none. */
export const people: readonly Actor[] = [
  ada,
  {kind: 'representative', name: 'Bo Example'},
  ...Object.values(staff),
  {
    kind: 'staff',
    id: 'all',
    name: 'Al Example',
    roles: ['complaint-resolution-officer', 'senior-manager', 'service-improvement-manager'],
  },
  {kind: 'staff', id: 'none', name: 'No Example', roles: []},
];

/** One try: after a while, somebody asks for something. A `likely` one moves the case on, by somebody who may. */
export interface Try {
  readonly wait: number;
  readonly likely: boolean;
  readonly by: number;
  readonly what: number;
  readonly days: number;
  readonly reasoned: boolean;
}

export const tries: fc.Arbitrary<readonly Try[]> = fc.array(
  fc.record({
    wait: fc.oneof(
      {weight: 5, arbitrary: fc.integer({min: 0, max: 24})},
      {weight: 1, arbitrary: fc.integer({min: 0, max: 24 * 20})},
    ),
    likely: fc.oneof({weight: 3, arbitrary: fc.constant(true)}, {weight: 1, arbitrary: fc.constant(false)}),
    by: fc.nat(),
    what: fc.nat(),
    days: fc.integer({min: -3, max: 70}),
    reasoned: fc.boolean(),
  }),
  {minLength: 10, maxLength: 40, size: 'max'},
);

/** One step of a random history: what was tried, and the log before and after it. */
export interface Step {
  readonly asked: Asked;
  readonly command: Command;
  readonly before: readonly Recorded[];
  readonly after: readonly Recorded[];
}

/** Plays the tries against the real decisions, from a complaint on 20 November 2026. */
export function* play(policy: Policy, tries: readonly Try[]): Generator<Step> {
  let time = Date.parse('2026-11-20T10:00:00Z');
  const at = () => instant(new Date(time).toISOString());
  let log: readonly Recorded[] = [{...open(policy, leak, 'hash', {at: at(), by: ada}), sequence: 1}];
  for (const {wait, likely, by, what, days, reasoned} of tries) {
    time += wait * 3_600_000;
    const pairs = likely ? movesOn(policy, log, at()) : everything;
    const types = [...new Set(pairs.map(({type}) => type))];
    const type = types[what % types.length] as CommandType;
    const whoMay = pairs.filter((pair) => pair.type === type).map((pair) => pair.person);
    const asked: Asked = {at: at(), by: whoMay[by % whoMay.length] as Actor};
    const today = localDay(asked.at, policy.calendar.timeZone);
    const state = replay(log);
    const command = bodyOf(type, state, addDays(today, days), reasoned);
    const decision = decide(policy, state, command, asked);
    const before = log;
    if ('events' in decision) {
      log = [...log, ...decision.events.map((event, index) => ({...event, sequence: log.length + index + 1}))];
    }
    yield {asked, command, before, after: log};
  }
}

interface Pair {
  readonly person: Actor;
  readonly type: CommandType;
}

const everything: readonly Pair[] = people.flatMap((person) => commandTypes.map((type) => ({person, type})));

/** Who may do what now, besides writing messages and notes. */
function movesOn(policy: Policy, log: readonly Recorded[], at: Asked['at']): readonly Pair[] {
  const pairs = people.flatMap((person) =>
    view(policy, 'RD-TEST-CASE', log, {at, by: person})
      .offers.filter(({command, refusal}) => !refusal && command !== 'sendMessage' && command !== 'addNote')
      .map(({command}) => ({person, type: command})),
  );
  return pairs.length > 0 ? pairs : everything;
}

/** A body that the schema of the command would let through. */
export function bodyOf(type: CommandType, state: Case, date: PlainDate, reasoned: boolean): Command {
  const text = 'Because.';
  switch (type) {
    case 'acknowledge':
      return {type, understanding: text};
    case 'recordContact':
      return {type, how: 'phone', summary: text};
    case 'extend':
      return {type, to: date, reason: text, ...(reasoned && {goodReason: text})};
    case 'respond': {
      const outcome = reasoned ? 'upheld' : 'not-upheld';
      const actions = reasoned ? [{what: text, due: date}] : [];
      return {type, outcome, understanding: text, findings: text, learning: text, actions};
    }
    case 'completeAction':
      return {type, action: openActions(state)[0]?.id ?? `action-of-${currentStage(state).id}`};
    case 'requestEscalation':
      return {type, ...(reasoned && {reason: text})};
    case 'sendMessage':
    case 'addNote':
      return {type, text};
    default:
      return {type};
  }
}
