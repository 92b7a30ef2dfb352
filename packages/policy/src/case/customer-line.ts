import type {Policy} from '../policy.ts';
import {stageRule} from '../stage-rule.ts';
import type {Asked} from './actor.ts';
import type {Recorded} from './event.ts';
import {replay} from './evolve.ts';
import {policyOfCase} from './situation.ts';
import {type CaseSummary, firstLine} from './summary.ts';
import {view} from './view.ts';

/** The line of a case in its customer's own list: made from their view of it, so that it can say nothing more. */
export function customerLine(
  document: Policy,
  reference: string,
  events: readonly Recorded[],
  asked: Asked,
): CaseSummary {
  const shown = view(document, reference, events, asked);
  const {version, intake, kind, service, status, stage, openedOn, next, actions} = shown;
  return {
    reference,
    version,
    name: intake.complainant?.name ?? '',
    subject: firstLine(intake.what),
    kind,
    service,
    status,
    stage: stageRule(policyOfCase(document, replay(events)), stage).name,
    openedOn,
    ...(next?.due !== undefined && next.state !== 'projected' && {next: {duty: next.duty, due: next.due}}),
    openActions: actions.filter(({completedAt}) => completedAt === undefined).length,
  };
}
