import {entryOf} from './describe-elements.mjs';

/** What stands in a README about each element: Markdown. */
export function elementTables({modules}) {
  return modules
    .map(({declarations: [element]}) => element)
    .map((element) =>
      [
        `### \`<${element.tagName}>\``,
        flow(element.description),
        `\`import '@redress/widgets/${entryOf(element.tagName)}'\``,
        table('Attribute or property', settings(element)),
        table('Event', element.events),
        table(
          'Slot',
          element.slots.map(({name, ...slot}) => ({name: name || '(default)', ...slot})),
        ),
        table('Part', element.cssParts),
        table('Custom property', element.cssProperties),
      ]
        .filter(Boolean)
        .join('\n\n'),
    )
    .join('\n\n');
}

function settings({members, attributes}) {
  const attributeOf = (name) => attributes.find(({fieldName}) => fieldName === name)?.name;
  return members.map(({name, description, type}) => {
    const attribute = attributeOf(name);
    const said = attribute === undefined ? `${name} (property)` : attribute;
    return {
      name: said,
      description: `${flow(description)}${attribute === undefined || type.text === 'string' ? '' : ` (${kind(type.text)})`}`,
    };
  });
}

/** Words of a type that a page's author writes into an attribute. */
function kind(type) {
  return /^(number|boolean)$/.test(type) ? type : 'one of a few words';
}

function table(what, rows) {
  if (rows.length === 0) return '';
  const lines = rows.map(
    ({name, description}) => `| \`${name}\` | ${flow(description ?? '').replaceAll('|', '\\|')} |`,
  );
  return [`| ${what} | |`, '|---|---|', ...lines].join('\n');
}

function flow(text) {
  return text.replace(/\s+/g, ' ').trim();
}
