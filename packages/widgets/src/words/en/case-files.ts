import type {RestErrorCode} from '@redress/rest';
import type {KindOfFile} from '../../case-timeline/files/kind-of-file.ts';

/** What is said of the files in the history of a case. */
export const words = {
  kinds: {
    picture: 'Picture',
    pdf: 'PDF',
    document: 'Document',
    spreadsheet: 'Spreadsheet',
    text: 'Text',
    other: 'File',
  } as Readonly<Record<KindOfFile, string>>,
  size: (bytes: number) => (bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`),
  fetch: 'Download',
  cancel: 'Cancel',
  again: 'Try again',
  fetching: (name: string) => `Downloading ${name}`,
  fetched: (name: string) => `${name} was downloaded.`,
  stopped: (name: string) => `${name} was not downloaded.`,
  unscanned: 'No virus check has looked at this file. Open it only if you know who sent it.',
  /** Why a file did not come, and what to do. */
  failed: {
    'file/not-found': 'This file is no longer kept. Contact us if you need it.',
    'file/not-ready': 'We are still checking this file. Try again in a minute.',
    'file/unsafe': 'Our virus check found something harmful in this file, so nobody can download it.',
    'case/not-found': 'This complaint can no longer be opened with these details.',
    'request/unauthorised': 'You are no longer signed in, so this file was not downloaded. Sign in, then try again.',
    'request/too-many': 'Too much was asked for at once. Wait a minute, then try again.',
    'service/unreachable': 'The line broke before all of this file had come. Try again.',
    other: 'Something went wrong at our end, and this file was not downloaded. Try again, or contact us.',
  } as Readonly<Partial<Record<RestErrorCode, string>>> & {readonly other: string},
};

export type CaseFilesWords = typeof words;
