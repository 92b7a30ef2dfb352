import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {isRestError} from '@redress/rest';
import {bytesAsSource, type FileKindId, fileKindIds, inspectFile, written} from '@redress/server';
import fc from 'fast-check';
import {docm, docx, docxParts, odt, pdf, xlsx, zip} from './made-documents.ts';
import {
  box,
  canary,
  chunk,
  codedPicture,
  exif,
  gif,
  jpeg,
  plainWebp,
  png,
  riff,
  segment,
  tellingFilm,
  tellingGif,
  tellingHeic,
  tellingJpeg,
  tellingPng,
  tellingWebp,
} from './made-pictures.ts';

/** What a file becomes, and as what it is known. */
async function inspect(bytes: Uint8Array, name: string, type = ''): Promise<{id: FileKindId; bytes: Buffer}> {
  const source = bytesAsSource(bytes);
  const {kind, pieces} = await inspectFile(source, {name, type}, fileKindIds);
  if (!pieces) return {id: kind.id, bytes: Buffer.from(bytes)};
  const parts: Uint8Array[] = [];
  for await (const part of written(source, pieces)) parts.push(part);
  return {id: kind.id, bytes: Buffer.concat(parts)};
}

async function refusal(bytes: Uint8Array | string, name: string, type = ''): Promise<string> {
  try {
    const {id} = await inspect(Buffer.from(bytes as string), name, type);
    return `accepted as ${id}`;
  } catch (error) {
    assert.ok(isRestError(error, 'file/type-refused'), String(error));
    return error.message;
  }
}

describe('a file that is inspected', () => {
  const honest: readonly (readonly [name: string, bytes: Buffer, id: FileKindId, type: string])[] = [
    ['roof.jpg', jpeg(), 'jpeg', 'image/jpeg'],
    ['ROOF.JPEG', jpeg({kind: 'progressive'}), 'jpeg', ''],
    ['roof', jpeg(), 'jpeg', 'application/octet-stream'],
    ['roof.png', png(), 'png', 'image/png'],
    ['roof.webp', plainWebp(), 'webp', 'image/webp'],
    ['roof.gif', gif(), 'gif', 'image/gif'],
    ['roof.heic', tellingHeic(), 'heic', ''],
    ['letter.pdf', pdf(), 'pdf', 'application/pdf'],
    ['letter.pdf', pdf('\r\n\0\0'), 'pdf', 'application/pdf'],
    ['letter.docx', docx(), 'docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['costs.xlsx', xlsx(), 'xlsx', ''],
    ['letter.odt', odt(), 'odt', 'application/vnd.oasis.opendocument.text'],
    ['what happened.txt', Buffer.from('The roof leaks.\r\n\tStill.\n'), 'txt', 'text/plain'],
    ['Beth ddigwyddodd.txt', Buffer.from('Mae’r to’n gollwng; ŵyr neb pam.'), 'txt', 'text/plain; charset=utf-8'],
    ['old.txt', Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x61, 0x94]), 'txt', ''],
    ['wide.txt', Buffer.from('\ufeffroof', 'utf16le'), 'txt', ''],
    ['calls.csv', Buffer.from('day,minutes\n2026-11-20,12\n'), 'csv', 'application/vnd.ms-excel'],
  ];
  for (const [name, bytes, id, type] of honest) {
    it(`is known by what it holds: ${name} as ${id}`, async () => {
      assert.equal((await inspect(bytes, name, type)).id, id);
    });
  }

  const telling: readonly (readonly [what: string, bytes: Buffer, name: string])[] = [
    ['JPEG', tellingJpeg(), 'a.jpg'],
    ['progressive JPEG', tellingJpeg(1, 'progressive'), 'a.jpg'],
    ['PNG', tellingPng(), 'a.png'],
    ['WebP', tellingWebp(), 'a.webp'],
    ['WebP film', tellingFilm(), 'a.webp'],
    ['GIF', tellingGif(), 'a.gif'],
    ['HEIC', tellingHeic(), 'a.heic'],
  ];
  for (const [what, bytes, name] of telling) {
    it(`tells nothing any more of who took it and where: ${what}`, async () => {
      assert.ok(bytes.includes(canary));
      const stripped = await inspect(bytes, name);
      assert.ok(!stripped.bytes.includes(canary));
      assert.ok(!stripped.bytes.includes('canary'));
      // What comes out is whole, and nothing more can be taken from it.
      assert.deepEqual((await inspect(stripped.bytes, name)).bytes, stripped.bytes);
    });
  }

  it('keeps a picture as it is where it has nothing to tell', async () => {
    for (const [bytes, name] of [
      [jpeg(), 'a.jpg'],
      [jpeg({kind: 'progressive'}), 'a.jpg'],
      [png(), 'a.png'],
      [plainWebp(), 'a.webp'],
      [gif(), 'a.gif'],
    ] as const) {
      assert.deepEqual((await inspect(bytes, name)).bytes, bytes, name);
    }
  });

  it('keeps which way up it is, and nothing else of Exif', async () => {
    const upright = [
      [tellingJpeg(6), 'a.jpg', (o: number) => segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), only(o)]))],
      [tellingPng(8), 'a.png', (o: number) => chunk('eXIf', only(o))],
      [tellingWebp(3), 'a.webp', (o: number) => riff('EXIF', only(o))],
    ] as const;
    for (const [at, orientation] of [6, 8, 3].entries()) {
      const [bytes, name, expected] = upright[at] as (typeof upright)[number];
      assert.ok((await inspect(bytes, name)).bytes.includes(expected(orientation)), name);
    }
    for (const odd of [0, 1, 9, 65535]) {
      assert.ok(!(await inspect(tellingJpeg(odd), 'a.jpg')).bytes.includes('Exif'), `${odd}`);
    }
  });

  it('keeps colours, and how often a film repeats', async () => {
    assert.ok((await inspect(tellingJpeg(), 'a.jpg')).bytes.includes('a profile of colours'));
    assert.ok((await inspect(tellingWebp(), 'a.webp')).bytes.includes('a profile of colours'));
    assert.ok((await inspect(tellingGif(), 'a.gif')).bytes.includes('NETSCAPE2.0'));
  });

  it('says in a WebP what is still in it', async () => {
    const {bytes} = await inspect(tellingWebp(), 'a.webp');
    assert.equal(bytes.readUInt32LE(4), bytes.length - 8);
    assert.equal(bytes[20], 0b0010_1000, 'a colour profile and Exif, but no XMP');
    const upright = (await inspect(tellingWebp(1), 'a.webp')).bytes;
    assert.equal(upright[20], 0b0010_0000);
  });

  it('leaves everything of a HEIC in its place', async () => {
    const before = tellingHeic();
    const {bytes} = await inspect(before, 'a.heic');
    assert.equal(bytes.length, before.length);
    assert.equal(bytes.indexOf(codedPicture), before.indexOf(codedPicture));
    assert.equal(bytes.subarray(before.indexOf(exif(6)), before.indexOf(exif(6)) + 4).toString(), 'MM\0*');
  });

  const polyglots: readonly (readonly [what: string, bytes: Buffer, name: string, must: 'be cut' | 'be refused'])[] = [
    ['a picture and an archive', Buffer.concat([jpeg(), zip([{name: 'a.exe', content: 'MZ'}])]), 'a.jpg', 'be cut'],
    ['a picture and a page', jpeg({segments: [segment(0xfe, '<script>alert(1)</script>')]}), 'a.jpg', 'be cut'],
    ['a PNG and a page', png({chunks: [chunk('tEXt', 'a\0<script>alert(1)</script>')]}), 'a.png', 'be cut'],
    ['a GIF and a program', gif({after: '*/;<script>alert(1)</script>'}), 'a.gif', 'be cut'],
    [
      'a PDF and an archive',
      Buffer.concat([pdf(), zip([{name: 'a', content: 'a'}], {before: pdf().toString()})]),
      'a.pdf',
      'be refused',
    ],
    ['a PDF in the comment of an archive', zip(docxParts, {comment: pdf().toString()}), 'a.pdf', 'be refused'],
    [
      'an archive with a PDF before it',
      zip([{name: 'a', content: 'a'}], {before: pdf().toString(), comment: '%%EOF'}),
      'a.pdf',
      'be refused',
    ],
    ['a page and a PDF', Buffer.concat([Buffer.from('<html><script>alert(1)</script>'), pdf()]), 'a.pdf', 'be refused'],
    ['a PDF and what stands behind it', pdf('\n<script>alert(1)</script>'), 'a.pdf', 'be refused'],
    ['a document and a program before it', zip(docxParts, {before: 'MZ\x90\0'}), 'a.docx', 'be refused'],
    ['a document and what stands behind it', zip(docxParts, {after: '<script>'}), 'a.docx', 'be refused'],
    ['a document with a comment', zip(docxParts, {comment: '<script>'}), 'a.docx', 'be refused'],
    ['GIF as a program', Buffer.from('GIF89a/*aaaaaaaaa*/=1;alert(1)'), 'a.gif', 'be refused'],
  ];
  for (const [what, bytes, name, must] of polyglots) {
    it(`that is two things at once must ${must}: ${what}`, async () => {
      if (must === 'be refused') return assert.doesNotMatch(await refusal(bytes, name), /accepted/);
      const left = (await inspect(bytes, name)).bytes.toString('latin1');
      assert.doesNotMatch(left, /script|MZ|PK/);
    });
  }

  const refused: readonly (readonly [what: string, name: string, bytes: Buffer | string, type?: string])[] = [
    ['SVG', 'a.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'image/svg+xml'],
    ['SVG that calls itself text', 'a.txt', '  <svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['SVG that calls itself PNG', 'a.png', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/png'],
    ['SVG behind an XML head', 'a.txt', '\ufeff<?xml version="1.0"?><svg/>'],
    ['HTML', 'a.html', '<!doctype html><script>alert(1)</script>', 'text/html'],
    ['HTML that calls itself text', 'a.txt', '\n\n<!DOCTYPE html><p>'],
    ['HTML in wide letters', 'a.txt', Buffer.from('\ufeff<html>', 'utf16le')],
    ['a script', 'a.txt', '#!/bin/sh\nrm -rf /'],
    ['a batch of commands', 'a.txt', '@echo off\r\nformat c:'],
    ['RTF', 'a.txt', '{\\rtf1 {\\object}}'],
    ['a program for Windows', 'a.txt', Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(100)])],
    ['a program for Linux', 'a.jpg', Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(100)])],
    ['a program by its name', 'invoice.pdf.exe', pdf()],
    ['a short cut', 'a.lnk', 'L\0\0\0'],
    ['an archive', 'a.zip', zip([{name: 'a.txt', content: 'a'}])],
    ['an archive that calls itself a document', 'a.docx', zip([{name: 'a.txt', content: 'a'}])],
    ['an e-mail', 'a.eml', 'From: a@example.org\r\n\r\nHello'],
    ['a document with macros', 'a.docx', docx([{name: 'word/vbaProject.bin', content: 'x'}])],
    ['a document for macros', 'a.docx', docm()],
    ['an OpenDocument with macros', 'a.odt', odt([{name: 'Basic/Standard/Module1.xml', content: 'x'}])],
    ['a document with a password', 'a.docx', zip([...docxParts, {name: 'a', content: 'a', says: {flags: 1}}])],
    ['an older document', 'a.doc', Buffer.from('d0cf11e0a1b11ae10000', 'hex')],
    ['an older document that calls itself newer', 'a.docx', Buffer.from('d0cf11e0a1b11ae1'.padEnd(1200, '0'), 'hex')],
    ['a picture that is called another', 'a.png', jpeg()],
    ['a picture that says it is another', 'a.jpg', jpeg(), 'image/png'],
    ['a picture that says it is a page', 'a.jpg', jpeg(), 'text/html'],
    ['text with zeros', 'a.txt', 'a\0b'],
    ['text in no encoding', 'a.txt', Buffer.from([0xff, 0x81, 0x00, 0x07])],
    ['half a JPEG', 'a.jpg', jpeg().subarray(0, 100)],
    ['a JPEG without a picture', 'a.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
    ['half a PNG', 'a.png', png().subarray(0, 60)],
    ['a PNG with a chunk that must be understood and is not', 'a.png', png({chunks: [chunk('HACK', 'a')]})],
    ['half a WebP', 'a.webp', plainWebp().subarray(0, 40)],
    ['half a GIF', 'a.gif', gif().subarray(0, 32)],
    ['half a HEIC', 'a.heic', tellingHeic().subarray(0, 200)],
    [
      'a HEIC without a picture',
      'a.heic',
      Buffer.concat([box('ftyp', 'heic', Buffer.alloc(4), 'mif1'), box('mdat', 'x')]),
    ],
    ['half a PDF', 'a.pdf', pdf().subarray(0, 30)],
    ['half a document', 'a.docx', docx().subarray(0, 200)],
    ['nothing', 'a.jpg', ''],
  ];
  for (const [what, name, bytes, type] of refused) {
    it(`is refused: ${what}`, async () => {
      assert.doesNotMatch(await refusal(bytes, name, type), /accepted/);
    });
  }

  const bombs: readonly (readonly [what: string, bytes: Buffer])[] = [
    ['a document that becomes too large', docx([{name: 'a.xml', content: Buffer.alloc(30_000_000)}])],
    [
      'a document that says it becomes too large',
      docx([{name: 'a.xml', content: 'a', says: {unpacked: 4_000_000_000}}]),
    ],
    [
      'a document that says it stays small',
      docx([{name: 'a.xml', content: Buffer.alloc(30_000_000), says: {unpacked: 10}}]),
    ],
    ['a document of too many parts', docx(Array.from({length: 10_001}, (_, at) => ({name: `${at}`, content: ''})))],
    ['a document whose parts share bytes', sharing()],
    ['a document whose list and files differ', docx([{name: 'a', content: 'a', says: {name: 'b'}}])],
    ['a document that was altered', docx([{name: 'a', content: 'abc', says: {crc: 1}}])],
    [
      'a PNG of a million nothings',
      png({chunks: Array.from({length: 50_000}, (_, at) => chunk(at % 2 ? 'tEXt' : 'tRNS'))}),
    ],
  ];
  for (const [what, bytes] of bombs) {
    it(`is refused before it fills anything: ${what}`, async () => {
      assert.doesNotMatch(await refusal(bytes, what.includes('PNG') ? 'a.png' : 'a.docx'), /accepted/);
    });
  }

  it('is said what to do about it', async () => {
    assert.match(await refusal(jpeg(), 'a.png'), /JPEG picture.*ends in \.jpg/);
    assert.match(
      await refusal(docx([{name: 'word/vbaProject.bin', content: 'x'}]), 'a.docx'),
      /without them, or as a PDF/,
    );
    assert.match(await refusal('x', 'a.exe'), /^This is a text file|cannot be sent/);
  });

  it('never fails in another way, whatever it holds', async () => {
    const starts = [tellingJpeg(), tellingPng(), tellingWebp(), tellingGif(), tellingHeic(), docx(), odt(), pdf()];
    const names = ['a.jpg', 'a.png', 'a.webp', 'a.gif', 'a.heic', 'a.docx', 'a.odt', 'a.pdf'];
    await fc.assert(
      fc.asyncProperty(
        fc.nat(starts.length - 1),
        fc.array(fc.tuple(fc.double({min: 0, max: 1, noNaN: true}), fc.nat(255)), {maxLength: 6}),
        fc.double({min: 0, max: 1, noNaN: true}),
        async (which, changes, cut) => {
          const bytes = Buffer.from(starts[which] as Buffer);
          for (const [place, value] of changes) bytes[Math.floor(place * (bytes.length - 1))] = value;
          const end = cut > 0.5 ? bytes.length : Math.floor(cut * 2 * bytes.length);
          await refusal(bytes.subarray(0, end), names[which] as string);
        },
      ),
      {numRuns: 400},
    );
  });
});

/** The one Exif that is kept: an orientation, and no more. */
function only(orientation: number): Buffer {
  return Buffer.from(
    `4d4d002a00000008000101120003000000010${orientation.toString(16).padStart(3, '0')}000000000000`,
    'hex',
  );
}

/** Two entries of the list that stand for the same bytes, as in archives that become far larger than they are. */
function sharing(): Buffer {
  const archive = zip([...docxParts, {name: 'a', content: 'a'}, {name: 'a', content: 'a'}]);
  const second = archive.lastIndexOf('PK\x01\x02');
  const first = archive.lastIndexOf('PK\x01\x02', second - 1);
  archive.copy(archive, second + 42, first + 42, first + 46);
  return archive;
}
