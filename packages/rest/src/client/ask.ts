import type {Options} from 'ky';

/**
 * Asks for something with the proof of who calls, and reads the answer. Throws `RestError`, or the reason with which the
 * caller's own signal aborted.
 */
export type Ask = <T>(path: string, options: Options, read: (answer: Promise<Response>) => Promise<T>) => Promise<T>;
