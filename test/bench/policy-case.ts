import assert from 'node:assert/strict';
import {type CaseEvent, type Recorded, replay, view} from '@redress/policy';
import {plusDane} from '@redress/policy/presets';
import {type AnyActorRef, assign, createActor, createMachine} from 'xstate';
import {acknowledge, answer, contact, escalate, extendTo, take} from '../support/commands.ts';
import {ada, staff} from '../support/people.ts';
import {received, type Story} from '../support/story.ts';
import {medians, nanosecondsOf, printRatios, type Ratio} from './ratio.ts';

const {sam, noor} = staff;

/** A case of a hundred events, as busy ones are: both stages, more time, promises, and much writing to and fro. */
function busyCase(): readonly Recorded[] {
  let story: Story = received('2026-01-05')
    .and('2026-01-06', sam, take)
    .and('2026-01-07', sam, acknowledge)
    .and('2026-01-08', sam, {type: 'agreeUpdates', everyDays: 7, how: 'email'})
    .and('2026-01-09', sam, extendTo('2026-01-26'))
    .and('2026-01-20', sam, answer(['Mend the roof', '2026-03-02'], ['Paint the ceiling', '2026-03-09']))
    .and('2026-02-02', ada, escalate)
    .and('2026-02-03', noor, take)
    .and('2026-02-04', noor, acknowledge)
    .and('2026-02-05', noor, contact);
  const talk = [
    (one: Story) => one.and('2026-02-06', ada, {type: 'sendMessage', text: 'Any news?'}),
    (one: Story) => one.and('2026-02-06', noor, {type: 'addNote', text: 'The roofer was called.'}),
    (one: Story) => one.and('2026-02-06', noor, {type: 'update', text: 'The roofer comes on Monday.'}),
    (one: Story) => one.and('2026-02-06', noor, {type: 'learn', cause: 'One roofer', lesson: 'Two roofers'}),
    (one: Story) => one.and('2026-02-06', noor, {type: 'addAction', what: 'Ring back', due: '2026-03-02' as never}),
  ];
  for (let at = 0; story.events.length < 98; at++) story = (talk[at % talk.length] as (typeof talk)[0])(story);
  story = story
    .and('2026-02-20', noor, {type: 'completeAction', action: 'action-1'})
    .and('2026-02-20', noor, {type: 'completeAction', action: 'action-2'});
  assert.equal(story.events.length, 100);
  return story.events;
}

/** What every engine must know after the hundred events. */
interface Known {
  stages: {
    id: string;
    moments: Record<string, string>;
    holder: string;
    considered: string[];
    extensions: {from: string; to: string}[];
    told: unknown[];
    outcome: string;
    steps: string[];
  }[];
  actions: {id: string; what: string; due: string; completedAt: string}[];
  learning: {cause: string; lesson: string}[];
}

/** Nothing but the fold: no checks, no types of events that are not in the case, one object changed in place. */
function bareFold(events: readonly CaseEvent[]): Known {
  const known: Known = {stages: [], actions: [], learning: []};
  for (const event of events) take1(known, event);
  return known;
}

function take1(known: Known, event: CaseEvent): void {
  const stage = known.stages[known.stages.length - 1] as Known['stages'][number];
  const by = event.by.kind === 'staff' ? event.by.id : '';
  const consider = () => {
    if (by && !stage.considered.includes(by)) stage.considered.push(by);
  };
  const open = (id: string, told: readonly unknown[]) =>
    known.stages.push({
      id,
      moments: {opened: event.at, logged: event.at},
      holder: '',
      considered: [],
      extensions: [],
      told: [...told],
      outcome: '',
      steps: [],
    });
  switch (event.type) {
    case 'submitted':
      open(event.stage, event.told);
      break;
    case 'escalationRequested':
      open(event.stage, event.told);
      break;
    case 'assigned':
      stage.moments.assigned ??= event.at;
      stage.holder = event.to.id;
      if (!stage.considered.includes(event.to.id)) stage.considered.push(event.to.id);
      break;
    case 'acknowledged':
      stage.moments.acknowledged ??= event.at;
      consider();
      stage.told.push(...event.told);
      break;
    case 'contacted':
      stage.moments.contacted ??= event.at;
      consider();
      break;
    case 'updateAgreed':
      stage.steps.push('agree-updates');
      break;
    case 'extended':
      consider();
      stage.extensions.push({from: event.from, to: event.to});
      break;
    case 'outcomeDiscussed':
      stage.steps.push('discuss-outcome');
      break;
    case 'remedyAnswered':
      stage.steps.push('agree-remedy');
      break;
    case 'responded':
      stage.moments.responded ??= event.at;
      consider();
      stage.outcome = event.outcome;
      break;
    case 'actionAdded':
      known.actions.push({id: event.action, what: event.what, due: event.due, completedAt: ''});
      break;
    case 'actionCompleted':
      for (const action of known.actions) if (action.id === event.action) action.completedAt = event.at;
      break;
    case 'learned':
      known.learning.push({cause: event.cause, lesson: event.lesson});
      break;
    default:
  }
}

/** The same fold in an XState actor: one event sent after the other, the context changed by `assign`. */
const machine = createMachine({
  context: {stages: [], actions: [], learning: []} as Known,
  on: {
    '*': {
      actions: assign(({context, event}) => {
        const known: Known = {
          stages: context.stages.map((stage) => ({
            ...stage,
            moments: {...stage.moments},
            considered: [...stage.considered],
            extensions: [...stage.extensions],
            told: [...stage.told],
            steps: [...stage.steps],
          })),
          actions: context.actions.map((action) => ({...action})),
          learning: [...context.learning],
        };
        take1(known, event as unknown as CaseEvent);
        return known;
      }),
    },
  },
});

function inActor(events: readonly CaseEvent[]): Known {
  const actor: AnyActorRef = createActor(machine).start();
  for (const event of events) actor.send(event);
  const {context} = actor.getSnapshot();
  actor.stop();
  return context as Known;
}

/** What our replay knows, in the shape of the others, so that all can be held side by side. */
function known(events: readonly CaseEvent[]): Known {
  const {stages, actions, learning} = replay(events);
  return {
    stages: stages.map(({id, moments, holder, considered, extensions, told, outcome, steps}) => ({
      id,
      moments: {...moments},
      holder: holder?.id ?? '',
      considered: [...considered],
      extensions: extensions.map(({from, to}) => ({from, to})),
      told: [...told],
      outcome: outcome ?? '',
      steps: [...steps],
    })),
    actions: actions.map(({id, what, due, completedAt}) => ({id, what, due, completedAt: completedAt ?? ''})),
    learning: learning.map(({cause, lesson}) => ({cause, lesson})),
  };
}

/** Replaying a case of a hundred events, by ours and by two peers, in turn, in one run. Throws where they know other things. */
export async function benchCase(): Promise<readonly Ratio[]> {
  const events = busyCase();
  assert.deepEqual(bareFold(events), known(events));
  assert.deepEqual(inActor(events), known(events));
  const [ours = 0, bare = 0, actor = 0] = medians(
    [
      () => nanosecondsOf(() => replay(events), 2000),
      () => nanosecondsOf(() => bareFold(events), 2000),
      () => nanosecondsOf(() => inActor(events), 20),
    ],
    31,
  );
  return [
    {name: 'replay of 100 events, against a bare mutating fold', ratio: bare / ours, atLeast: 0.25},
    {name: 'replay of 100 events, against an XState actor', ratio: actor / ours, atLeast: 50},
  ];
}

/** Milliseconds that one view of the same case takes, the median of many: for a customer, and for whoever deals with it. */
export function timeView(): readonly {readonly who: string; readonly milliseconds: number}[] {
  const events = busyCase();
  const at = (events.at(-1) as Recorded).at;
  const one = (by: typeof ada | typeof noor) => () =>
    nanosecondsOf(() => view(plusDane, 'RD-TEST-CASE', events, {at, by}), 50);
  const [customer = 0, officer = 0] = medians([one(ada), one(noor)], 101);
  return [
    {who: 'customer', milliseconds: customer / 1e6},
    {who: 'reviewer', milliseconds: officer / 1e6},
  ];
}

if (import.meta.main) {
  printRatios(await benchCase());
  for (const {who, milliseconds} of timeView()) {
    console.log(`view of 100 events for a ${who}: ${milliseconds.toFixed(3)} ms, the median (meant: under 0.2 ms)`);
  }
}
