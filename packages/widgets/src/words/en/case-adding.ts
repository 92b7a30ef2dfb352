import type {RestErrorCode} from '@redress/rest';

/** What somebody reads who adds something to a case. */
export const words = {
  open: 'Add something',
  label: 'What do you want to tell us?',
  hint: 'It becomes part of the complaint, and we will read it.',
  /** What colleagues are told otherwise. */
  staff: {open: 'Write to the customer', label: 'Your message', hint: 'The customer sees it on this page.'},
  files: 'Files to add',
  filesHint: 'Photos, letters or other files. They are sent when you press the button below.',
  size: (bytes: number) => (bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`),
  send: 'Send message',
  sendAll: 'Send',
  sending: 'Sending…',
  sendingFile: (name: string) => `Sending ${name}`,
  cancel: 'Cancel',
  remove: 'Remove',
  /** Said, because the field of the browser says nothing of it. */
  chosen: (names: readonly string[]) => `Chosen: ${names.join(', ')}. Nothing is sent yet.`,
  removed: (name: string) => `${name} was removed.`,
  again: 'Try again',
  sent: 'Your message was sent.',
  filesSent: (count: number) => (count === 1 ? 'Your file was sent.' : `${count} files were sent.`),
  empty: 'Write your message first',
  /** Why a file did not arrive, and what to do. */
  refused: {
    'file/too-large': 'This file is too large for us. Make it smaller, or send it by post.',
    'file/too-many': 'This complaint has as many files as we can keep with it. Send this one by post.',
    'file/type-refused': 'We cannot open files of this kind. Send it as a photo, a PDF or a document.',
    'file/unsafe': 'Our virus check stopped this file, so we did not keep it.',
    'request/unauthorised': 'You are no longer signed in, so this was not sent. Sign in, then try again.',
    'case/refused': 'Files cannot be added to this complaint now.',
    'service/full': 'We have no room for this file just now. Try again later, or send it by post.',
    'service/unreachable': 'The line broke before all of this had arrived. It is still here: try again.',
    other: 'Something went wrong at our end, and this was not sent. Try again, or contact us.',
  } as Readonly<Partial<Record<RestErrorCode, string>>> & {readonly other: string},
};

export type CaseAddingWords = typeof words;
