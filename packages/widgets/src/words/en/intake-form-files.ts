import type {FeedbackKind} from '@redress/policy';
import type {RestErrorCode} from '@redress/rest';
import type {FormFile} from '../../intake-form/attachments.ts';
import {noun} from './intake-form-kinds.ts';

type State = FormFile['is'];

/** Photos and documents that are added. */
export const files = {
  hint: 'You do not have to. Each is sent as soon as you choose it. We look at it only when you have sent the form.',
  choose: 'Choose photos or documents',
  photo: 'Take a photo',
  none: 'None',
  size: (bytes: number) => (bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`),
  summary: (sent: number, all: number) => (sent === all ? `All files are added: ${all}.` : `${sent} of ${all} added.`),
  progress: (share: number) => `Being sent: ${Math.round(share * 100)}%`,
  said: {
    waiting: 'Waits to be sent.',
    sent: 'Added.',
    earlier: 'Added when you were here before.',
    lost: 'Not added: the page was closed before all of it had arrived. Choose it again if you still want to add it.',
  } satisfies Record<Exclude<State, 'sending' | 'failed'>, string>,
  /** On the check page, in brackets. */
  state: {
    waiting: 'not sent yet',
    sending: 'being sent',
    sent: 'added',
    earlier: 'added',
    lost: 'not added',
    failed: 'not added',
  } satisfies Record<State, string>,
  cancel: 'Cancel',
  remove: 'Remove',
  again: 'Try again',
  /** Why a file did not arrive, and what to do. Nothing else is lost by it. */
  refused: {
    'file/too-large':
      'This file is too large for us. What you typed is kept. Make the file smaller, or send it by post.',
    'file/too-many': 'This is more than we can keep together. The files before it are kept. Send this one by post.',
    'file/type-refused':
      'We cannot open files of this kind. What you typed is kept. Add it as a photo, a PDF or a document.',
    'file/unsafe': 'Our virus check stopped this file, so we did not keep it. What you typed is kept.',
    'service/full': 'We have no room for this file just now. Try again later, or send it by post.',
    'service/unreachable': 'The line broke before all of it had arrived. It is still here: try again.',
    'request/forbidden': 'This website did not let us send this file. Try again, or go on without it.',
    other: 'Something went wrong at our end, and this file was not added. Try again, or go on without it.',
  } as Readonly<Partial<Record<RestErrorCode, string>>> & {readonly other: string},
  unsentTitle: (count: number) =>
    count === 1 ? 'A file has not been added yet' : `${count} files have not been added yet`,
  unsent: 'Nothing is sent before you choose.',
  look: 'Go back to the files',
  leave: (kind: FeedbackKind, count: number) => `Send the ${noun[kind]} without ${count === 1 ? 'it' : 'them'}`,
};
