import {type TemplateLiteral, Visitor} from 'oxc-parser';
import {at, type SourceFile} from './source-file.ts';

/** What stands for an expression while a template is read as HTML. Not a letter. */
const hole = '\u0000';
const letters = /\p{L}/u;
/** Two words of which the first has a capital, or three, of which some may be values. A list of classes is shorter. */
const sentence = /^\p{Lu}\p{L}*[,.:]? [\p{L}\0]|[\p{L}\0]+[,.:]? [\p{L}\0]+[,.:]? [\p{L}\0]+/u;
const spoken =
  /\s(?:aria-(?:label|description|placeholder|roledescription|valuetext)|alt|label|placeholder|title)="([^"]*)"/g;

/** Words for people that stand in an element's file, each with its place. They belong in a catalogue. */
export function strayWords(file: SourceFile): string[] {
  const found: string[] = [];
  const stray = (offset: number, words: string) => found.push(`${at(file, offset)} says "${words.trim()}"`);
  const quiet = new Set<unknown>();

  new Visitor({
    TaggedTemplateExpression({tag, quasi}) {
      quiet.add(quasi);
      if (tag.type !== 'Identifier' || !['html', 'svg'].includes(tag.name)) return;
      for (const words of wordsOf(quasi)) stray(quasi.start, words);
    },
    // Errors are for developers.
    NewExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name.endsWith('Error'))
        for (const one of node.arguments) quiet.add(one);
    },
    // A selector is for the browser.
    CallExpression({callee, arguments: given}) {
      const name =
        callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : '';
      if (['querySelector', 'querySelectorAll', 'closest', 'matches'].includes(name))
        for (const one of given) quiet.add(one);
    },
    ImportDeclaration: ({source}) => void quiet.add(source),
    TemplateLiteral(node) {
      const text = node.quasis.map(({value}) => value.cooked ?? '').join(hole);
      if (!quiet.has(node) && letters.test(text) && sentence.test(text)) stray(node.start, text);
    },
    Literal(node) {
      if (!quiet.has(node) && typeof node.value === 'string' && sentence.test(node.value))
        stray(node.start, node.value);
    },
  }).visit(file.program);
  return found;
}

/** The text of a template outside its tags, and the attributes that are read out or shown. */
function wordsOf({quasis}: TemplateLiteral): string[] {
  const markup = quasis
    .map(({value}) => value.cooked ?? '')
    .join(hole)
    .replaceAll(/<!--.*?-->/gs, '');
  const texts = markup.split(/<[^>]*>/);
  const attributes = Array.from(markup.matchAll(spoken), ([, value]) => value ?? '');
  return [...texts, ...attributes].filter((text) => letters.test(text.replaceAll(/&\w+;/g, '')));
}
