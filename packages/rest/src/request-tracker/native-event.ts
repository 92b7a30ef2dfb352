import type {Actor, CaseEvent, Instant} from '@redress/policy';
import {plainText} from './plain-text.ts';
import {notSet, type Part, type RtUser, type Transaction} from './rt-records.ts';

/** What somebody else did in Request Tracker, with what is known about them. */
export interface Native {
  readonly transaction: Transaction;
  /** What was written. */
  readonly parts: readonly Part[];
  /** Names of what was attached. */
  readonly files: readonly string[];
  readonly by: RtUser;
  /** Who owned the ticket before and who after it, where that is what was changed. */
  readonly owners?: {readonly before: RtUser; readonly after: RtUser};
}

/**
 * What somebody did in Request Tracker, as an event of the case; nothing for what is none of it.
 *
 * A reply by staff is a message, and a comment is a note. Everything else becomes a note as well, because the policy has not
 * been asked: whoever closes a ticket has not answered the complaint, whoever takes it may have a stake in it, and a new
 * date in a field is no extension. What somebody outside wrote is a note too, until staff make more of it: an address is no
 * proof of who wrote.
 */
export function nativeEvent({transaction, parts, files, by, owners}: Native): CaseEvent | undefined {
  const {type, field, before, after, created, subject} = transaction;
  const name = by.realName || by.name;
  const author: Actor = {kind: 'staff', id: by.name, name, roles: []};
  const note = (text: string, as: Actor = author) => happened('noteAdded', created, as, text);

  if (type === 'Comment' || type === 'Correspond') {
    const text = said(parts, files, subject);
    if (!by.privileged) return note(`${name} (${by.name}) wrote to the ticket:\n\n${text}`, requestTracker);
    return type === 'Comment' ? note(text) : happened('messageSent', created, author, text);
  }
  // What its own rules do follows from what people do.
  if (by.name === 'RT_System') return undefined;
  if (type === 'Status') return note(`Changed the status of the ticket from “${before}” to “${after}”. ${unchanged}`);
  if (type === 'Set' && field === 'Due')
    return note(`Changed the due date of the ticket from ${day(before)} to ${day(after)}. ${unchanged}`);
  if (type === 'Set' && field === 'Subject')
    return note(`Changed the subject of the ticket from “${before}” to “${after}”. ${unchanged}`);
  if (owners) {
    const [from, to] = [owners.before, owners.after].map((owner) => owner.realName || owner.name);
    return note(`Changed the owner of the ticket from ${from} to ${to}. The case itself stands as before.`);
  }
  return undefined;
}

/** Whether a transaction is about who owns the ticket. One change also makes a second one, of another type. */
export function changesOwner({type, field}: Transaction): boolean {
  return field === 'Owner' && type !== 'SetWatcher' && type !== 'AddWatcher' && type !== 'DelWatcher';
}

const unchanged = 'The case itself stands as before, and the ticket shows that again.';
const requestTracker: Actor = {kind: 'staff', id: 'request-tracker', name: 'Request Tracker', roles: []};

function happened(type: 'messageSent' | 'noteAdded', at: Instant, by: Actor, text: string): CaseEvent {
  return {type, schema: 2, at, by, visibility: type === 'noteAdded' ? 'staff' : 'customer', text};
}

function day(date: string): string {
  return date === '' || date === notSet ? 'none' : date.slice(0, 10);
}

/** The words, and the names of files that came with them. The files themselves stay in Request Tracker. */
function said(parts: readonly Part[], files: readonly string[], subject: string): string {
  const body = parts.find(({name, mediaType}) => name === '' && mediaType === 'text/plain');
  const html = parts.find(({name, mediaType}) => name === '' && mediaType === 'text/html');
  const words = body?.content.trim() || (html && plainText(html.content)) || subject || 'Nothing was written.';
  return files.length > 0 ? `${words}\n\nFiles, in Request Tracker: ${files.join(', ')}` : words;
}
