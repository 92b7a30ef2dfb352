/** Documents and archives, honest and otherwise, made here byte by byte. */
import {crc32, deflateRawSync} from 'node:zlib';

export interface MadeEntry {
  readonly name: string;
  readonly content: string | Buffer;
  /** What the directory says instead of what is so. */
  readonly says?: {readonly unpacked?: number; readonly crc?: number; readonly name?: string; readonly flags?: number};
  /** As it is, instead of packed. */
  readonly stored?: boolean;
}

/** An archive, and the numbers of its end as they are or as they are said to be. */
export function zip(entries: readonly MadeEntry[], {before = '', after = '', comment = ''} = {}): Buffer<ArrayBuffer> {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = before.length;
  for (const {name, content, says = {}, stored = false} of entries) {
    const bytes = Buffer.from(content as string);
    const packed = stored ? bytes : deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20);
    fields.writeUInt16LE(says.flags ?? 0, 2);
    fields.writeUInt16LE(stored ? 0 : 8, 4);
    fields.writeUInt32LE(says.crc ?? crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(says.unpacked ?? bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    const listed = Buffer.from(says.name ?? name);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    fields.writeUInt16LE(listed.length, 22);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), fields, tail, listed]));
    files.push(file);
    at += file.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([Buffer.from(before), ...files, list, end, Buffer.from(comment), Buffer.from(after)]);
}

const contentTypes = (main: string) =>
  `<?xml version="1.0"?><Types><Override PartName="/main.xml" ContentType="${main}"/></Types>`;

const office = 'application/vnd.openxmlformats-officedocument';

export const docxParts: readonly MadeEntry[] = [
  {name: '[Content_Types].xml', content: contentTypes(`${office}.wordprocessingml.document.main+xml`)},
  {name: 'word/document.xml', content: '<w:document>The roof leaks.</w:document>'},
];

export const docx = (more: readonly MadeEntry[] = []): Buffer<ArrayBuffer> => zip([...docxParts, ...more]);

export const xlsx = (): Buffer<ArrayBuffer> =>
  zip([
    {name: '[Content_Types].xml', content: contentTypes(`${office}.spreadsheetml.sheet.main+xml`)},
    {name: 'xl/workbook.xml', content: '<workbook/>'},
  ]);

export const docm = (): Buffer<ArrayBuffer> =>
  zip([{name: '[Content_Types].xml', content: contentTypes('application/vnd.ms-word.document.macroEnabled.main+xml')}]);

export const odt = (more: readonly MadeEntry[] = []): Buffer<ArrayBuffer> =>
  zip([
    {name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true},
    {name: 'content.xml', content: '<office:document-content/>'},
    ...more,
  ]);

export const pdf = (after = '\n'): Buffer<ArrayBuffer> =>
  Buffer.from(`%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF${after}`);
