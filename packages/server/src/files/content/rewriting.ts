import {type ByteSource, stretch, stride} from './byte-source.ts';
import {damaged} from './damaged.ts';

/** A part of what a file becomes: new bytes, a stretch of what it was, or so many zeros in the place of something. */
export type Piece = Uint8Array | Stretch | {readonly zeros: number};

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What a file becomes when what does not belong into it is left out, from beginning to end. */
export interface Rewriting {
  keep(from: number, to: number): void;
  put(...bytes: readonly Uint8Array[]): void;
  blank(length: number): void;
  readonly pieces: readonly Piece[];
}

/** Nobody's picture has so many parts; without a limit somebody's would fill the memory. */
const mostPieces = 20_000;

export function rewriting(what: string): Rewriting {
  const pieces: Piece[] = [];
  const add = (piece: Piece) => {
    if (pieces.length >= mostPieces) throw damaged(what);
    pieces.push(piece);
  };
  return {
    keep(from, to) {
      const last = pieces.at(-1);
      if (from === to) return;
      if (last && 'to' in last && last.to === from) pieces[pieces.length - 1] = {from: last.from, to};
      else add({from, to});
    },
    put: (...bytes) => bytes.forEach(add),
    blank: (length) => length > 0 && add({zeros: length}),
    pieces,
  };
}

/** Whether everything stays as it is. */
export function isUntouched(pieces: readonly Piece[], {size}: ByteSource): boolean {
  const [first] = pieces;
  return pieces.length === 1 && first !== undefined && 'to' in first && first.from === 0 && first.to === size;
}

export function sizeOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => {
    if ('zeros' in piece) return sum + piece.zeros;
    return sum + ('to' in piece ? piece.to - piece.from : piece.length);
  }, 0);
}

/** The file as it becomes. */
export async function* written(source: ByteSource, pieces: readonly Piece[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) {
    if ('zeros' in piece) yield* zeros(piece.zeros);
    else if ('to' in piece) yield* stretch(source, piece.from, piece.to);
    else yield piece;
  }
}

function* zeros(length: number): Generator<Uint8Array> {
  for (let left = length; left > 0; left -= stride) yield Buffer.alloc(Math.min(left, stride));
}
