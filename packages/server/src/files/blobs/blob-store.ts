/** Keeps bytes under a name of ours, and knows nothing of what they are: they are encrypted before they come here. */
export interface BlobStore {
  /**
   * Keeps these bytes, one after the other. Settles when they will survive a power cut; their memory is given back then. Throws
   * `RestError` `service/full` where there is no room.
   */
  put(name: BlobName, bytes: readonly Uint8Array[]): Promise<void>;
  /** Throws where there is none of this name: whoever asks has it from the store's own rows. */
  get(name: BlobName): Promise<Buffer>;
  /** Also fine where there is none. */
  delete(name: BlobName): Promise<void>;
}

/** Thirty-two hexadecimal digits, drawn at random: nothing that anybody sends ever becomes part of a path. */
export type BlobName = string;

export function checkBlobName(name: BlobName): BlobName {
  if (/^[0-9a-f]{32}$/.test(name)) return name;
  throw new TypeError(`"${name}" names no blob: expected 32 hexadecimal digits`);
}
