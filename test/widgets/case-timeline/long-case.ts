import {type CaseEvent, type CaseView, open, type Recorded, view} from '@redress/policy';
import {addDays, type Instant, instant, type PlainDate, plain} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import {ada, leak, staff} from '../../support/people.ts';

/** What is said in a long case, in turn: by whom, and for whom. */
const turns = [
  {by: ada, visibility: 'customer', type: 'messageSent', text: 'It rained in again'},
  {by: staff.sam, visibility: 'customer', type: 'messageSent', text: 'The roofer comes on Tuesday'},
  {by: staff.sam, visibility: 'staff', type: 'noteAdded', text: 'Rang the contractor'},
  {by: ada, visibility: 'customer', type: 'fileAdded', mediaType: 'image/jpeg', size: 1_200_000, kept: 'x'},
  {by: staff.sam, visibility: 'customer', type: 'updated', text: 'Still waiting for tiles from Tŷ Gwyn'},
] as const;

/**
 * A case with so many events after the first: `perDay` a day from 20 November 2026, the last of them on the day of the view.
 * Made of events, because ten thousand commands would each be judged.
 */
export function longCase(events: number, by: typeof ada | typeof staff.sam = ada, perDay = 3): CaseView {
  const opened = open(plusDane, leak, 'hash', {at: instant('2026-11-20T10:00:00Z'), by: ada});
  const first = 'events' in opened ? opened.events : [];
  let at = instant('2026-11-20T11:00:00Z');
  const later = Array.from({length: events}, (_, index) => {
    at = `${dayOf(index, perDay)}T12:00:00.000Z` as Instant;
    const turn = turns[index % turns.length] as (typeof turns)[number];
    const said = 'text' in turn ? {text: `${turn.text} (${index + 1})`} : {name: `roof-${index + 1}.jpg`};
    return {...turn, ...said, at, schema: 2} as unknown as CaseEvent;
  });
  const all = [...first, ...later].map((event, index): Recorded => ({...event, sequence: index + 1}));
  return view(plusDane, 'RD-7K3M-9Q2X', all, {at, by});
}

function dayOf(index: number, perDay: number): PlainDate {
  return addDays(plain('2026-11-20'), Math.floor(index / perDay));
}
