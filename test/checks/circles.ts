import {posix} from 'node:path';
import {imports} from './imports.ts';
import type {SourceFile} from './source-file.ts';

/** Files that import each other by whatever way round, as paths. Types count: such files cannot be understood apart. */
export function circles(files: readonly SourceFile[]): string[] {
  const targets = new Map(files.map((file) => [file.path, targetsOf(file)]));
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, way: readonly string[]) => {
    const met = way.indexOf(path);
    if (met >= 0) found.push([...way.slice(met), path].join(' → '));
    if (met >= 0 || done.has(path)) return;
    for (const target of targets.get(path) ?? []) walk(target, [...way, path]);
    done.add(path);
  };
  for (const {path} of files) walk(path, []);
  return found;
}

/** A file fetched on demand has no part in it: that is how an element and its later parts may know of each other. */
function targetsOf(file: SourceFile): readonly string[] {
  return imports(file)
    .filter(({specifier, later}) => specifier.startsWith('.') && !later)
    .map(({specifier}) => posix.join(posix.dirname(file.path), specifier));
}
