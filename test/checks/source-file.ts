import {readdirSync, readFileSync} from 'node:fs';
import {type ParseResult, parseSync} from 'oxc-parser';

/** A file of the repository as a check sees it: by its path from the root, and parsed. */
export interface SourceFile extends Pick<ParseResult, 'program' | 'module' | 'comments'> {
  readonly path: string;
  readonly text: string;
}

export const root = new URL('../../', import.meta.url);

/** Parses a file, or the bad sample by which a check proves that it can fail. */
export function sourceFile(path: string, text: string): SourceFile {
  const {program, module, comments, errors} = parseSync(path, text);
  if (errors[0]) throw new SyntaxError(`${path}: ${errors[0].message}`);
  return {path, text, program, module, comments};
}

/** Every source file in these folders and below. */
export function sourceFiles(...folders: readonly string[]): SourceFile[] {
  return folders
    .flatMap((folder) => readdirSync(new URL(folder, root), {recursive: true}).map((file) => `${folder}/${file}`))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.m?ts$|\.mjs$/.test(path) && !/\/(node_modules|dist)\//.test(path))
    .map((path) => sourceFile(path, readFileSync(new URL(path, root), 'utf8')));
}

export const packages = readdirSync(new URL('packages/', root));

/** Where in a file something stands, as an editor understands it. */
export function at({path, text}: SourceFile, offset: number): string {
  return `${path}:${text.slice(0, offset).split('\n').length}`;
}
