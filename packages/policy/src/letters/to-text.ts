import type {Block} from './block.ts';
import type {Letter} from './letter.ts';
import {readable} from './readable.ts';
import {plainWords, type Words} from './say.ts';

/** How long a line of plain text is at most, where words allow it (RFC 5322, section 2.1.1, asks for 78). */
const width = 72;

/** The letter as plain text: the same words in the same order. A word that is longer than a line stays whole. */
export function toText({subject, blocks}: Pick<Letter, 'subject' | 'blocks'>): string {
  return `${[title(subject, '='), ...blocks.map(blockText)].join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return title(block.words, '-');
    case 'paragraph':
      return wrap(block.words);
    case 'list':
      return block.items.map((item) => wrap(item, '- ', '  ')).join('\n');
    case 'address':
      return block.lines.map((line) => wrap(line)).join('\n');
    default:
      return unknownBlock(block);
  }
}

function title(words: Words, line: string): string {
  const text = wrap(words);
  const longest = Math.max(...text.split('\n').map((one) => one.length));
  return `${text}\n${line.repeat(Math.min(width, longest))}`;
}

function wrap(words: Words, first = '', rest = first): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of readable(plainWords(words)).split(/\s+/).filter(Boolean)) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line.trimEnd()].join('\n');
}

function unknownBlock(block: never): never {
  throw new TypeError(`No such block: ${JSON.stringify(block)}`);
}
