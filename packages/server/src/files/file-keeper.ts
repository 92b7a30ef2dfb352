import {type Attachment, isRestError, type Reference, RestError} from '@redress/rest';
import type {FileOwner} from '@redress/rest/service';
import type {OrganisationParts} from '../organisation-parts.ts';
import {blobsOf} from './blobs/blobs-of.ts';
import {stretch} from './content/byte-source.ts';
import {fileLimits} from './file-rules.ts';
import type {Files} from './files.ts';
import {clamd} from './scanner/clamd.ts';
import {attachmentOf} from './shelf/attachment-of.ts';
import {examiner} from './shelf/examine.ts';
import {fileParts} from './shelf/file-parts.ts';
import {fileRows} from './shelf/file-rows.ts';
import type {KeptFile} from './shelf/kept-file.ts';
import {looseBlobs} from './shelf/loose-blobs.ts';
import {ownerKeys} from './shelf/owner-keys.ts';
import type {ShelfParts} from './shelf/shelf-parts.ts';
import {tellCase} from './shelf/tell-case.ts';

export type FilesParts = Omit<OrganisationParts, 'serviceFor' | 'files'>;

/** Milliseconds that a scanner is waited for, while somebody waits for the answer and when nobody does. */
const patience = 10_000;
const longPatience = 120_000;
const batch = 100;

export function fileKeeper(given: FilesParts): Files {
  const {organisation, folder, store, log, shell, closing, onFault} = given;
  const {id: name, policies, files: rules = {}} = organisation;
  const db = store.of(name);
  const blobs = blobsOf(organisation, folder);
  const scanner = rules.scanner === undefined ? undefined : clamd(rules.scanner);
  const shelf: ShelfParts = {...given, db, organisation: name, blobs, limits: fileLimits(rules)};
  const owners = ownerKeys(shelf);
  const loose = looseBlobs(shelf);
  const rows = fileRows(shelf, owners);
  const parts = fileParts(shelf, loose);
  const {inspect, scan} = examiner({shelf, rows, parts, loose, scanner, onFault});
  const tell = tellCase({log, policies, shell}, rows);
  const underWay = new Map<string, Promise<KeptFile>>();

  /** Deletes a file with everything of it. */
  const drop = async (id: string) => {
    const names = await db.transaction().execute(async (on) => {
      await on.deleteFrom('files').where('organisation', '=', name).where('id', '=', id).execute();
      return loose.loosen(on, id);
    });
    await loose.clear(names);
  };

  /** Takes every step that can be taken. `again` gives the file as it then is. */
  const advance = async (file: KeptFile, again: () => Promise<KeptFile>, wait = patience): Promise<KeptFile> => {
    let now = file;
    if (now.state === 'received') {
      await inspect(now);
      now = await again();
    }
    // Whoever asks again meanwhile waits for nobody: the scanner is asked when its time comes.
    if (now.state === 'checking' && now.check_at <= shell.now()) {
      await scan(now, wait);
      now = await again();
    }
    await tell(now).catch(async (error: unknown) => {
      // Nothing more may be added to the case: then nothing more is kept for it.
      if (isRestError(error, 'case/refused')) await drop(now.id);
      throw error;
    });
    return now;
  };

  /** One at a time for each file and whose it is. */
  const once = (file: KeptFile, again: () => Promise<KeptFile>, wait?: number): Promise<KeptFile> => {
    const which = `${file.reference} ${file.id}`;
    const running = underWay.get(which) ?? advance(file, again, wait).finally(() => underWay.delete(which));
    underWay.set(which, running);
    return running;
  };

  const found = async (owner: FileOwner, id: string): Promise<KeptFile> => {
    const file = await rows.find(owner, id);
    if (file) return file;
    throw new RestError('file/not-found', 'There is no such file here');
  };

  const finish = async (owner: FileOwner, id: string): Promise<Attachment> => {
    const file = await found(owner, id);
    return attachmentOf(file.state === 'uploading' ? file : await once(file, () => found(owner, id)));
  };

  const ofCase = (reference: Reference) => rows.ofCase(reference);
  const read = async (file: KeptFile) => {
    const source = await parts.source(file);
    // What cannot be read at all is found out while that can still be said.
    await source.read(0, 1);
    return stretch(source);
  };
  const goOnWith = async (reference: Reference, id: string) => {
    const again = async () => {
      const file = (await ofCase(reference)).find((one) => one.id === id);
      if (file) return file;
      throw new RestError('file/not-found', 'There is no such file here');
    };
    const file = await again();
    if (scanner && file.state === 'unscanned') await scan(file, longPatience);
    await once(await again(), again, longPatience);
  };

  return {
    limits: shelf.limits,
    begin: rows.begin,
    find: rows.find,
    receive: parts.receive,
    finish,
    ofCase,

    async attach(owner, file, {name: called = 'name' in file ? String(file.name) : 'file', key, onProgress, signal}) {
      const place = await rows.begin(owner, {
        name: called,
        type: file.type,
        length: file.size,
        ...(key !== undefined && {key}),
      });
      if (place.state !== 'uploading') return finish(owner, place.id);
      try {
        await parts.receive(place, 0, watched(file, onProgress, signal));
      } catch (error) {
        await drop(place.id);
        throw error;
      }
      return finish(owner, place.id);
    },

    async detach(draft, id) {
      if (await rows.find(draft, id)) await drop(id);
    },

    async adopt(draft, reference, by) {
      for (const id of await rows.ofDraft(draft)) {
        await rows.adopt(draft, id, reference, by);
        // The complaint is kept whatever becomes of its files: what cannot be done now is done later.
        await goOnWith(reference, id).catch(onFault);
      }
    },

    async giveUp(owner, id) {
      const file = await found(owner, id);
      if (file.state !== 'uploading' && file.reference !== null) {
        throw new RestError('request/forbidden', 'This file belongs to a case, and stays with it');
      }
      await drop(id);
    },

    async open(reference, id) {
      const file = (await ofCase(reference)).find((one) => one.id === id);
      if (!file) throw new RestError('file/not-found', 'There is no such file here');
      const {state, ...known} = attachmentOf(file);
      if (state === 'checking') {
        throw new RestError('file/not-ready', 'This file is kept, and still being checked. Try again in a minute');
      }
      return {...known, state, bytes: await read(file)};
    },

    read,

    async forget(reference) {
      const ids = await db
        .selectFrom('files')
        .select('id')
        .where('organisation', '=', name)
        .where('reference', '=', reference)
        .execute();
      for (const {id} of ids) await drop(id);
    },

    async goOn() {
      const due = await db
        .selectFrom('files')
        .select(['id', 'reference'])
        .where('organisation', '=', name)
        .where('reference', 'is not', null)
        .where('check_at', '<=', shell.now())
        .where((where) =>
          where.or([
            where('state', 'in', scanner ? ['received', 'checking', 'unscanned'] : ['received', 'checking']),
            where.and([where('state', 'in', ['clean', 'unscanned']), where('told', '=', 0)]),
            where.and([where('state', '=', 'refused'), where('problem', '=', 'file/unsafe'), where('told', '<', 2)]),
          ]),
        )
        .orderBy('check_at')
        .limit(batch)
        .execute();
      for (const {id, reference} of due) {
        if (closing.aborted) return;
        await goOnWith(reference as Reference, id).catch(onFault);
      }
    },

    async tidy() {
      for (;;) {
        const past = await db
          .selectFrom('files')
          .select('id')
          .where('organisation', '=', name)
          .where('expires_at', '<=', shell.now())
          .limit(batch)
          .execute();
        for (const {id} of past) await drop(id);
        if (past.length < batch) break;
      }
      await loose.sweep();
    },
  };
}

/** A file as it is read, told how far it has come. */
async function* watched(
  file: Blob,
  onProgress?: (share: number) => void,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const bytes of file.stream()) {
    signal?.throwIfAborted();
    yield bytes;
    read += bytes.length;
    onProgress?.(read / file.size);
  }
}
