import type {Attachment, Reference} from '@redress/rest';
import type {FileKeeper, FileOwner} from '@redress/rest/service';
import type {FileLimits} from './file-rules.ts';
import type {Announced} from './shelf/announced.ts';
import type {KeptFile} from './shelf/kept-file.ts';

/** The files of one organisation, from the first byte that comes to the last that is deleted. */
export interface Files extends FileKeeper {
  readonly limits: FileLimits;
  /** Makes a place for a file that is to come. Throws `file/…` for what will not be kept. */
  begin(owner: FileOwner, announced: Announced): Promise<KeptFile>;
  find(owner: FileOwner, id: string): Promise<KeptFile | undefined>;
  /** Takes in what comes of it, from where it ends so far, and gives where it ends then. */
  receive(file: KeptFile, from: number, bytes: AsyncIterable<Uint8Array>): Promise<number>;
  /**
   * Once all of a file has come: finds out what it is, has it scanned, and tells its case. Done again it does what is left to
   * do. Throws `file/…` for what is not kept, `file/not-ready` for what has not all come.
   */
  finish(owner: FileOwner, id: string): Promise<Attachment>;
  /** Gives up a file that no case has. Throws `request/forbidden` for others. */
  giveUp(owner: FileOwner, id: string): Promise<void>;
  /** Files that a case was told of. */
  ofCase(reference: Reference): Promise<readonly KeptFile[]>;
  /** The bytes of a file as it is kept. */
  read(file: KeptFile): Promise<AsyncIterable<Uint8Array>>;
  /** Forgets every file of a case, on the disk too. */
  forget(reference: Reference): Promise<void>;
  /** Goes on with what was left undone: what no scanner has answered for, and what broke off. */
  goOn(): Promise<void>;
  /** Throws away what nobody sent to its end. */
  tidy(): Promise<void>;
}
