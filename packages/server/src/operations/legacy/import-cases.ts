import {type CaseEvent, type Policy, policyInForce} from '@redress/policy';
import {localDay} from '@redress/policy/calendar';
import {type Attempt, type CaseLog, isRestError, type Reference, RestError, toReference} from '@redress/rest';
import type {ServiceShell} from '@redress/rest/service';
import {momentOf} from '../../moment-of.ts';
import {type LegacyCase, legacyCase} from './legacy-case.ts';
import type {LegacyProblem} from './legacy-problem.ts';
import type {LegacyLine} from './read-legacy.ts';
import {type LegacyImport, replayLegacyCase} from './replay-legacy.ts';
import {sayShape} from './say-shape.ts';

export interface ImportParts {
  readonly log: CaseLog;
  readonly shell: ServiceShell;
  readonly policies: readonly [Policy, ...Policy[]];
  readonly imported: LegacyImport;
  /** Writes down, before it is done, that so many cases are imported. */
  readonly note: (cases: number) => Promise<void>;
}

/** What came of an import, or would come of it. */
export interface ImportReport {
  /** Cases that were written now, or would be. */
  readonly written: number;
  /** Cases that an earlier import wrote. */
  readonly known: number;
  readonly problems: readonly (LegacyProblem & {readonly line: number})[];
}

/** How many cases are written at once: so many share one transaction. */
const atOnce = 64;

/**
 * Imports the cases of a file. First every line is read and happens again, and every problem of every line is found; only
 * then is anything written: nothing where there are problems, unless `despiteProblems`. A case that an earlier run has written
 * is not written again, so a run that broke off is simply begun again.
 */
export async function importCases(
  lines: readonly LegacyLine[],
  parts: ImportParts,
  {write, despiteProblems}: {readonly write: boolean; readonly despiteProblems: boolean},
): Promise<ImportReport> {
  const problems: (LegacyProblem & {line: number})[] = [];
  const sound: LegacyCase[] = [];
  const seen = new Map<string, number>();
  let known = 0;
  for (const chunk of inChunks(lines)) {
    await Promise.all(
      chunk.map(async (line) => {
        const found = await judge(line, seen, parts);
        if (found === 'known') known++;
        else if ('problems' in found) problems.push(...found.problems.map((one) => ({line: line.line, ...one})));
        else sound.push(found.legacy);
      }),
    );
  }
  problems.sort((a, b) => a.line - b.line);
  if (!write) return {written: sound.length, known, problems};
  if (problems.length > 0 && !despiteProblems) return {written: 0, known, problems};
  if (sound.length > 0) await parts.note(sound.length);
  for (const chunk of inChunks(sound)) await Promise.all(chunk.map((legacy) => keep(legacy, parts)));
  return {written: sound.length, known, problems};
}

type Judged = 'known' | {readonly legacy: LegacyCase} | {readonly problems: readonly LegacyProblem[]};

async function judge(
  {line, document, problem}: LegacyLine,
  seen: Map<string, number>,
  parts: ImportParts,
): Promise<Judged> {
  if (problem !== undefined) return {problems: [{path: '', message: problem}]};
  const parsed = legacyCase.safeParse(document);
  if (!parsed.success) return {problems: sayShape(parsed.error, document)};
  const legacy = parsed.data;
  const before = seen.get(legacy.id);
  if (before !== undefined)
    return {problems: [{path: 'id', message: `"${legacy.id}" stands on line ${before} already`}]};
  seen.set(legacy.id, line);
  const replayed = happenAgain(legacy, parts);
  if ('problems' in replayed) return replayed;
  try {
    return (await writtenBefore(legacy, parts)) ? 'known' : {legacy};
  } catch (error) {
    if (!isRestError(error, 'key/reused')) throw error;
    const message = `"${legacy.id}" was imported before, as it stood then; it is left as it is`;
    return {problems: [{path: 'id', message}]};
  }
}

function happenAgain(
  legacy: LegacyCase,
  {policies, imported}: ImportParts,
): {events: readonly CaseEvent[]} | {problems: readonly LegacyProblem[]} {
  const id = legacy.policy ?? policies[0].id;
  const versions = policies.filter((policy) => policy.id === id);
  const [first] = versions;
  if (!first) {
    const ids = [...new Set(policies.map((policy) => policy.id))].join(', ');
    return {problems: [{path: 'policy', message: `the organisation has no policy "${id}"; expected one of ${ids}`}]};
  }
  const {timeZone} = first.calendar;
  const received = momentOf(legacy.received, timeZone);
  const inForce = received && policyInForce(versions, localDay(received, timeZone));
  return replayLegacyCase(inForce ?? first, legacy, imported);
}

async function keep(legacy: LegacyCase, parts: ImportParts): Promise<void> {
  const replayed = happenAgain(legacy, parts);
  if ('problems' in replayed) throw new RestError('service/failed', 'A case that was sound is sound no more');
  const attempt = await attemptOf(legacy, parts);
  for (let turn = 0; ; turn++) {
    const reference = await referenceOf(legacy, parts, turn);
    try {
      await parts.log.open(reference, replayed.events, attempt);
      return;
    } catch (error) {
      if (turn === mostTurns || !isRestError(error, 'case/reference-taken')) throw error;
    }
  }
}

/** Whether an earlier import wrote it. Throws `key/reused` where it said something else then. */
async function writtenBefore(legacy: LegacyCase, parts: ImportParts): Promise<boolean> {
  if (await parts.log.repeated(await attemptOf(legacy, parts))) return true;
  // A log may forget attempts after a time. It forgets no case.
  const [first] = await parts.log.read(await referenceOf(legacy, parts, 0));
  if (first?.type !== 'submitted' || !first.imported) return false;
  const {from, reference} = first.imported;
  // Of somebody who was erased meanwhile nothing is left but that they were imported, and they are not brought back.
  return reference === '' || (from === parts.imported.from && reference === legacy.id);
}

async function attemptOf(legacy: LegacyCase, {shell, imported}: ImportParts): Promise<Attempt> {
  const hashed = async (text: string) => Buffer.from(await shell.digest(text)).toString('hex');
  return {
    key: await hashed(`import from ${imported.from} ${legacy.id}`),
    fingerprint: await hashed(JSON.stringify({import: legacy})),
  };
}

/** So many references can be taken by chance, and no more. */
const mostTurns = 3;

/** The same case gets the same reference in every run. Unguessable, since the service's secret is in it. */
async function referenceOf({id}: LegacyCase, {shell, imported}: ImportParts, turn: number): Promise<Reference> {
  return toReference(await shell.mac(`import from ${imported.from} ${id} ${turn}`));
}

function* inChunks<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += atOnce) yield all.slice(at, at + atOnce);
}
