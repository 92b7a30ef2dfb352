import type {Piece} from './piece.ts';

const drawing = /^(svg|path)$/;

/** A piece on a page. */
export function elementOf([tag, attributes, inside = []]: Piece): Element {
  const namespace = drawing.test(tag) ? 'http://www.w3.org/2000/svg' : 'http://www.w3.org/1999/xhtml';
  const element = document.createElementNS(namespace, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside.map((piece) => (typeof piece === 'string' ? piece : elementOf(piece))));
  return element;
}
