import {isRestError, RestError} from '@redress/rest';
import type {FileOwner} from '@redress/rest/service';
import {Server} from '@tus/server';
import type {Context} from 'hono';
import {asItComes} from '../../http/as-it-comes.ts';
import type {Files} from '../files.ts';
import {newestLock} from './newest-lock.ts';
import {UploadStore} from './upload-store.ts';

/** Milliseconds in which what has come on a line is kept when a newer one takes its place. */
const drain = 100;
const version = '1.0.0';

/** Speaks the protocol tus (tus.io, 1.0.0) about the files of one owner. */
export function uploadServer(
  files: Files,
  closing: AbortSignal,
): (context: Context, owner: FileOwner) => Promise<Response> {
  const locker = newestLock();
  return async (context, owner) => {
    context.header('Tus-Resumable', version);
    if (context.req.header('Tus-Resumable') !== version) {
      context.header('Tus-Version', version);
      throw new RestError('file/wrong-version', `Files are sent by tus ${version}: say so in Tus-Resumable`);
    }
    const store = new UploadStore({files, owner, key: context.req.header('Idempotency-Key'), closing});
    let failure: unknown;
    const server = new Server({
      path: '/',
      datastore: store,
      locker,
      lockDrainTimeout: drain,
      // Beside the address that was asked, wherever the service is mounted.
      generateUrl: (_, {id}) => `uploads/${id}`,
      getFileIdFromRequest: (_, last) => last,
      onResponseError: (_, error) => {
        failure = error;
        return undefined;
      },
      // What a file turns out to be is the answer to its last byte. Whoever does not hear it asks.
      async onUploadFinish(_, {id}) {
        await files.finish(owner, id);
        return {};
      },
    });
    const answer = await server.handleWeb(asItComes(context));
    if (failure !== undefined) throw inOurWords(failure);
    if (!answer.ok) throw new RestError('request/malformed', (await answer.text()).trim());
    // Which pages may call is said once, for every route.
    for (const name of [...answer.headers.keys()]) if (name.startsWith('access-control-')) answer.headers.delete(name);
    const {seen} = store;
    if (seen?.expires_at) answer.headers.set('Upload-Expires', new Date(seen.expires_at).toUTCString());
    return answer;
  };
}

function inOurWords(failure: unknown): unknown {
  const {status_code: status, body = ''} = failure as {status_code?: number; body?: string};
  if (isRestError(failure) || status === undefined) return failure;
  switch (status) {
    case 404:
    case 410:
      return new RestError('file/not-found', 'There is no such file here, or it was not sent to its end in time');
    case 409:
      return new RestError('file/wrong-offset', 'The file does not end there: ask where it ends, and go on from there');
    case 413:
      return new RestError('file/too-large', 'This is more than was announced of the file');
    case 500:
      return new RestError('service/busy', 'This file is being sent on another line; try again in a moment');
    default:
      return new RestError('request/malformed', body.trim());
  }
}
