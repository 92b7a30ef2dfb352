import {recordStageId} from '../effective-policy.ts';
import type {CaseRecord} from './case-record.ts';
import {type Dimension, split} from './counting.ts';
import type {Figure} from './figure.ts';
import {happenings, notCounted, type Scope, within} from './scope.ts';

interface CountedCase {
  readonly reference: string;
  readonly record: CaseRecord;
}

/**
 * What came in the period, by kind; complaints by service, theme, channel, partner and site; stages that began; and what
 * was refused, by the kind of exclusion, as both codes ask in 8.1.
 */
export function volumes(scope: Scope): readonly Figure[] {
  return [...received(scope), ...complaints(scope), ...stagesOpened(scope), ...refusals(scope)];
}

/** Everything that came. What is no complaint after all stands beside the complaints, never among them. */
function received({policy, records, period}: Scope): readonly Figure[] {
  const came = records.filter(({receivedOn}) => within(period, receivedOn)).map(counted);
  const apart = ['settled-at-first-contact', 'learning-review', 'anonymous', 'refused'];
  const kinds: Dimension<CountedCase> = {
    name: 'as',
    values: [...policy.kinds.map(({kind}) => kind), ...apart],
    valueOf: ({record: {standing, state}}) => (standing === 'counted' ? state.kind : standing),
  };
  return split({id: 'received', day: 'received'}, came, [kinds]);
}

function complaints({policy, records, period, options}: Scope): readonly Figure[] {
  const came = records.filter(({receivedOn}) => within(period, receivedOn));
  const counting = {
    id: 'complaints',
    day: 'received',
    excluded: came.filter(({isComplaint}) => !isComplaint).map(notCounted),
  } as const;
  const [whole, ...parts] = split(counting, came.filter(({isComplaint}) => isComplaint).map(counted), [
    listed('service', idsOf(policy.services), ({state}) => state.intake.service),
    {name: 'theme', values: themesOf({policy, options}), valueOf: ({record}) => themeOf(record, {policy, options})},
    {
      name: 'channel',
      values: idsOf(policy.channels.list),
      valueOf: ({record}) => channelOf(record, idsOf(policy.channels.list)),
    },
    listed('partner', options.partners ?? [], ({state}) => state.intake.partner),
    listed('site', options.sites ?? [], ({state}) => state.intake.site),
  ]) as [Figure, ...Figure[]];
  // The same number under two names: whoever hides one must hide the other.
  return [{...whole, sums: [...(whole.sums ?? []), [{key: 'received as=complaint', times: 1}]]}, ...parts];
}

/** A stage that was asked for and refused did not begin. */
function stagesOpened({policy, records, period}: Scope): readonly Figure[] {
  const opened = records.flatMap((record) =>
    record.state.stages
      .filter(({id, moments}) => id !== recordStageId && within(period, record.day(moments.opened)))
      .map((stage) => ({reference: record.reference, record, stage})),
  );
  const isCounted = ({record, stage}: (typeof opened)[number]) =>
    record.standing === 'counted' && stage.declinedAt === undefined;
  const excluded = opened
    .filter((one) => !isCounted(one))
    .map(({record, stage}) =>
      stage.declinedAt ? ({reference: record.reference, why: 'escalation-refused'} as const) : notCounted(record),
    );
  return split({id: 'stage-opened', unit: 'stages', day: 'stage-opened', excluded}, opened.filter(isCounted), [
    {name: 'stage', values: idsOf(policy.stages), valueOf: ({stage}) => stage.id},
  ]);
}

/** By the day on which it was refused. What was taken after all, by discretion or at an ombudsman's word, was not refused. */
function refusals(scope: Scope): readonly Figure[] {
  const {exclusions} = scope.policy.eligibility;
  const refused = happenings(scope, 'declined');
  const stands = ({record, event}: (typeof refused)[number]) =>
    record.standing === 'refused' && record.events.findLast(({type}) => type === 'declined') === event;
  const excluded = refused
    .filter(({record}) => record.standing !== 'refused')
    .map(({reference}) => ({reference, why: 'accepted-after-all'}) as const);
  return split({id: 'refused', day: 'refused', excluded}, refused.filter(stands), [
    {
      name: 'exclusion',
      values: [...new Set(exclusions.map(({kind}) => kind))],
      valueOf: ({event}) => exclusions.find(({id}) => id === event.exclusion)?.kind ?? 'not-listed',
    },
  ]);
}

function counted(record: CaseRecord): CountedCase {
  return {reference: record.reference, record};
}

function idsOf(list: readonly {readonly id: string}[]): readonly string[] {
  return list.map(({id}) => id);
}

/** By a name that the organisation knows: what else somebody typed is not repeated. */
function listed(
  name: string,
  values: readonly string[],
  typedIn: (record: CaseRecord) => string | undefined,
): Dimension<CountedCase> {
  const plainly = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();
  return {
    name,
    values,
    valueOf({record}) {
      const typed = typedIn(record);
      if (typed === undefined) return 'not-recorded';
      return values.find((one) => plainly(one) === plainly(typed)) ?? 'not-listed';
    },
  };
}

/** A channel is written down only where staff take a complaint in; who fills in the form has come by the form. */
function channelOf({state, events}: CaseRecord, known: readonly string[]): string {
  const {channel} = state.intake;
  if (channel !== undefined) return known.includes(channel) ? channel : 'not-listed';
  return events[0]?.by.kind === 'staff' ? 'not-recorded' : 'form';
}

/** Where a policy has no themes its services stand for them. */
export function themesOf({policy, options}: Pick<Scope, 'policy' | 'options'>): readonly string[] {
  return options.themes ?? idsOf(policy.themes ?? policy.services);
}

/** Of the first lesson that has one, so that no case counts twice. */
function themeOf({state}: CaseRecord, from: Pick<Scope, 'policy' | 'options'>): string {
  const known = themesOf(from);
  const given = state.learning.find(({theme}) => theme !== undefined)?.theme;
  if (given !== undefined) return known.includes(given) ? given : 'not-listed';
  return known.includes(state.intake.service) ? state.intake.service : 'not-recorded';
}
