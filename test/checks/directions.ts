import {posix} from 'node:path';
import {imports} from './imports.ts';
import {at, type SourceFile} from './source-file.ts';

/** Which packages of the house a room may import. Nothing imports the staff screens or the server. */
const may: Readonly<Record<string, readonly string[]>> = {
  'packages/policy': [],
  'packages/rest': ['policy'],
  'packages/widgets': ['policy', 'rest'],
  'packages/crm': ['policy', 'rest'],
  'packages/server': ['policy', 'rest'],
  examples: ['policy', 'rest', 'widgets', 'crm', 'server'],
  test: ['policy', 'rest', 'widgets', 'crm', 'server'],
};

/** Who alone may use a library: one framework for a package, Node in the server, and of zod only the small API. */
const only: readonly (readonly [library: RegExp, rooms: RegExp])[] = [
  [/^(lit|lit-html|lit-element)(\/|$)|^@lit\//, /^packages\/widgets$|^test$/],
  [/^@microsoft\/fast-|^@fluentui\//, /^packages\/crm$|^test$/],
  [/^node:/, /^packages\/server$|^examples$|^test$/],
  [/^zod(?!\/mini$)/, /^test$/],
];

/** What a file imports against the plan of the house, each with its place. */
export function wrongTurns(file: SourceFile): string[] {
  const room = Object.keys(may).find((folder) => file.path.startsWith(`${folder}/`)) ?? '';
  return imports(file).flatMap(({specifier, start}) => {
    const wrong = wrongTurn(file.path, room, specifier);
    return wrong ? [`${at(file, start)} imports ${specifier}: ${wrong}`] : [];
  });
}

function wrongTurn(path: string, room: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(path), specifier);
    return target.startsWith(`${room}/`) ? undefined : 'a relative path may not leave its package';
  }
  const other = /^@redress\/([^/]+)/.exec(specifier)?.[1];
  if (other !== undefined) {
    return may[room]?.includes(other) ? undefined : `${room} may import ${may[room]?.join(', ') || 'no other package'}`;
  }
  const rule = only.find(([library]) => library.test(specifier));
  return rule && !rule[1].test(room) ? `${room} may not use it` : undefined;
}
