import type {FetchedFile, FetchFileOptions} from '../case-service.ts';
import {RestError} from '../rest-error.ts';
import type {Ask} from './ask.ts';
import {toRestError} from './to-rest-error.ts';

/** After this long without a byte the line is dead, in milliseconds. */
const longestSilence = 30_000;

/** Fetches a file of a case. Apart from the client, for whoever has one to fetch. */
export async function fetchFile(
  ask: Ask,
  path: string,
  {onProgress, signal = new AbortController().signal}: FetchFileOptions = {},
): Promise<FetchedFile> {
  const line = new AbortController();
  let silence: ReturnType<typeof setTimeout> | undefined;
  const listen = () => {
    clearTimeout(silence);
    silence = setTimeout(() => line.abort(), longestSilence);
  };
  try {
    listen();
    const options = {
      signal: AbortSignal.any([signal, line.signal]),
      timeout: false as const,
      onDownloadProgress({percent}: {readonly percent: number}) {
        listen();
        onProgress?.(percent);
      },
    };
    return await ask(path, options, async (answering) => {
      const answer = await answering;
      const state = answer.headers.get('Redress-File-State');
      if (state !== 'clean' && state !== 'unscanned') {
        throw new RestError('service/unreachable', 'Something else answered');
      }
      return {content: await answer.blob(), state};
    });
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw toRestError(error);
  } finally {
    clearTimeout(silence);
  }
}
