import type {HttpBindings} from '@hono/node-server';
import type {LineWriter} from './line-writer.ts';

type Outgoing = HttpBindings['outgoing'];

/**
 * A line on a connection of Node's own web server, without the streams between: ten thousand people who only wait should
 * cost little, and only the connection knows what its reader has really taken.
 */
export class NodeLineWriter implements LineWriter {
  readonly #outgoing: Outgoing;

  /** `gone` is called when the connection is over, whoever ended it. */
  constructor(outgoing: Outgoing, gone: () => void) {
    this.#outgoing = outgoing;
    if (outgoing.destroyed) gone();
    else outgoing.once('close', gone);
  }

  write(text: string, taken: () => void): void {
    // Of what cannot be written any more, `gone` tells.
    this.#outgoing.write(text, () => taken());
  }

  get waiting(): number {
    return this.#outgoing.writableLength;
  }

  end(): void {
    this.#outgoing.end();
  }

  drop(): void {
    this.#outgoing.destroy();
  }
}
