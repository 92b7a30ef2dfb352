import {readdirSync, readFileSync} from 'node:fs';
import {parseSync, Visitor} from 'oxc-parser';
import type {Page} from 'playwright-core';

const packages = new URL('../../packages/', import.meta.url);
const catalogues = 'widgets/src/words';

/** Every catalogue that a customer can meet: of the elements, of letters, of messages, of the plain form. */
const files = (language: 'en' | 'cy'): readonly string[] => [
  ...readdirSync(new URL(`${catalogues}/${language}/`, packages)).map((file) => `${catalogues}/${language}/${file}`),
  `policy/src/letters/words-${language}.ts`,
  `server/src/outbox/customer/words-${language}.ts`,
  `server/src/plain-form/words-${language}.ts`,
];

/** These are the same in every language: addresses of any kind, and names that the examples use. */
const names = /\S+@\S+|\b[\w-]+(\.[\w-]+)+\S*|\bhttps?:\S+|Redress|Customer Relations Team|Example Street/g;
/** Two letters are too few to say a language by. */
const wordsIn = (text: string) =>
  text
    .replace(names, '')
    .toLowerCase()
    .match(/\p{L}{3,}/gu) ?? [];

const known = (language: 'en' | 'cy') => new Set(files(language).flatMap(said).flatMap(wordsIn));
/** Welsh has these words too, though no catalogue of ours. */
const welsh = new Set([...known('cy'), 'help', 'does']);
/** What is said in English and never in Welsh: `complaint`, but neither `post` nor `MB`. */
const english: readonly string[] = [...known('en')].filter((word) => !welsh.has(word));

/**
 * The English words of our catalogues that can be seen or heard on a page, each with where it stands. What the page itself
 * marks as English is left out: it says so to whoever has it read out.
 */
export async function englishIn(page: Page): Promise<readonly string[]> {
  const said = await page.evaluate(visibleWords);
  const words = new Set(english);
  return said.flatMap((text) => wordsIn(text).flatMap((word) => (words.has(word) ? [`${word}: ${text}`] : [])));
}

/** Every text in a catalogue, sentences made by code included. */
function said(file: string): readonly string[] {
  const source = readFileSync(new URL(file, packages), 'utf8');
  const texts: string[] = [];
  const {program} = parseSync('catalogue.ts', source);
  new Visitor({
    Literal({value}) {
      if (typeof value === 'string' && !value.startsWith('.') && !value.startsWith('@')) texts.push(value);
    },
    TemplateElement({value}) {
      texts.push(value.cooked ?? '');
    },
  }).visit(program);
  return texts;
}

/** In the page: what stands on it, shadow roots included, and what a screen reader is told besides. */
function visibleWords(): string[] {
  const found: string[] = [document.title];
  const spoken = ['aria-label', 'aria-roledescription', 'alt', 'title', 'placeholder'];
  const look = (node: Node, isEnglish: boolean) => {
    if (node instanceof Text) {
      const text = node.data.trim();
      if (text !== '' && !isEnglish) found.push(text);
      return;
    }
    let marked = isEnglish;
    if (node instanceof Element) {
      if (/^(script|style|noscript|template)$/i.test(node.localName)) return;
      const isBox = getComputedStyle(node).display !== 'contents';
      if (isBox && !node.checkVisibility({visibilityProperty: true})) return;
      const lang = node.getAttribute('lang');
      if (lang !== null) marked = lang.startsWith('en');
      if (!marked) for (const name of spoken) found.push(node.getAttribute(name) ?? '');
    }
    const inside = node instanceof Element ? (node.shadowRoot ?? node) : node;
    const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
    for (const child of slotted.length > 0 ? slotted : inside.childNodes) look(child, marked);
  };
  look(document.body, document.documentElement.lang.startsWith('en'));
  return found.filter(Boolean);
}
