/** What is known of files. Their bytes are in a blob store, in parts that are each encrypted under the key of their file. */
export interface FileTables {
  files: {
    organisation: string;
    /** 128 bits that nobody can guess. */
    id: string;
    /** The case it belongs to; null while it belongs to a complaint that is still being written. */
    reference: string | null;
    /** Keyed hash of what the writer of a complaint holds until it is sent. */
    draft: string | null;
    state: FileState;
    /** Bytes that are to come, and that have come. */
    length: number;
    received: number;
    /** Bytes as it is kept, once it is known what it is. */
    size: number | null;
    media_type: string | null;
    /** Which of its parts hold it: 0 as it came, 1 as a picture is without what it told. */
    edition: number;
    /** How many parts have come: a line may break often, but not without end. */
    parts: number;
    /** Key, name, and who sent it; under the key of the case, or under what only the writer of a complaint holds. */
    secret: Uint8Array;
    /** What the case has been told: 0 nothing, 1 that it was added, 2 that something harmful was found in it. */
    told: number;
    /** How often a scanner was asked without an answer, and when to ask again. */
    tries: number;
    check_at: string;
    created_at: string;
    /** When it is thrown away, unless more of it comes or its complaint is sent. Null for a file of a case. */
    expires_at: string | null;
    settled_at: string | null;
    /** Why it was refused: a stable code. */
    problem: string | null;
    /** What the scanner calls what it found. */
    found: string | null;
  };
  file_parts: {
    organisation: string;
    file: string;
    edition: number;
    /** Where in the file it begins. */
    start: number;
    length: number;
    blob: string;
  };
  /** Blobs that belong to nothing yet, or to nothing any more. What stays here is thrown away. */
  loose_blobs: {
    organisation: string;
    blob: string;
    at: string;
  };
}

/**
 * `uploading` until all of it has come, `received` until it is known what it is, `checking` until a scanner has answered;
 * `unscanned` where there is none.
 */
export type FileState = 'uploading' | 'received' | 'checking' | 'clean' | 'unscanned' | 'refused';
