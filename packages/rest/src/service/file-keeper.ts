import type {Actor} from '@redress/policy';
import type {Attachment, AttachOptions, DraftRef, FetchedFile, Reference} from '../case-service.ts';

/** Keeps the files of cases, and of complaints that are still being written. The case service says who may give it what. */
export interface FileKeeper {
  /** Takes a file in. A case is told of it, in the name of whoever gave it, before the promise settles. */
  attach(to: FileOwner, file: Blob, options: AttachOptions): Promise<Attachment>;
  /** Forgets a file of a draft, if it is there. */
  detach(from: DraftRef, id: string): Promise<void>;
  /** Gives a case what has arrived for a draft, and tells the case of it. Asked again, it does what is left to do. */
  adopt(from: DraftRef, reference: Reference, by: Actor): Promise<void>;
  /** A file of a case as it is kept. Throws `file/not-found`, `file/not-ready`, `file/unsafe`. */
  open(reference: Reference, id: string): Promise<OpenedFile>;
}

/** What is known of a file that can be read, and its bytes, which are read once. */
export type OpenedFile = Omit<Attachment, 'state'> &
  Pick<FetchedFile, 'state'> & {readonly bytes: AsyncIterable<Uint8Array>};

/** Whose a file is. */
export type FileOwner = {readonly reference: Reference; readonly by: Actor} | DraftRef;
