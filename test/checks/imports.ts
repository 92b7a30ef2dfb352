import type {SourceFile} from './source-file.ts';

/** What a file imports, and where it says so. `later`: fetched only when it is needed. */
export interface Import {
  readonly specifier: string;
  readonly start: number;
  readonly later: boolean;
}

export function imports({module, text}: SourceFile): readonly Import[] {
  const now = [
    ...module.staticImports.map(({moduleRequest}) => moduleRequest),
    ...module.staticExports.flatMap(({entries}) => entries.flatMap((entry) => entry.moduleRequest ?? [])),
  ];
  return [
    ...now.map(({value, start}) => ({specifier: value, start, later: false})),
    ...module.dynamicImports.map(({moduleRequest: {start, end}}) => ({
      specifier: text.slice(start + 1, end - 1),
      start,
      later: true,
    })),
  ];
}
