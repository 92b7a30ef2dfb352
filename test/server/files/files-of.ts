import {randomBytes} from 'node:crypto';
import {summarise} from '@redress/policy';
import {type Instant, instant} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import type {CaseLog} from '@redress/rest';
import {caseKeys, type FileRules, type Files, fileKeeper, serviceKeys, sqlCaseLog} from '@redress/server';
import {type RunningService, runningService} from '../running-service.ts';

/** A service with files, and what a test moves in it. */
export interface FileService extends RunningService {
  /** The same files as another instance has them, which shares store and folder: to be told when to go on. */
  readonly files: Files;
  setTime(at: string): void;
  readonly log: CaseLog;
  /** The files as an instance with other rules would have them. */
  filesWith(rules: FileRules): Files;
}

const start = '2026-11-20T10:00:00.000Z';

export async function fileService(
  rules: FileRules = {},
  options: Parameters<typeof runningService>[0] = {},
): Promise<FileService> {
  const {secret = randomBytes(32)} = options;
  let at: Instant = instant(start);
  const now = () => at;
  const service = await runningService({secret, now, organisation: {files: rules}, ...options});
  const {store, folder, faults} = service;
  const id = 'plus-dane';
  const keys = serviceKeys(secret, id);
  const ownCaseKeys = caseKeys(keys, id);
  const log = sqlCaseLog({
    store,
    organisation: id,
    caseKeys: ownCaseKeys,
    searchKey: keys.derive('search'),
    summarise: (reference, events) => summarise(plusDane, reference, events),
  });
  const filesWith = (otherRules: FileRules): Files =>
    fileKeeper({
      organisation: {id, policies: [plusDane], files: otherRules},
      folder,
      store,
      log,
      keys,
      caseKeys: ownCaseKeys,
      shell: {
        now,
        random: (length) => randomBytes(length),
        mac: async (text) => keys.mac(text),
        digest: async (text) => new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))),
      },
      closing: new AbortController().signal,
      onFault: (error) => faults.push(error),
    });
  return {
    ...service,
    log,
    files: filesWith(rules),
    filesWith,
    setTime(to) {
      at = instant(to);
    },
  };
}
