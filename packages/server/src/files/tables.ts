/** What is known of files; their bytes are in a blob store. */
export interface FileTables {
  files: {
    organisation: string;
    /** 128 random bits. */
    id: string;
    /** The case it belongs to; null while it belongs to a complaint that is still being written. */
    reference: string | null;
    /** Keyed hash of what the writer of a complaint holds until it is sent. */
    draft: string | null;
    state: 'uploading' | 'checking' | 'clean' | 'refused';
    length: number;
    received: number;
    /** Found in the content. */
    media_type: string | null;
    /** Name and wrapped key, encrypted. */
    secret: Uint8Array;
    created_at: string;
    settled_at: string | null;
    problem: string | null;
  };
}
