/** Proxies close a line on which nothing is said; a reader that hears nothing for longer knows that it is dead. */
const heartbeat = 25_000;
const reconnectAfter = 2_000;

/** What a line of live changes needs to know. */
export interface LiveLine<T> {
  /** The changes, until the signal aborts. */
  readonly watch: (signal: AbortSignal) => AsyncIterable<T>;
  /** Ends the line: the service closes, or the caller's token has run out. */
  readonly ends: AbortSignal;
  /** Told of an error that ended the line. The reader is told nothing; reconnecting, it gets a proper answer. */
  readonly onError: (error: unknown) => void;
}

/**
 * Changes as server-sent events. Nothing is read ahead of a slow reader, and one that has taken nothing for a whole
 * heartbeat is dropped, so that no reader can fill the memory.
 */
export function liveBody<T extends {readonly version: number}>({watch, ends, onError}: LiveLine<T>): ReadableStream {
  const hungUp = new AbortController();
  const changes = watch(AbortSignal.any([ends, hungUp.signal]))[Symbol.asyncIterator]();
  const text = new TextEncoder();
  let beat: NodeJS.Timeout | undefined;
  let sent = 0;
  let sentAtLastBeat = 0;

  const hangUp = () => {
    clearInterval(beat);
    hungUp.abort();
  };
  return new ReadableStream<Uint8Array>({
    start(line) {
      line.enqueue(text.encode(`retry: ${reconnectAfter}\n\n`));
      beat = setInterval(() => {
        const taken = (line.desiredSize ?? 0) > 0;
        if (taken) line.enqueue(text.encode(': still here\n\n'));
        else if (sent === sentAtLastBeat) {
          hangUp();
          line.error(new Error('The reader has stopped reading'));
        }
        sentAtLastBeat = sent;
      }, heartbeat).unref();
    },
    async pull(line) {
      try {
        const {value, done} = await changes.next();
        if (hungUp.signal.aborted) return;
        if (!done) {
          sent++;
          line.enqueue(text.encode(`event: change\nid: ${value.version}\ndata: ${JSON.stringify(value)}\n\n`));
          return;
        }
      } catch (error) {
        onError(error);
      }
      hangUp();
      line.close();
    },
    cancel: hangUp,
  });
}
