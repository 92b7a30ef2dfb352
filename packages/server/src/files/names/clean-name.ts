/** What fits into a line of a case, and beneath the limit of every file system with room for what a program adds. */
const longest = 120;
/** A name in some scripts takes three bytes a letter, and file systems count those. */
const mostBytes = 200;
const longestEnding = 12;

/** Windows keeps these for devices, whatever ending they have. */
const devices = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)(?=\.|$)/i;
/** Characters that no system shows or that some read as something else: separators, wildcards, pipes, quotes. */
const reserved = /["*:<>?|／＼⁄∕⧸⧹]/g;

/** Joiners shape letters in some scripts, where they stand between letters. All other marks without a shape only hide something. */
const shapeless =
  /(?<![\p{L}\p{M}])[\u200c\u200d]|[\u200c\u200d](?!\p{L})|(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}\ufffd]/gu;

/**
 * A name for people, out of what somebody's device called a file. What it is kept under is never made of it. Controls, marks
 * that turn the direction of writing, and folders are gone; what an ending pretends to be, the ending is.
 */
export function cleanName(given: string): string {
  const name = given
    .normalize('NFC')
    .replace(/[\p{Zl}\p{Zp}\p{Zs}\t\r\n]+/gu, ' ')
    .replace(shapeless, '')
    .replace(/^.*[/\\]/, '')
    .replace(reserved, '_')
    // Hidden files, options of commands, home folders; and what Windows drops.
    .replace(/^[\s.~-]+/, '')
    .replace(/[\s.]+$/, '')
    .replace(devices, '_$1');
  return shortened(name) || 'file';
}

/** Cut before its ending, so that it stays the kind of file that it is. */
function shortened(name: string): string {
  const ending = /\.[^.\s]{1,11}$/.exec(name)?.[0] ?? '';
  if (name.length <= longest && Buffer.byteLength(name) <= mostBytes) return name;
  const stem = [...name.slice(0, name.length - ending.length)];
  const kept: string[] = [];
  let bytes = Buffer.byteLength(ending);
  let length = Math.min(ending.length, longestEnding);
  for (const character of stem) {
    bytes += Buffer.byteLength(character);
    length += character.length;
    if (bytes > mostBytes || length > longest) break;
    kept.push(character);
  }
  return kept.join('').replace(/[\s.]+$/, '') + ending;
}
