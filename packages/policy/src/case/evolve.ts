import type {Moment} from '../policy.ts';
import type {Actor} from './actor.ts';
import type {CaseEvent} from './event.ts';
import type {Case, StageState} from './state.ts';

/** What we know after one more event. Never refuses: what happened, happened. The first event must be `submitted`. */
export function evolve(before: Case | undefined, event: CaseEvent): Case {
  if (event.type === 'submitted') {
    const {policy, stage, intake, keyHash, told, at} = event;
    return {policy, intake, keyHash, stages: [newStage(stage, at, {told})], actions: []};
  }
  if (!before) throw new TypeError(`A case begins with "submitted", not with "${event.type}"`);

  switch (event.type) {
    case 'assigned':
      // Whoever takes a case considers it; whoever hands it over need not.
      return inStage(before, event, (stage) => ({
        ...reach(stage, 'assigned', event),
        holder: event.to,
        considered: withId(stage.considered, event.to.id),
      }));
    case 'acknowledged':
      return inStage(before, event, (stage) => ({
        ...reach(stage, 'acknowledged', event),
        considered: withActor(stage, event.by),
        told: [...stage.told, ...event.told],
      }));
    case 'contacted':
      return inStage(before, event, (stage) => ({
        ...reach(stage, 'contacted', event),
        considered: withActor(stage, event.by),
      }));
    case 'extensionProposed': {
      const {stage: id, to, reason, goodReason, by} = event;
      return inStage(before, event, (stage) => ({
        ...stage,
        considered: withActor(stage, by),
        proposal: {stage: id, to, reason, goodReason, by: idOf(by), approved: false, agreement: 'pending'},
      }));
    }
    case 'extensionApproved':
      return inStage(before, event, (stage) => ({
        ...stage,
        considered: withActor(stage, event.by),
        ...(stage.proposal && {proposal: {...stage.proposal, approved: true}}),
      }));
    case 'extensionAgreed':
    case 'extensionDeclined':
      return inStage(before, event, (stage) => ({
        ...stage,
        ...(stage.proposal && {
          proposal: {...stage.proposal, agreement: event.type === 'extensionAgreed' ? 'agreed' : 'declined'},
        }),
      }));
    case 'extended':
      return inStage(before, event, ({proposal: _, ...stage}) => ({
        ...stage,
        considered: withActor(stage, event.by),
        extensions: [...stage.extensions, {from: event.from, to: event.to, reason: event.reason, at: event.at}],
      }));
    case 'responded':
      // More time that nobody needs any more is no longer asked for.
      return inStage(before, event, ({proposal: _, ...stage}) => ({
        ...reach(stage, 'responded', event),
        considered: withActor(stage, event.by),
        outcome: event.outcome,
      }));
    case 'actionAdded':
      return {...before, actions: [...before.actions, {id: event.action, what: event.what, due: event.due}]};
    case 'actionCompleted':
      return {
        ...before,
        actions: before.actions.map((action) =>
          action.id === event.action ? {...action, completedAt: event.at} : action,
        ),
      };
    case 'escalationRequested': {
      const {closedAt: _, ...open} = before;
      const {stage, at, told, reason} = event;
      const left = before.stages.map((one) => (one.leftAt ? one : {...one, leftAt: at}));
      const next = newStage(stage, at, {told, ...(reason !== undefined && {requestReason: reason})});
      return {...open, stages: [...left, next]};
    }
    case 'closed':
      return {...before, closedAt: event.at};
    case 'messageSent':
    case 'noteAdded':
      return before;
    default:
      return unknownEvent(event);
  }
}

function newStage(id: string, opened: CaseEvent['at'], more: Partial<StageState>): StageState {
  return {id, moments: {opened}, considered: [], told: [], extensions: [], ...more};
}

function inStage(before: Case, {stage: id}: {readonly stage: string}, change: (stage: StageState) => StageState): Case {
  return {...before, stages: before.stages.map((stage) => (stage.id === id ? change(stage) : stage))};
}

/** Notes when a moment first happened. */
function reach(stage: StageState, moment: Moment, {at}: CaseEvent): StageState {
  return {...stage, moments: {[moment]: at, ...stage.moments}};
}

function withActor({considered}: StageState, by: Actor): readonly string[] {
  return by.kind === 'staff' ? withId(considered, by.id) : considered;
}

function withId(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids : [...ids, id];
}

function idOf(by: Actor): string {
  return by.kind === 'staff' ? by.id : by.kind;
}

function unknownEvent(event: never): never {
  // Its type alone: errors are logged, and what people tell us does not belong in a log.
  throw new TypeError(`No such event: ${(event as CaseEvent).type}`);
}

/** What we know after all these events. */
export function replay(events: readonly CaseEvent[]): Case {
  const [first, ...rest] = events;
  if (!first) throw new TypeError('A case has at least the event "submitted"; found none');
  return rest.reduce<Case>(evolve, evolve(undefined, first));
}
