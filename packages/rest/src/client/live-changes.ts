import {createParser} from 'eventsource-parser';
import {RestError} from '../rest-error.ts';
import type {Ask} from './ask.ts';
import {toRestError} from './to-rest-error.ts';

/** The service says something at least every 25 seconds; after this long without a sound the line is dead. */
const longestSilence = 60_000;

/** Server-sent events over fetch, because only a header can carry the token. Ends when the server ends it. */
export async function* liveChanges<T>(ask: Ask, path: string, signal: AbortSignal): AsyncGenerator<T> {
  const line = new AbortController();
  let silence: ReturnType<typeof setTimeout> | undefined;
  const listen = () => {
    clearTimeout(silence);
    silence = setTimeout(() => line.abort(), longestSilence);
  };
  try {
    listen();
    const {body, headers} = await ask(
      path,
      {signal: AbortSignal.any([signal, line.signal]), timeout: false, retry: 0},
      (answer) => answer,
    );
    if (!body || !headers.get('Content-Type')?.startsWith('text/event-stream')) {
      throw new RestError('service/unreachable', 'Something else answered');
    }
    const changes: T[] = [];
    const parser = createParser({
      onEvent: ({event, data}) => {
        if (event === 'change') changes.push(JSON.parse(data));
      },
    });
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      listen();
      const {value, done} = await reader.read();
      clearTimeout(silence);
      if (done) return;
      parser.feed(value);
      for (const change of changes.splice(0)) yield change;
    }
  } catch (error) {
    if (signal.aborted) return;
    throw toRestError(error);
  } finally {
    clearTimeout(silence);
    // Hangs up also when the caller stops listening without aborting.
    line.abort();
  }
}
