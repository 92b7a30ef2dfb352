import {Visitor} from 'oxc-parser';
import {at, type SourceFile} from './source-file.ts';

const sided = /^(?:left|right|(?:margin|padding|border|inset|scroll-margin|scroll-padding)\b.*-(?:left|right)\b.*)$/;
const aligned = /^(?:text-align|float|clear|background-position|transform-origin|object-position)$/;
const four = /^(?:margin|padding|inset|border-(?:width|style|color))$/;

/** Declarations in the styles of a file that mean left or right, and so would not turn where a language does. */
export function physicalSides(file: SourceFile): string[] {
  const found: string[] = [];
  new Visitor({
    TaggedTemplateExpression({tag, quasi}) {
      if (tag.type !== 'Identifier' || tag.name !== 'css') return;
      const style = quasi.quasis
        .map(({value}) => value.cooked ?? '')
        .join('')
        .replaceAll(/\/\*.*?\*\//gs, '');
      for (const [, rule = ''] of style.matchAll(/\{([^{}]*)\}/g)) {
        // What is turned is a sign drawn with borders: a tick is the same tick in every language.
        const isSign = /\brotate:/.test(rule);
        for (const [, name = '', value = ''] of rule.matchAll(/([\w-]+)\s*:\s*([^;]+);/g)) {
          if (isSign && name === 'border-width') continue;
          if (isPhysical(name, value.trim())) found.push(`${at(file, quasi.start)} says "${name}: ${value.trim()}"`);
        }
      }
    },
  }).visit(file.program);
  return found;
}

function isPhysical(name: string, value: string): boolean {
  if (sided.test(name)) return true;
  if (aligned.test(name)) return /\b(?:left|right)\b/.test(value);
  if (name === 'transform' || name === 'translate') return /translateX|translate\(|^-?\d/.test(value);
  const sides = value.split(/\s+(?![^(]*\))/);
  return four.test(name) && sides.length === 4 && sides[1] !== sides[3];
}
