/** Says that a file is to be saved, never shown, and under which name (RFC 6266): for older programs in plain letters as well. */
export function contentDisposition(name: string): string {
  // A percent sign would be taken for an encoding by some.
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["%\\]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeExtended(name)}`;
}

/** RFC 8187, 3.2: `attr-char` as they are, and all else in percent. */
function encodeExtended(text: string): string {
  return encodeURIComponent(text).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
