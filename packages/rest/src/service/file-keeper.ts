import type {Actor} from '@redress/policy';
import type {Attachment, AttachOptions, DraftRef, Reference} from '../case-service.ts';

/** Keeps the files of cases, and of complaints that are still being written. The case service says who may give it what. */
export interface FileKeeper {
  /** Takes a file in. A case is told of it, in the name of whoever gave it, before the promise settles. */
  attach(to: FileOwner, file: Blob, options: AttachOptions): Promise<Attachment>;
  /** Gives a case what has arrived for a draft, and tells the case of it. Asked again, it does what is left to do. */
  adopt(from: DraftRef, reference: Reference, by: Actor): Promise<void>;
}

/** Whose a file is. */
export type FileOwner = {readonly reference: Reference; readonly by: Actor} | DraftRef;
