import {type ByteSource, stretch} from './byte-source.ts';
import {refusedType} from './damaged.ts';

/** What a browser or a shell would take for a program or a page, whatever its name is (WHATWG MIME Sniffing, 7.1, and more). */
const beginsAsCode = /^(<|#!|%!|\{\\rtf|@echo\b)/i;
/** Tabs, line and page ends. Every other control character is a sign of something that is not text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
const controls = /[\0-\x08\x0b\x0e-\x1f\x7f]/;

/** Plain text, in UTF-8, UTF-16 with its mark, or the one-byte text that older Windows programs write. */
export async function checkText(source: ByteSource): Promise<void> {
  const head = await source.read(0, 4);
  const encoding =
    head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8';
  if (await isText(source, encoding)) return;
  if (encoding === 'utf-8' && (await isText(source, 'windows-1252'))) return;
  throw refusedType(
    'This is none of the kinds of file that can be sent here. Send a picture, a PDF, an office document or plain text',
  );
}

async function isText(source: ByteSource, encoding: string): Promise<boolean> {
  const decoder = new TextDecoder(encoding, {fatal: true});
  let beginning = '';
  try {
    for await (const bytes of stretch(source)) {
      const text = decoder.decode(bytes, {stream: true});
      if (controls.test(text)) return false;
      if (beginning.length < 64) beginning = (beginning + text).trimStart();
    }
    if (controls.test(decoder.decode())) return false;
  } catch (error) {
    // What cannot be read in this encoding.
    if (error instanceof TypeError) return false;
    throw error;
  }
  if (!beginsAsCode.test(beginning)) return true;
  throw refusedType('This begins as a web page or a program does. Send it as a PDF, or a picture of it');
}
