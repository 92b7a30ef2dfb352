import {type Attachment, RestError, type RestErrorCode} from '@redress/rest';
import type {KeptFile} from './kept-file.ts';

/** A file of which all has come and which is not refused, as its owner sees it. */
export function attachmentOf(file: KeptFile): Attachment {
  const {id, name, state, size, media_type, problem, why} = file;
  if (state === 'refused') throw refusalOf(problem, why);
  if (state === 'uploading' || state === 'received' || size === null || media_type === null) {
    throw new RestError('file/not-ready', 'This file has not all arrived yet');
  }
  return {id, name, mediaType: media_type, size, state};
}

function refusalOf(problem: string | null, why: string | undefined): RestError {
  return new RestError(
    (problem ?? 'file/type-refused') as RestErrorCode,
    why ?? 'This file was refused, and is not kept',
  );
}
