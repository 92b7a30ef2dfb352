import {at, type SourceFile} from './source-file.ts';

/** Comments that put something off, or tell a tool to look away without a reason, each with its place. */
export function looseEnds(file: SourceFile): string[] {
  return file.comments
    .filter(({value}) => /\b(TODO|FIXME|XXX)\b|@ts-(ignore|nocheck|expect-error)|eslint-disable/.test(value))
    .map(({value, start}) => `${at(file, start)} says "${value.trim()}"`);
}
