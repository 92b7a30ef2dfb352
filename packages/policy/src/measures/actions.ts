import {localDay} from '../calendar/instant.ts';
import type {PlainDate} from '../calendar/plain-date.ts';
import type {CaseRecord} from './case-record.ts';
import {count, share} from './counting.ts';
import type {Figure} from './figure.ts';
import {type Scope, within} from './scope.ts';

/** What was promised and is still to be done at the end of the period, what of it is late, and what was done in time. */
export function actions(scope: Scope): readonly Figure[] {
  const {records, period, policy, until} = scope;
  const today = localDay(until, policy.calendar.timeZone);
  const open: {reference: string; due: PlainDate}[] = [];
  const done: {reference: string; due: PlainDate; on: PlainDate}[] = [];
  for (const record of records) {
    const {reference} = record;
    for (const {due, on} of actionsAt(record, until)) {
      if (on === undefined) open.push({reference, due});
      else if (within(period, on)) done.push({reference, due, on});
    }
  }
  const all = count({id: 'actions-open', unit: 'actions', day: 'end'}, open);
  const completed = count({id: 'actions-done', unit: 'actions', day: 'done'}, done);
  return [
    all,
    share(
      count(
        {id: 'actions-late', unit: 'actions', day: 'end'},
        open.filter(({due}) => due < today),
      ),
      all,
    ),
    completed,
    share(
      count(
        {id: 'actions-done-in-time', unit: 'actions', day: 'done'},
        done.filter(({due, on}) => on <= due),
      ),
      completed,
    ),
  ];
}

/** How the promises of a case stood then: what has been done or promised anew since does not count. */
function actionsAt({events, day}: CaseRecord, until: Scope['until']) {
  const found = new Map<string, {due: PlainDate; on?: PlainDate | undefined}>();
  for (const event of events) {
    if (event.at >= until) continue;
    switch (event.type) {
      case 'actionAdded':
        found.set(event.action, {due: event.due});
        break;
      case 'actionCompleted':
        Object.assign(found.get(event.action) ?? {}, {on: day(event.at)});
        break;
      case 'actionHandedOver':
        Object.assign(found.get(event.action) ?? {}, {due: event.due});
        break;
      case 'actionReopened':
        Object.assign(found.get(event.action) ?? {}, {due: event.due, on: undefined});
        break;
    }
  }
  return found.values();
}
