import {Readable} from 'node:stream';
import {crc32, createInflateRaw} from 'node:zlib';
import {type ByteSource, stretch} from './byte-source.ts';
import {damaged, refusedType} from './damaged.ts';
import {type ZipEntry, zipDirectory} from './zip-directory.ts';

export type OfficeKind = 'docx' | 'xlsx' | 'odt' | 'ods';

const mainParts: readonly (readonly [mark: string, kind: OfficeKind])[] = [
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', 'docx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', 'xlsx'],
];
const openDocuments: ReadonlyMap<string, OfficeKind> = new Map([
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
]);
/** Where programs stand in documents. */
const programs = /(^|\/)(vbaProject\.bin|vbaData\.xml)$|^(Basic|Scripts)\//i;

/** A small file may grow to this without being a bomb, and any file to a hundred times its size, but not beyond the most. */
const harmless = 10_000_000;
const growth = 100;
const most = 250_000_000;
const longestDescription = 1_000_000;

/**
 * What kind of office document this is. Refused where it holds programs or is encrypted, so that nobody can look into it, and
 * where what is packed in it would fill a disk: everything is unpacked once, since what an archive says of itself proves nothing.
 */
export async function checkOffice(source: ByteSource): Promise<OfficeKind> {
  const entries = await zipDirectory(source);
  if (entries.some(({name}) => programs.test(name))) {
    throw refusedType('This document holds macros. Save it as a document without them, or as a PDF, and add that');
  }
  if (entries.some(({encrypted}) => encrypted)) {
    throw refusedType('This document has a password. Save it without one, and add that');
  }
  const kind = await kindOf(source, entries);
  let left = Math.min(most, Math.max(harmless, growth * source.size));
  const said = entries.reduce((sum, {unpacked}) => sum + unpacked, 0);
  if (said > left) throw bomb();
  for (const entry of entries) {
    let crc = 0;
    let length = 0;
    for await (const bytes of unpacked(source, entry)) {
      length += bytes.length;
      left -= bytes.length;
      if (length > entry.unpacked || left < 0) throw bomb();
      crc = crc32(bytes, crc);
    }
    if (length !== entry.unpacked || crc !== entry.crc) throw damaged('office document');
  }
  return kind;
}

async function kindOf(source: ByteSource, entries: readonly ZipEntry[]): Promise<OfficeKind> {
  const [first] = entries;
  if (first?.name === 'mimetype') {
    const kind = openDocuments.get(await textOf(source, first));
    if (kind) return kind;
  }
  const types = entries.find(({name}) => name === '[Content_Types].xml');
  const described = types ? await textOf(source, types) : '';
  if (/macroEnabled/i.test(described)) {
    throw refusedType('This document may hold macros. Save it as a document without them, or as a PDF, and add that');
  }
  const found = mainParts.find(([mark]) => described.includes(`"${mark}"`));
  if (found) return found[1];
  throw refusedType(
    'Archives cannot be sent here, nor this kind of document. Add what is in it one by one, or a PDF of it',
  );
}

async function textOf(source: ByteSource, entry: ZipEntry): Promise<string> {
  const parts: Buffer[] = [];
  if (entry.unpacked > longestDescription) throw damaged('office document');
  for await (const bytes of unpacked(source, entry)) {
    parts.push(bytes);
    if (parts.reduce((sum, {length}) => sum + length, 0) > longestDescription) throw bomb();
  }
  return Buffer.concat(parts).toString();
}

async function* unpacked(source: ByteSource, {method, data, packed}: ZipEntry): AsyncGenerator<Buffer> {
  const bytes = stretch(source, data, data + packed);
  if (method === 0) return yield* bytes;
  if (method !== 8) throw damaged('office document');
  const inflate = createInflateRaw();
  const packedBytes = Readable.from(bytes, {objectMode: false});
  packedBytes.on('error', (error) => inflate.destroy(error));
  try {
    yield* packedBytes.pipe(inflate) as AsyncIterable<Buffer>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw damaged('office document');
    throw error;
  } finally {
    packedBytes.destroy();
    inflate.destroy();
  }
}

function bomb(): Error {
  return refusedType('What is packed into this document would be far too large. Save it as a PDF, and add that');
}
