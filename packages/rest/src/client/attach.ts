import type {Options} from 'ky';
import type {Attachment, AttachOptions, Call, DraftRef, Reference} from '../case-service.ts';
import {newIdempotencyKey} from '../new-idempotency-key.ts';
import {pause} from '../pause.ts';
import {asRestError, isRestError, type RestErrorCode} from '../rest-error.ts';
import type {Ask} from './ask.ts';

const version = {'Tus-Resumable': '1.0.0'};
const draftUploads = 'drafts/uploads';

/** How much is sent at once, in bytes: at first, and at most on a good line. What breaks off arrives as far as it came. */
const firstPiece = 256 * 1024;
const largestPiece = 4 * 1024 * 1024;
/** Milliseconds in which a piece arrives on a good line, and within which it has to. */
const quick = 1_000;
const patience = 60_000;
/** How often in a row nothing more may arrive before it is given up, and the milliseconds before each next try. */
const mostFailures = 8;
const firstPause = 500;
const longestPause = 15_000;

/** What can go well in a moment. */
const passing: ReadonlySet<RestErrorCode> = new Set([
  'service/unreachable',
  'service/busy',
  'request/too-many',
  'file/wrong-offset',
]);

/**
 * Sends a file by the protocol tus (tus.io, 1.0.0): in pieces, each from where the service says that it has the file, so that
 * a line which breaks costs a moment and no more. Apart from the client, and fetched when somebody has a file to send.
 */
export async function attach(
  ask: Ask,
  to: Reference | DraftRef,
  file: Blob,
  {
    name = (file as Partial<File>).name ?? 'file',
    key,
    onProgress,
    signal = new AbortController().signal,
  }: AttachOptions = {},
): Promise<Attachment> {
  const uploads = typeof to === 'string' ? `cases/${encodeURIComponent(to)}/uploads` : draftUploads;
  const tus = typeof to === 'string' ? version : {...version, 'Redress-Draft': to.draft};
  /** Not tried again by itself, but here, where it is known what has arrived. */
  const say = <T>(method: string, path: string, read: (answer: Response) => T | Promise<T>, options: Options = {}) =>
    ask(
      path,
      {retry: 0, timeout: patience, signal, ...options, method, headers: {...tus, ...options.headers}},
      async (answer) => read(await answer),
    );

  const wait = (failures: number) => pause(Math.min(firstPause * 2 ** failures, longestPause), signal);
  const mayPass = (error: unknown, failures = 0) =>
    !signal.aborted && failures < mostFailures && passing.has(asRestError(error).code);
  const patiently = async <T>(asking: () => Promise<T>): Promise<T> => {
    for (let failures = 0; ; failures++) {
      try {
        return await asking();
      } catch (error) {
        if (!mayPass(error, failures)) throw error;
        await wait(failures);
      }
    }
  };

  // Announced again with the same key, the file has the same place.
  const announced = {
    'Idempotency-Key': key ?? newIdempotencyKey(),
    'Upload-Length': String(file.size),
    'Upload-Metadata': `filename ${base64(name)},filetype ${base64(file.type)}`,
  };
  const announce = () => say('POST', uploads, placeIn, {headers: announced});
  const send = (place: string, from: number, length: number) =>
    say('PATCH', `${uploads}/${place}`, offsetIn, {
      body: file.slice(from, from + length),
      headers: {'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(from)},
    });
  const askWhere = async (place: string) => {
    try {
      return await say('HEAD', `${uploads}/${place}`, offsetIn);
    } catch (error) {
      // Refused, once it was whole. The answer to this question has no body, and so no reason: that is asked for at the end.
      if (!signal.aborted && !mayPass(error)) return file.size;
      throw error;
    }
  };
  const outcome = (place: string) =>
    say('GET', `${uploads}/${place}`, (answer) => answer.json() as Promise<Attachment>);

  let place: string | undefined;
  try {
    const at = await patiently(announce);
    place = at;
    // With a key of the caller's it may have been begun before.
    const begun = key === undefined ? 0 : await patiently(() => askWhere(at));
    for (let arrived = begun, piece = firstPiece, failures = 0; arrived < file.size; ) {
      const before = arrived;
      const since = performance.now();
      try {
        arrived = await send(at, arrived, piece);
        if (performance.now() - since < quick) piece = Math.min(piece * 2, largestPiece);
      } catch (error) {
        if (!mayPass(error, failures)) throw error;
        await wait(failures);
        arrived = await patiently(() => askWhere(at));
        piece = firstPiece;
      }
      failures = arrived > before ? 0 : failures + 1;
      onProgress?.(arrived / file.size);
    }
    return await patiently(() => outcome(at));
  } catch (error) {
    if (signal.aborted && place !== undefined) {
      const giveUp = {signal: AbortSignal.timeout(patience)};
      await say('DELETE', `${uploads}/${place}`, () => undefined, giveUp).catch(() => undefined);
    }
    throw error;
  }
}

/** Takes out what has arrived for a draft. */
export async function detach(ask: Ask, {draft}: DraftRef, id: string, {signal}: Call = {}): Promise<void> {
  const headers = {...version, 'Redress-Draft': draft};
  try {
    await ask(`${draftUploads}/${encodeURIComponent(id)}`, {method: 'delete', headers, signal}, (answer) => answer);
  } catch (error) {
    if (!isRestError(error, 'file/not-found')) throw error;
  }
}

/** The last part of where a file is put: wherever a proxy has moved the rest. */
function placeIn({headers}: Response): string {
  return headers.get('Location')?.split('/').at(-1) ?? '';
}

function offsetIn({headers}: Response): number {
  return Number(headers.get('Upload-Offset'));
}

/** Of its bytes in UTF-8. */
function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
