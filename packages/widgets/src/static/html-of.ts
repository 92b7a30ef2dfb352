import type {Piece} from '../deadline-badge/piece.ts';

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

/** A piece as it stands in the text of a page. */
export function htmlOf([tag, attributes, inside = []]: Piece): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const within = inside.map((piece) => (typeof piece === 'string' ? escaped(piece) : htmlOf(piece)));
  return `<${tag}${written.join('')}>${within.join('')}</${tag}>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] as string);
}
