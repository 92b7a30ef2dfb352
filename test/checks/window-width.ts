import {at, type SourceFile} from './source-file.ts';

/** What asks how large the window is: a query of the medium, or a unit of it. An element asks how much room it has itself. */
const asksWindow = [
  /@media[^{]*\b(?:width|height|inline-size|block-size|aspect-ratio|orientation)\b[^{]*\{/g,
  /\b\d*\.?\d+(?:[sld]?v(?:w|h|i|b|min|max))\b/g,
  /\bmatchMedia\(|\binner(?:Width|Height)\b/g,
];

/** Every place of a file that looks at the window. */
export function windowWidths(file: SourceFile): string[] {
  return asksWindow.flatMap((pattern) =>
    Array.from(file.text.matchAll(pattern), (found) => `${at(file, found.index)} ${found[0]}`),
  );
}
