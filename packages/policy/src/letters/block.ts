import type {Words} from './say.ts';

/**
 * A piece of a letter. `own`: somebody's own words, which may run in another direction than the letter. An `address` is
 * lines that stand under one another.
 */
export type Block =
  | {readonly kind: 'heading'; readonly words: Words}
  | {readonly kind: 'paragraph'; readonly words: Words; readonly own?: true}
  | {readonly kind: 'list'; readonly items: readonly Words[]; readonly own?: true}
  | {readonly kind: 'address'; readonly lines: readonly Words[]};

export function heading(words: Words): Block {
  return {kind: 'heading', words};
}

export function paragraph(words: Words): Block {
  return {kind: 'paragraph', words};
}

/** Nothing where there is nothing to list. */
export function list(items: readonly Words[]): readonly Block[] {
  return items.length > 0 ? [{kind: 'list', items}] : [];
}

/** What a person wrote: a paragraph for each line, and a list where lines begin with a dash or a dot. */
export function prose(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let items: string[] = [];
  const endList = () => {
    if (items.length > 0) blocks.push({kind: 'list', items, own: true});
    items = [];
  };
  for (const line of text.split(/[\r\n\u2028\u2029]+/)) {
    const words = line.trim();
    const item = /^[-*•–]\s+(.+)$/u.exec(words)?.[1];
    if (item !== undefined && canBeSeen(item)) items.push(item);
    else if (canBeSeen(words)) {
      endList();
      blocks.push({kind: 'paragraph', words, own: true});
    }
  }
  endList();
  return blocks;
}

/** What is pasted may be nothing but spaces of no width. */
function canBeSeen(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
}
