import type {LineWriter} from './line-writer.ts';

const utf8 = new TextEncoder();

/** A line as the body of a Response, for hosts other than Node's own web server. `begin` is given where to write. */
export function streamLine(begin: (writer: LineWriter) => void, gone: () => void): ReadableStream<Uint8Array> {
  let onTaken: (() => void) | undefined;
  return new ReadableStream<Uint8Array>(
    {
      start(line) {
        begin({
          write(text, taken) {
            onTaken = taken;
            line.enqueue(utf8.encode(text));
          },
          get waiting() {
            return onTaken ? 1 : 0;
          },
          end() {
            line.close();
          },
          drop() {
            line.error(new Error('The reader has stopped reading'));
          },
        });
      },
      pull() {
        const taken = onTaken;
        onTaken = undefined;
        taken?.();
      },
      cancel: gone,
    },
    {highWaterMark: 1},
  );
}
