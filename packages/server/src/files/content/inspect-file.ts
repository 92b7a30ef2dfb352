import {fileTypeFromBuffer} from 'file-type';
import type {ByteSource} from './byte-source.ts';
import {checkOffice} from './check-office.ts';
import {checkPdf} from './check-pdf.ts';
import {checkText} from './check-text.ts';
import {refusedType} from './damaged.ts';
import {declaredType, extensionOf, type FileKind, type FileKindId, fileKinds} from './file-kind.ts';
import type {Piece} from './rewriting.ts';
import {stripGif} from './strip-gif.ts';
import {stripHeic} from './strip-heic.ts';
import {stripJpeg} from './strip-jpeg.ts';
import {stripPng} from './strip-png.ts';
import {stripWebp} from './strip-webp.ts';

/** What a file is called and what its sender takes it for. */
export interface Said {
  readonly name: string;
  readonly type: string;
}

export interface Inspected {
  readonly kind: FileKind;
  /** What the file becomes without what a picture tells about who took it, where and when. Nothing for what stays as it is. */
  readonly pieces?: readonly Piece[];
}

const strips: Partial<Record<FileKindId, (source: ByteSource) => Promise<readonly Piece[]>>> = {
  jpeg: stripJpeg,
  png: stripPng,
  webp: stripWebp,
  gif: stripGif,
  heic: stripHeic,
};

/** How much of a file tells what it is. */
const head = 4_100;

/** Refuses what cannot be right whatever the file holds, before any of it is sent. */
export function checkSaid({name, type}: Said, allowed: readonly FileKindId[]): void {
  const extension = extensionOf(name);
  const declared = declaredType(type);
  const kinds = fileKinds.filter(({id}) => allowed.includes(id));
  const known = kinds.some((kind) => fits(kind, extension, declared));
  if (!known)
    throw refusedType(
      `${extension ? `Files that end in .${extension}` : 'Files of this kind'} cannot be sent here. ${canBeSent(kinds)}`,
    );
}

/**
 * Finds out what a file is by what it holds, and refuses what is none of the allowed kinds, or not what it is called: whoever
 * opens it later goes by its name.
 */
export async function inspectFile(source: ByteSource, said: Said, allowed: readonly FileKindId[]): Promise<Inspected> {
  const id = await kindIn(source, extensionOf(said.name));
  const kind = fileKinds.find((one) => one.id === id && allowed.includes(one.id));
  if (!kind)
    throw refusedType(
      `This is none of the kinds of file that can be sent here. ${canBeSent(fileKinds.filter((one) => allowed.includes(one.id)))}`,
    );
  if (!fits(kind, extensionOf(said.name), declaredType(said.type))) {
    throw refusedType(
      `This is a ${kind.called}, but not called one. Give it a name that ends in .${kind.extensions[0]}, and add it again`,
    );
  }
  const pieces = await strips[kind.id]?.(source);
  return {kind, ...(pieces && {pieces})};
}

function fits({extensions, declared}: FileKind, extension: string, type: string): boolean {
  return (extension === '' || extensions.includes(extension)) && (type === '' || declared.includes(type));
}

function canBeSent(kinds: readonly FileKind[]): string {
  return `What can be sent is ${kinds.map(({extensions}) => `.${extensions[0]}`).join(', ')}`;
}

async function kindIn(source: ByteSource, extension: string): Promise<FileKindId | undefined> {
  const beginning = await source.read(0, head);
  if (beginning.toString('latin1', 0, 4) === 'PK\x03\x04') return checkOffice(source);
  const found = (await fileTypeFromBuffer(beginning))?.mime;
  switch (found) {
    case undefined:
      await checkText(source);
      return extension === 'csv' || extension === 'tsv' ? 'csv' : 'txt';
    case 'application/pdf':
      await checkPdf(source);
      return 'pdf';
    case 'image/apng':
      return 'png';
    case 'image/heif':
      return 'heic';
    default:
      return fileKinds.find(({mediaType}) => mediaType === found)?.id;
  }
}
