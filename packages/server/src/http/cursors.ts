import {createHmac, timingSafeEqual} from 'node:crypto';
import {RestError} from '@redress/rest';

/** Where a page ends, as it is given out and taken back. */
export interface Cursors {
  seal(place: string): string;
  /** Throws `request/invalid` for what was not given out here. */
  open(cursor: string): string;
}

/** How much of the seal is kept, in bytes: enough that nobody makes one, little enough for an address. */
const sealed = 12;

/**
 * Cursors that only this service can make, so that no query ever begins at a place that somebody invented. A place is a day and
 * a reference, and says nothing of a person.
 */
export function cursors(key: Uint8Array): Cursors {
  const sealOf = (place: string) => createHmac('sha256', key).update(place).digest().subarray(0, sealed);
  return {
    seal: (place) => Buffer.concat([sealOf(place), Buffer.from(place)]).toString('base64url'),
    open(cursor) {
      const bytes = Buffer.from(cursor, 'base64url');
      const place = bytes.subarray(sealed).toString();
      // As it was written, letter by letter: base64 can be read in several spellings.
      const written = bytes.length > sealed && bytes.toString('base64url') === cursor;
      if (written && timingSafeEqual(bytes.subarray(0, sealed), sealOf(place))) return place;
      throw new RestError('request/invalid', 'This cursor was not given out here: begin with the first page', {
        details: {problems: [{field: 'cursor', code: 'unknown'}]},
      });
    },
  };
}
