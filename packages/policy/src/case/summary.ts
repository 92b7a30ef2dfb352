import {caseClocks} from '../by-law.ts';
import {localDay} from '../calendar/instant.ts';
import type {PlainDate} from '../calendar/plain-date.ts';
import type {Clock} from '../clock.ts';
import type {FeedbackKind, Policy, Text} from '../policy.ts';
import {serviceName, stageRule} from '../stage-rule.ts';
import {isGuarded} from './access.ts';
import type {Holder, Recorded} from './event.ts';
import {replay} from './evolve.ts';
import {ownClocks} from './own-clocks.ts';
import {policyOfCase} from './situation.ts';
import {currentStage, firstStage, openActions} from './state.ts';
import {type CaseStatus, nextClock, statusOf} from './status.ts';

/** One line of a worklist. It holds no date that depends on today: what is late follows from `due`. */
export interface CaseSummary {
  readonly reference: string;
  readonly version: number;
  /** Empty where the person did not say who they are. */
  readonly name: string;
  readonly subject: string;
  readonly kind: FeedbackKind;
  readonly service: Text;
  readonly status: CaseStatus;
  readonly stage: Text;
  readonly holder?: Pick<Holder, 'id' | 'name'>;
  readonly openedOn: PlainDate;
  readonly next?: {readonly duty: Clock['duty']; readonly due: PlainDate};
  readonly openActions: number;
  /** Not for everybody on the staff: whoever shows lines asks `mayOpen` first. */
  readonly guarded?: true;
}

/** The line of a case in a worklist, as of its last event. */
export function summarise(document: Policy, reference: string, events: readonly Recorded[]): CaseSummary {
  const state = replay(events);
  const policy = policyOfCase(document, state);
  const last = events[events.length - 1] as Recorded;
  const stage = currentStage(state);
  const next = nextClock(state, [...caseClocks(policy, state, last.at), ...ownClocks(policy, state, last.at)]);
  return {
    reference,
    version: last.sequence,
    name: state.intake.complainant?.name ?? '',
    subject: firstLine(state.intake.what),
    kind: state.kind,
    service: serviceName(policy, state.intake.service),
    status: statusOf(state),
    stage: stageRule(policy, stage.id).name,
    ...(stage.holder && {holder: {id: stage.holder.id, name: stage.holder.name}}),
    openedOn: localDay(firstStage(state).moments.opened, policy.calendar.timeZone),
    ...(next?.due !== undefined && next.state !== 'projected' && {next: {duty: next.duty, due: next.due}}),
    openActions: openActions(state).length,
    ...(isGuarded(policy, state) && {guarded: true}),
  };
}

/** What a complaint is about, in a line. */
export function firstLine(text: string): string {
  const [line] = text.split(/\r?\n/, 1) as [string];
  // By characters, not by UTF-16 units, so that none is cut in two.
  const characters = [...line];
  return characters.length > 80 ? `${characters.slice(0, 79).join('').trimEnd()}…` : line;
}
