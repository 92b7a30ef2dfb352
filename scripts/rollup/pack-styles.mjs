/**
 * Takes the indentation out of the elements' styles, which nothing else makes smaller: to whoever minifies a script they are
 * text. Only at the ends of lines, so that what stands within one is as it was written.
 */
export function packStyles() {
  return {
    name: 'pack-styles',
    transform(code) {
      const packed = code.replace(/\bcss\s*`[^`]*`/g, (style) => style.replace(/([`{};:,]?)[ \t]*\n\s*/g, afterLine));
      return packed === code ? null : {code: packed, map: null};
    },
  };
}

function afterLine(_, end) {
  return end === '' ? ' ' : end;
}
