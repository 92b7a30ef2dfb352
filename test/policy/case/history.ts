import {
  type Actor,
  type Asked,
  type Case,
  type CaseEvent,
  type Command,
  type CommandType,
  commandTypes,
  decide,
  type Intake,
  open,
  openActions,
  type Policy,
  policyOfCase,
  type Recorded,
  replay,
  view,
} from '@redress/policy';
import {addDays, addHours, instant, localDay, type PlainDate} from '@redress/policy/calendar';
import * as presets from '@redress/policy/presets';
import fc from 'fast-check';
import {ada, leak} from '../../support/people.ts';

/** The policies under which random histories are played. */
export const policies: readonly Policy[] = Object.values(presets);

/** Everybody who might try something: customers, staff with each role of the policy, with all of them, and with none. */
export function peopleOf(policy: Policy): readonly Actor[] {
  const roles = policy.roles.map(({id}) => id);
  const one = (id: string, ...held: readonly string[]): Actor => ({
    kind: 'staff',
    id,
    name: `${id} Example`,
    roles: held,
  });
  return [
    ada,
    {kind: 'representative', name: 'Bo Example'},
    ...roles.map((role) => one(role, role)),
    // Two who may do everything, so that what takes two people can be done.
    one('all', ...roles),
    one('also-all', ...roles),
    one('none'),
  ];
}

/**
 * One try: after a while, somebody asks for something. `onward` takes one of the steps by which cases move on, `likely`
 * anything that somebody may do, `wild` anything at all.
 */
export interface Try {
  readonly wait: number;
  readonly kind: 'onward' | 'likely' | 'wild';
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
    kind: fc.constantFrom('onward', 'onward', 'likely', 'likely', 'wild'),
    by: fc.nat(),
    what: fc.nat(),
    days: fc.integer({min: -3, max: 70}),
    reasoned: fc.boolean(),
  }),
  {minLength: 10, maxLength: 40, size: 'max'},
);

/** How a case begins: under which policy, and with what. */
export interface Beginning {
  readonly policy: Policy;
  readonly intake: Intake;
}

const {complainant: _, ...withoutName} = leak;

export const beginnings: fc.Arbitrary<Beginning> = fc
  .record({
    policy: fc.constantFrom(...policies),
    what: fc.constantFrom(
      'complaint',
      'complaint',
      'complaint',
      'helped',
      'anonymous',
      'compliment',
      'enquiry',
      'typed',
      'procedure',
    ),
    which: fc.nat(),
    danger: fc.boolean(),
  })
  .map(({policy, what, which, danger}) => {
    const service = policy.services[which % policy.services.length]?.id ?? '';
    const type = policy.eligibility.complainants[which % policy.eligibility.complainants.length]?.id ?? '';
    const procedures = policy.procedures?.list.filter(({state}) => state !== 'vacant') ?? [];
    const procedure = procedures[which % Math.max(1, procedures.length)]?.id;
    const base: Intake = {...leak, service, ...(danger && {danger: 'Bare wires in the hall.'})};
    const intakes: Readonly<Record<string, Intake>> = {
      complaint: base,
      helped: {...base, helper: {role: 'speaks-for', name: 'Bo Example'}},
      anonymous: {...withoutName, service, anonymous: true},
      compliment: {...base, kind: 'compliment'},
      enquiry: {...base, kind: 'member-enquiry'},
      typed: {...base, type},
      procedure: {...base, ...(procedure !== undefined && {procedure})},
    };
    return {policy, intake: intakes[what] ?? base};
  });

/** One step of a random history: what was tried, and the log before and after it. */
export interface Step {
  readonly policy: Policy;
  readonly asked: Asked;
  readonly command: Command;
  readonly before: readonly Recorded[];
  readonly after: readonly Recorded[];
  readonly refused?: string;
}

/** Plays the tries against the real decisions, from a complaint on 20 November 2026. */
export function* play({policy, intake}: Beginning, tries: readonly Try[]): Generator<Step> {
  let time = Date.parse('2026-11-20T10:00:00Z');
  const at = () => instant(new Date(time).toISOString());
  const opened = open(policy, intake, 'hash', {at: at(), by: ada});
  if ('refusal' in opened) throw new Error(opened.refusal.reason);
  const people = peopleOf(policy);
  let log: readonly Recorded[] = numbered(opened.events, 0);
  for (const {wait, kind, by, what, days, reasoned} of tries) {
    time += wait * 3_600_000;
    const {type, person} = choose(policy, people, log, at(), {kind, by, what});
    const asked: Asked = {at: at(), by: person};
    const today = localDay(asked.at, policy.calendar.timeZone);
    const state = replay(log);
    const command = bodyOf(type, policy, state, {date: addDays(today, days), at: asked.at, reasoned, what});
    const decision = decide(policy, state, command, asked);
    const before = log;
    if ('events' in decision) log = [...log, ...numbered(decision.events, log.length)];
    yield {policy, asked, command, before, after: log, ...('refusal' in decision && {refused: decision.refusal.code})};
  }
}

function numbered(events: readonly CaseEvent[], before: number): readonly Recorded[] {
  return events.map((event, index) => ({...event, sequence: before + index + 1}));
}

/** What can be done at any time and moves nothing on. */
const chatter: ReadonlySet<CommandType> = new Set([
  'sendMessage',
  'addNote',
  'addFile',
  'update',
  'withholdIdentity',
  'agreeAdjustment',
  'refuseAdjustment',
  'link',
  'withdraw',
]);

/** The steps by which cases move on. */
const onward: ReadonlySet<CommandType> = new Set([
  'take',
  'route',
  'acknowledge',
  'extend',
  'approveExtension',
  'agreeExtension',
  'declineExtension',
  'recordExtensionAnswer',
  'offerHearing',
  'answerHearing',
  'arrangeHearing',
  'recordHearing',
  'respond',
  'requestEscalation',
  'completeAction',
  'close',
]);

/**
 * Something that can be done now, besides what moves nothing on, and somebody who may do it. What a person may do is most of what
 * a history costs, so it is looked for only as far as it takes: those who may do most, and one other, stand for all.
 */
function choose(
  policy: Policy,
  people: readonly Actor[],
  log: readonly Recorded[],
  at: Asked['at'],
  {kind, by, what}: Pick<Try, 'kind' | 'by' | 'what'>,
): {readonly type: CommandType; readonly person: Actor} {
  const first = by % people.length;
  const inTurn = [...people.slice(first), ...people.slice(0, first)];
  const someone = inTurn[0] as Actor;
  const known = new Map<Actor, readonly CommandType[]>();
  const may = (person: Actor) => {
    const types = known.get(person) ?? mayDo(policy, person, log, at);
    known.set(person, types);
    return types;
  };
  const offered =
    kind === 'wild' ? [] : [...new Set([...people.slice(0, 2), ...people.slice(-3), someone].flatMap(may))];
  const steps = kind === 'onward' ? offered.filter((type) => onward.has(type)) : offered;
  const types = steps.length > 0 ? steps : offered.length > 0 ? offered : commandTypes;
  const type = types[what % types.length] as CommandType;
  return {type, person: offered.length > 0 ? (inTurn.find((person) => may(person).includes(type)) as Actor) : someone};
}

function mayDo(policy: Policy, by: Actor, log: readonly Recorded[], at: Asked['at']): readonly CommandType[] {
  return view(policy, 'RD-TEST-CASE', log, {at, by})
    .offers.filter(({command, refusal}) => !refusal && !chatter.has(command))
    .map(({command}) => command);
}

/** What fills a body. */
export interface Filling {
  readonly date: PlainDate;
  readonly at: Asked['at'];
  readonly reasoned: boolean;
  /** Chooses among what the policy and the case name. */
  readonly what?: number;
}

const text = 'Because.';

/** A body that the schema of the command lets through, and that the policy would take where it takes any. */
export function bodyOf(
  type: CommandType,
  document: Policy,
  state: Case,
  {date, at, reasoned, what = 0}: Filling,
): Command {
  const policy = policyOfCase(document, state);
  const one = (ids: readonly string[]) => ids[what % Math.max(1, ids.length)] ?? 'nothing';
  const stage = state.stages[state.stages.length - 1];
  const rule = policy.stages.find(({id}) => id === stage?.id);
  switch (type) {
    case 'classify': {
      const kinds = policy.kinds.filter(({handling, kind}) => handling !== 'own-stage' && kind !== state.kind);
      return {type, to: (kinds[what % Math.max(1, kinds.length)]?.kind ?? 'comment') as never, reason: text};
    }
    case 'raiseComplaint':
      return {type, evident: reasoned, reason: text};
    case 'chooseProcedure':
      return {
        type,
        procedure: one((policy.procedures?.list ?? []).filter((p) => p.state !== 'vacant').map(({id}) => id)),
      };
    case 'route': {
      const mine = policy.eligibility.complainants.find(({id}) => id === state.intake.type);
      return {type, choice: one(mine?.choices?.map(({id}) => id) ?? []), reason: text};
    }
    case 'correctReceipt':
      return {type, to: addHours(state.stages[0]?.moments.opened ?? at, -24), reason: text};
    case 'recordFirstContact':
      return {type, summary: text, settled: reasoned};
    case 'settle':
      return {type, summary: text, how: 'phone'};
    case 'accept':
      return {type, reason: text, ...(reasoned && {ombudsman: true})};
    case 'decline': {
      const {exclusions, windows} = policy.eligibility;
      const ids = [...exclusions.map(({id}) => id), ...(windows.length > 0 ? ['out-of-time'] : [])];
      return {type, exclusion: one(ids), reason: text, evidence: text, advice: text};
    }
    case 'link':
      return {type, reference: `RD-${what % 5}`, why: 'same-matter'};
    case 'declareConflict':
    case 'rejectRestriction':
    case 'liftRestriction':
    case 'erase':
      return {type, reason: text};
    case 'answerConsent':
      return {type, given: reasoned, how: 'phone'};
    case 'agreeAdjustment':
      return {type, what: text};
    case 'refuseAdjustment':
      return {type, what: text, reason: text, alternative: text};
    case 'recordGroup':
      return {type, people: 12, spokesperson: text};
    case 'withholdIdentity':
      return {type, from: text};
    case 'recommendRestriction':
      return {type, what: text, facts: text};
    case 'decideRestriction': {
      const considered = (policy.behaviour?.considers ?? []).map(({what: weighed}) => ({what: weighed, finding: text}));
      return {type, what: text, considered, review: addDays(date, 90)};
    }
    case 'addFile':
      return {type, name: 'photo.jpg', mediaType: 'image/jpeg', size: 1, kept: 'file-1'};
    case 'agreeUpdates':
      return {type, everyDays: 7, how: 'email'};
    case 'recordContact':
      return {type, how: 'phone', summary: text};
    case 'answerUnderstanding':
      return {type, right: reasoned};
    case 'acknowledge':
      return {type, understanding: text, outcomeSought: text, responsibility: text, adjusted: text};
    case 'recordStep':
      return {type, step: one(rule?.steps.map(({step}) => step) ?? []), note: text};
    case 'addIssue':
      return {type, what: text, related: !stage?.moments.responded, join: !stage?.moments.responded, reason: text};
    case 'refer':
      return {type, referral: one(policy.referrals.map(({id}) => id)), what: text};
    case 'answerMediation':
    case 'answerHearing':
      return {type, accepted: reasoned};
    case 'extend': {
      const clock = rule?.clocks.find(({duty}) => duty === 'respond');
      const ground = clock?.extension?.grounds?.[0]?.id;
      return {type, to: date, reason: text, ...(reasoned && {goodReason: text, ...(ground !== undefined && {ground})})};
    }
    case 'recordExtensionAnswer':
      return {type, agreed: reasoned, how: 'phone'};
    case 'arrangeHearing':
      return {type, on: date, place: text};
    case 'recordHearing':
      return {type, summary: text};
    case 'respond': {
      const outcome = reasoned ? 'upheld' : 'not-upheld';
      const items = policy.letters.filter((letter) => letter.type === 'stage-answer').flatMap(({items}) => items);
      return {
        type,
        outcome,
        understanding: text,
        findings: text,
        learning: text,
        adjusted: text,
        remedy: text,
        actions: reasoned ? [{what: text, due: date}] : [],
        sections: Object.fromEntries(items.map(({item}) => [item, text])),
        discussed: 'tried',
        remedyAnswer: 'no-reply',
      };
    }
    case 'offerRemedy':
      return {type, remedies: [one(policy.remedies.types.map(({id}) => id))], what: text};
    case 'answerRemedy':
      return {type, answer: reasoned ? 'agreed' : 'no-reply'};
    case 'addAction':
      return {type, what: text, due: date};
    case 'completeAction':
      return {type, action: openActions(state)[0]?.id ?? 'action-0'};
    case 'recordPayment':
      return {type, line: 'discretionary', form: 'payment', pence: 5000, failure: text};
    case 'approvePayment': {
      const waiting = state.payments.find(({approvedBy}) => approvedBy === undefined);
      return {type, payment: waiting?.id ?? 'payment-0'};
    }
    case 'correctPayment':
      return {type, payment: state.payments[0]?.id ?? 'payment-0', pence: 4000, reason: text};
    case 'learn':
      return {type, cause: text, lesson: text};
    case 'requestEscalation':
      return {type, ...(reasoned && {reason: text})};
    case 'declineEscalation':
      return {type, ground: 'other', reason: text};
    case 'recordOmbudsman':
      return {type, ombudsman: one(policy.ombudsmen.map(({id}) => id))};
    case 'recordEvidenceRequest':
      return {type, what: text, due: date};
    case 'agreeEvidenceDate':
      return {type, due: addDays(date, 30), explanation: text};
    case 'recordDetermination':
      return {type, finding: 'service-failure', summary: text, orders: reasoned ? [{what: text, due: date}] : []};
    case 'withdraw':
      return {type, how: 'phone'};
    case 'close':
      return {type, left: openActions(state).map(({id}) => ({action: id, owner: text, due: date}))};
    case 'reopen': {
      const done = state.actions.find(({completedAt}) => completedAt);
      return done
        ? {type, ground: 'action-not-done', reason: text, action: done.id, due: addDays(date, 5)}
        : {type, ground: 'closed-in-error', reason: text};
    }
    case 'recordSurvey':
      return {type, satisfaction: 3};
    case 'recordBreach':
      return {type, awareAt: at, what: text, risk: reasoned ? 'likely' : 'unlikely'};
    case 'notifyBreach':
      return {
        type,
        breach: state.breaches.at(-1)?.id ?? 'breach-0',
        to: reasoned ? 'commissioner' : 'individuals',
        toldAt: at,
      };
    case 'sendMessage':
    case 'addNote':
    case 'update':
      return {type, text};
    default:
      return {type};
  }
}
