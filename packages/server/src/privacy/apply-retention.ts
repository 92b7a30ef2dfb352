import {createHash} from 'node:crypto';
import {decide, replay, type StaffMember} from '@redress/policy';
import {type CaseLog, isRestError, type Reference} from '@redress/rest';
import {policyOfCase} from '@redress/rest/service';
import {type JournalEntry, writeDown} from '../audit/journal.ts';
import {type RetentionLine, type RetentionParts, retentionPlan} from './retention-plan.ts';

/**
 * Erases every case whose time is over and that nothing holds, and gives their lines. A case to
 * which something has happened meanwhile is left for the next run, and so is what breaks off.
 */
export async function applyRetention(
  parts: RetentionParts & {readonly log: CaseLog},
  by: JournalEntry['by'] = {id: 'retention', name: 'Retention'},
): Promise<readonly RetentionLine[]> {
  const {store, organisation, now} = parts;
  const erased: RetentionLine[] = [];
  for await (const line of retentionPlan(parts)) {
    if (line.kept.length === 0 && (await erase(parts, line))) erased.push(line);
  }
  if (erased.length > 0) {
    await writeDown(store, organisation, {at: now(), by, act: 'retention-applied', facts: {cases: erased.length}});
  }
  return erased;
}

async function erase(
  {policies, log, now}: RetentionParts & {readonly log: CaseLog},
  {reference, version, rule}: RetentionLine,
): Promise<boolean> {
  const events = await log.read(reference);
  if (events.length !== version) return false;
  const by: StaffMember = {
    kind: 'staff',
    id: 'retention',
    name: `Retention${rule?.clause ? ` (${rule.clause.rule})` : ''}`,
    roles: [],
  };
  const asked = {at: now(), by};
  const command = {type: 'erase', reason: `Kept for ${rule?.months} months after it ended`} as const;
  const decision = decide(policyOfCase(policies, events), replay(events), command, asked);
  if ('refusal' in decision) return false;
  try {
    await log.append(reference, version, decision.events, attempt(reference, version));
    return true;
  } catch (error) {
    // Somebody was quicker: it is no longer what was judged, or is held.
    if (isRestError(error, 'case/stale') || isRestError(error, 'case/held')) return false;
    throw error;
  }
}

function attempt(reference: Reference, version: number) {
  const key = createHash('sha256').update(`retention ${reference} ${version}`).digest('hex');
  return {key, fingerprint: key};
}
