import {transform} from 'esbuild';

const tags = new Set(['css', 'html', 'svg']);

/**
 * Makes the elements' styles and templates smaller, which nothing else does: to whoever minifies a script they are text. Of
 * HTML only the indentation goes; between two pieces a space is left, which is what a browser makes of it.
 */
export function packTemplates() {
  return {
    name: 'pack-templates',
    async transform(code) {
      if (!/\b(css|html|svg)\s*`/.test(code)) return null;
      const found = templatesOf(this.parse(code));
      const packed = await Promise.all(
        found.map(({tag, start, end, whole}) => pack(tag, code.slice(start, end), whole)),
      );
      let at = 0;
      let result = '';
      for (const [i, {start, end}] of found.entries()) {
        result += code.slice(at, start) + packed[i];
        at = end;
      }
      return {code: result + code.slice(at), map: null};
    },
  };
}

/** The texts between the values of the tagged templates, in their order. */
function templatesOf(node, found = []) {
  if (node?.type === 'TaggedTemplateExpression' && tags.has(node.tag.name)) {
    const {quasis} = node.quasi;
    for (const {start, end} of quasis) found.push({tag: node.tag.name, start, end, whole: quasis.length === 1});
  }
  for (const value of Object.values(node ?? {})) if (value && typeof value === 'object') templatesOf(value, found);
  return found.sort((a, b) => a.start - b.start);
}

/** A style is only minified where it is whole: what a value stands in for, or a backslash writes, cannot be read here. */
async function pack(tag, text, whole) {
  if (tag !== 'css' || !whole || text.includes('\\')) return text.replace(/[ \t]*\n\s*/g, ' ');
  const {code} = await transform(text, {loader: 'css', minify: true, charset: 'utf8'});
  // In the values of custom properties it leaves the spaces.
  return code.trim().replace(/("[^"]*")|([:,]) /g, '$1$2');
}
