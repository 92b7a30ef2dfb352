import type {Actor, Intake, Recorded} from '@redress/policy';
import type {Reference} from '../case-service.ts';
import type {Caller} from './caller.ts';
import {hashesOfFollowUpKey} from './hash-follow-up-key.ts';
import type {ServiceShell} from './service-shell.ts';
import {speaker} from './speaker.ts';

/** As whom a caller may open a case; nothing when they may not, or where there is no such case. */
export async function actorIn(
  shell: ServiceShell,
  caller: Caller,
  reference: Reference,
  events: readonly Recorded[],
): Promise<Actor | undefined> {
  const [first] = events;
  const opened = first?.type === 'submitted' ? first : undefined;
  // Hashed and compared also when there is no case, so that the time tells them apart only by what reading one takes.
  const hashes = caller.kind === 'key-holder' ? await hashesOfFollowUpKey(shell, caller.followUpKey) : [];
  const ownsKey = hashes.map((hash) => sameText(hash, keyHashOf(events))).includes(true);
  const sentIt = caller.kind === 'customer' && sameText(caller.id, opened?.customer);
  if (!opened) return undefined;
  if (caller.kind === 'staff') return caller;
  const named = caller.kind === 'customer' && (caller.cases ?? []).includes(reference);
  return ownsKey || sentIt || named ? asCalled(opened.intake, caller) : undefined;
}

/** Hash of the key that opens the case now. */
function keyHashOf(events: readonly Recorded[]): string | undefined {
  for (let at = events.length - 1; at >= 0; at--) {
    const event = events[at];
    if (event?.type === 'keyReplaced' || event?.type === 'submitted') return event.keyHash;
  }
  return undefined;
}

/** The portal knows best how its customer is called, but for those who told us that they do not want to be known. */
function asCalled(intake: Intake, caller: Caller): Actor {
  const by = speaker(intake);
  return caller.kind === 'customer' && caller.name !== undefined && !intake.anonymous ? {...by, name: caller.name} : by;
}

/** Compares without stopping at the first difference. Nothing, and an empty text, are the same as no text. */
function sameText(given: string, kept = ''): boolean {
  const expected = kept.padEnd(64, '\0');
  let difference = given.length ^ expected.length;
  for (let at = 0; at < expected.length; at++) difference |= given.charCodeAt(at) ^ expected.charCodeAt(at);
  return difference === 0;
}
