import type {Position, Reference} from '@redress/rest';
import type {Kysely} from 'kysely';
import {isCaseHeld, isHeld} from '../spam/is-held.ts';
import type {Tables} from './tables.ts';

export interface CaseChangesParts {
  readonly db: Kysely<Tables>;
  readonly organisation: string;
  /** How many events are looked through at a time. */
  readonly stride: number;
}

interface Changes {
  readonly changed: readonly {readonly reference: Reference; readonly position: Position}[];
  /** Whether there may be more to read at once. */
  readonly more: boolean;
}

/**
 * What changes in the worklist after a place, read step by step: every case that it lists, at its last event, and every case
 * that it lists only now although nothing has happened to it.
 */
export function caseChanges({db, organisation, stride}: CaseChangesParts): (after: Position) => () => Promise<Changes> {
  const eventsAfter = (position: Position) =>
    db
      .selectFrom('events')
      .innerJoin('cases', (join) =>
        join.onRef('cases.organisation', '=', 'events.organisation').onRef('cases.reference', '=', 'events.reference'),
      )
      .select(['events.reference', 'events.position', 'events.sequence', 'cases.version'])
      .select((is) => isCaseHeld(is, organisation).as('held'))
      .where('events.organisation', '=', organisation)
      .where('events.position', '>', position)
      .orderBy('events.position')
      .limit(stride)
      .execute();

  const listedFrom = (position: Position) =>
    db
      .selectFrom('held')
      .select(['reference', 'listed_from'])
      .where('organisation', '=', organisation)
      .where('listed_from', '>=', position)
      .where((is) => is.not(isHeld(is, organisation)))
      .orderBy('listed_from')
      .execute();

  return (after) => {
    let position = after;
    let told = new Set<string>();
    return async () => {
      const events = await eventsAfter(position);
      // Read second, and with the same place: a case is let go where the log then stands, before anything later is written.
      const listed = await listedFrom(position);
      const now = events.at(-1)?.position ?? position;
      const all = [
        ...listed
          .map(({reference, listed_from}) => ({reference, position: Math.min(listed_from ?? now, now)}))
          .filter(({reference}) => !told.has(reference)),
        // What was written together is one change.
        ...events.filter(({sequence, version, held}) => sequence === version && !held),
      ].sort(byPosition);
      const changed = new Map(all.map(({reference, position}) => [reference, position]));
      // One that is let go at the place where we stand is met again until the log has gone on.
      told = new Set(listed.filter(({listed_from}) => Number(listed_from) >= now).map(({reference}) => reference));
      position = now;
      return {
        changed: [...changed]
          .map(([reference, position]) => ({reference: reference as Reference, position}))
          .sort(byPosition),
        more: events.length === stride,
      };
    };
  };
}

function byPosition(one: {readonly position: Position}, other: {readonly position: Position}): number {
  return one.position - other.position;
}
