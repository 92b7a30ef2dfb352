/** Looks for malware. Throws when it cannot say: then nobody knows, and the file stays where it is. */
export type Scanner = (file: AsyncIterable<Uint8Array>, signal: AbortSignal) => Promise<Verdict>;

/** `found` is what the scanner calls it. */
export type Verdict = {readonly clean: true} | {readonly clean: false; readonly found: string};
