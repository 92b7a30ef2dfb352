import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {create, ts} from '@custom-elements-manifest/analyzer';
import {litPlugin} from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import {root} from '../set-up/root.mjs';

const home = join(root, 'packages', 'widgets');

/**
 * The custom-elements manifest (schema 1.0.0) of the public elements, from their comments: what a page may set, hear and
 * style, and nothing of how they work inside.
 */
export function describeElements() {
  const {exports} = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const files = readdirSync(join(home, 'src'), {recursive: true})
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts') && !/\/(words|frameworks)\//.test(file))
    .sort();
  const modules = files.map((file) =>
    ts.createSourceFile(file, readFileSync(join(home, file), 'utf8'), ts.ScriptTarget.ES2015, true),
  );
  const {schemaVersion, modules: described} = create({modules, plugins: litPlugin()});
  const isPublic = ({tagName}) => tagName && exports[`./${entryOf(tagName)}`];
  return {
    schemaVersion,
    readme: 'README.md',
    modules: described.flatMap(({path, declarations}) =>
      declarations.filter(isPublic).map((element) => moduleOf(path.replace(/^src(.*)ts$/, 'dist$1js'), element)),
    ),
  };
}

/** Where the exports map has an element: `redress-intake-form` is `intake-form.js`. */
export function entryOf(tagName) {
  return `${tagName.replace(/^redress-/, '')}.js`;
}

function moduleOf(path, element) {
  const declaration = {name: element.name, module: path};
  return {
    kind: 'javascript-module',
    path,
    declarations: [withoutInsides(element)],
    exports: [
      {kind: 'js', name: element.name, declaration},
      {kind: 'custom-element-definition', name: element.tagName, declaration},
    ],
  };
}

function withoutInsides({kind, name, tagName, description, customElement, superclass, ...element}) {
  const {attributes = [], events = [], slots = [], cssParts = [], cssProperties = [], members = []} = element;
  const settable = ({kind: is, privacy, readonly, type}) => is === 'field' && !privacy && !readonly && type;
  return {
    ...{kind, name, tagName, description, customElement, superclass},
    attributes: attributes.map(withoutWork),
    members: members.filter(settable).map(withoutWork),
    // Of the events that are made in the code, those that the comment of the class names.
    events: events.filter((event) => event.name?.startsWith('redress-')),
    ...{slots, cssParts, cssProperties},
  };
}

/** What the analyzer leaves behind of its own work. */
function withoutWork({resolveInitializer: _, ...described}) {
  return described;
}
