import type {Actor, CaseEvent} from '@redress/policy';
import type {Reference} from '../case-service.ts';
import {deeds} from './deeds.ts';

/** What a comment or a new ticket says to whoever reads it in Request Tracker. */
export interface Words {
  readonly subject: string;
  readonly text: string;
}

/** Characters. Request Tracker cuts off what is much longer, and says nothing. */
const longestSubject = 120;

/** Things that are told one by one. Of a long history the rest is in the file beside it. */
const mostTold = 200;

/** Everything that was written together, in plain words. */
export function plainWords(events: readonly CaseEvent[]): Words {
  const [first, ...others] = events;
  if (!first) return {subject: 'Nothing to do', text: 'Somebody asked for something that was so already.'};
  const more = others.length === 0 ? '' : others.length === 1 ? ', and one thing more' : `, and ${others.length} more`;
  const name = [...who(first.by)].slice(0, longestSubject).join('');
  const untold = events.length - mostTold;
  return {
    subject: sound(`${name} ${deeds[first.type]}${more}`).replace(/\s+/g, ' '),
    text: sound(
      [...events.slice(0, mostTold).map(paragraph), ...(untold > 0 ? [`And ${untold} things more.`] : [])].join('\n\n'),
    ),
  };
}

/** Said of an entry that came too late: two people did something at the same moment, and the other was first. */
export function doesNotCount(entry: number): Words {
  return {
    subject: `Entry ${entry} does not count`,
    text: `Somebody else changed the case at the moment when entry ${entry} was written, so nothing in it has happened. Whoever wrote it was told, and can do it again.`,
  };
}

/** The entry that a subject says does not count. */
export function explained(subject: string): number | undefined {
  const entry = /^Entry (\d+) does not count$/.exec(subject)?.[1];
  return entry === undefined ? undefined : Number(entry);
}

/** The subject of a ticket, as it comes back when it is read. */
export function ticketSubject(reference: Reference | string, firstLine: string): string {
  const line = sound(`${reference}: ${firstLine}`).replace(/\s+/g, ' ');
  return [...line].slice(0, longestSubject).join('').trim();
}

function who({kind, name}: Actor): string {
  if (name === '') return kind === 'staff' ? 'Somebody on the staff' : 'The customer';
  return kind === 'staff' ? name : `${name} (${kind === 'complainant' ? 'the customer' : 'for the customer'})`;
}

function paragraph(event: CaseEvent): string {
  const {type, at, by, visibility, schema: _, ...facts} = event;
  const seen = visibility === 'staff' ? 'Staff only. ' : '';
  const head = `${who(by)} ${deeds[type]}.\n${seen}${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
  return [head, ...lines(facts)].join('\n');
}

/** Of no use to a reader: what only opens a door, or says which data a date was counted with. */
const unsaid: ReadonlySet<string> = new Set(['keyHash', 'calendar', 'policy', 'sequence', 'schema']);

function lines(facts: object, indent = ''): string[] {
  return Object.entries(facts).flatMap(([name, value]) => {
    if (unsaid.has(name) || value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    const label = `${indent}${labelOf(name)}:`;
    if (Array.isArray(value)) {
      return [
        label,
        ...value.map((one) => `${indent}  - ${typeof one === 'object' ? inOneLine(one) : scalar('', one)}`),
      ];
    }
    if (typeof value === 'object' && value !== null) return [label, ...lines(value, `${indent}  `)];
    return [`${label} ${scalar(name, value)}`];
  });
}

function inOneLine(value: object): string {
  return lines(value)
    .map((line) => line.trim())
    .join('; ');
}

function labelOf(name: string): string {
  if (name === 'pence') return 'Amount';
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function scalar(name: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (name === 'pence' && typeof value === 'number') return `£${(value / 100).toFixed(2)}`;
  return String(value);
}

/** Without what no database takes as text: the event itself, which travels beside it, has every character. */
function sound(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|\p{Surrogate}/gu, '\ufffd');
}
