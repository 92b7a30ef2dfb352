import type {LetterItem} from '../policy.ts';
import {type Block, heading, prose} from './block.ts';

/** A part of a letter, and which of the things that policies ask for it holds. */
export interface Section {
  readonly holds: readonly LetterItem[];
  readonly blocks: readonly Block[];
}

export function section(holds: readonly LetterItem[], ...blocks: readonly Block[]): Section {
  return {holds, blocks};
}

/** Somebody's own words under a heading; nothing where they wrote nothing. */
export function written(title: string, text: string | undefined, ...holds: readonly LetterItem[]): readonly Section[] {
  const blocks = prose(text ?? '');
  return blocks.length > 0 ? [section(holds, heading(title), ...blocks)] : [];
}
