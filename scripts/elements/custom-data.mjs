/**
 * What VS Code completes and explains in HTML and CSS: its custom data, version 1.1
 * (https://github.com/microsoft/vscode-custom-data).
 */
export function customData({modules}) {
  const elements = modules.map(({declarations: [element]}) => element);
  return {
    html: {
      version: 1.1,
      tags: elements.map(({tagName, description, attributes}) => ({
        name: tagName,
        description,
        attributes: attributes.map(({name, description: says}) => ({name, description: says})),
      })),
    },
    css: {
      version: 1.1,
      properties: elements.flatMap(({cssProperties}) =>
        cssProperties.map(({name, description}) => ({name, description})),
      ),
      pseudoElements: elements.flatMap(({tagName, cssParts}) =>
        cssParts.map(({name, description}) => ({name: `::part(${name})`, description: `${tagName}: ${description}`})),
      ),
    },
  };
}
