import {parseSync} from 'oxc-parser';

/**
 * What a person can translate in a catalogue, by its place (`words.problem.title`): a text, or a function that puts what it
 * is given into a text and does nothing else. `code` for a function that does more, which a developer translates.
 *
 * Each text stands with its places in braces, as `Question {number} of {of}`; `start` and `end` say where in the source it is.
 */
export function readCatalogue(source) {
  const {program, errors} = parseSync('catalogue.ts', source);
  if (errors.length > 0) throw new Error(errors[0].message);
  const found = new Map();
  for (const statement of program.body) {
    const {declarations = []} = statement.declaration ?? statement;
    for (const {id, init} of declarations) if (init) collect(init, id.name);
  }
  return found;

  function collect(node, place) {
    const value = bare(node);
    if (value.type === 'ObjectExpression') {
      for (const {type, key, value: inner} of value.properties) {
        if (type === 'Property') collect(inner, `${place}.${key.name ?? key.value}`);
      }
      return;
    }
    const made = value.type === 'ArrowFunctionExpression' ? bare(value.body) : value;
    const text = textOf(made);
    if (text !== undefined) {
      const {start, end} = made;
      found.set(place, {text, start, end, parameters: (value.params ?? []).map(({name}) => name)});
    } else if (value.type === 'ArrowFunctionExpression') {
      found.set(place, {code: source.slice(value.start, value.end)});
    }
  }

  function textOf({type, value, quasis, expressions}) {
    if (type === 'Literal' && typeof value === 'string') return value;
    if (type !== 'TemplateLiteral' || !expressions.every(isSimple)) return undefined;
    return quasis
      .map(({value: {cooked}}, at) => {
        const given = expressions[at];
        return given ? `${cooked}{${source.slice(given.start, given.end)}}` : cooked;
      })
      .join('');
  }
}

/** What is given, or a word from a table of words: `number`, `noun[kind]`, `noun[kind].plain`. */
function isSimple({type, object, property, computed}) {
  if (type === 'Identifier') return true;
  return type === 'MemberExpression' && isSimple(object) && (!computed || isSimple(property));
}

/** Without what says only its type. */
function bare(node) {
  return /^(TS(As|Satisfies|NonNull)|Parenthesized)Expression$/.test(node.type) ? bare(node.expression) : node;
}
