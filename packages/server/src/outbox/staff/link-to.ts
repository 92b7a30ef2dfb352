import {type Block, paragraph, say} from '@redress/policy/letters';

/** A link whose words are its address: a mail may be read as plain text. */
export function linkTo(words: string, address: string): Block {
  return paragraph(say`${words} ${{text: address, href: address}}`);
}
