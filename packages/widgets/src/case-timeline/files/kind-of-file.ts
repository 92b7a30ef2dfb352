/** What people call a file. */
export type KindOfFile = 'picture' | 'pdf' | 'document' | 'spreadsheet' | 'text' | 'other';

const kinds: readonly (readonly [RegExp, KindOfFile])[] = [
  [/^image\//, 'picture'],
  [/^application\/pdf$/, 'pdf'],
  [/spreadsheet|ms-excel|^text\/csv$/, 'spreadsheet'],
  [/wordprocessing|msword|opendocument\.text|rtf/, 'document'],
  [/^text\//, 'text'],
];

export function kindOfFile(mediaType: string): KindOfFile {
  return kinds.find(([pattern]) => pattern.test(mediaType))?.[1] ?? 'other';
}
