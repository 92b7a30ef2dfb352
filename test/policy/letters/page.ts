import assert from 'node:assert/strict';
import {type DefaultTreeAdapterTypes, parse} from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** What is in a page, read as a browser reads it. */
export interface Page {
  readonly elements: readonly Element[];
  /** What a person reads, word by word, from the first heading on. */
  readonly words: readonly string[];
  readonly title: string;
  readonly language: string | undefined;
}

export function read(html: string): Page {
  const errors: string[] = [];
  const options = {sourceCodeLocationInfo: false, onParseError: ({code}: {code: string}) => errors.push(code)};
  const document = parse(html, options as object);
  assert.deepEqual(errors, []);
  const elements: Element[] = [];
  const collect = (node: Node): void => {
    if (!('childNodes' in node)) return;
    for (const child of node.childNodes) {
      if ('tagName' in child) elements.push(child);
      collect(child);
    }
  };
  collect(document);
  const named = (name: string) => elements.find(({tagName}) => tagName === name);
  const [main, title, root] = [named('main'), named('title'), named('html')];
  return {
    elements,
    words: wordsOf(main ? textOf(main) : ''),
    title: title ? textOf(title) : '',
    language: root && attribute(root, 'lang'),
  };
}

export function attribute({attrs}: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

export function textOf(node: Node, leaveOut: (element: Element) => boolean = () => false): string {
  if ('value' in node) return String(node.value);
  const element = node as Element;
  if (leaveOut(element)) return '';
  const breaks = ['p', 'li', 'h1', 'h2', 'br'].includes(element.tagName);
  const inside = (element.childNodes ?? []).map((child) => textOf(child, leaveOut)).join('');
  return breaks ? `${inside}\n` : inside;
}

export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
