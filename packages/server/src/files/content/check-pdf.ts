import type {ByteSource} from './byte-source.ts';
import {damaged} from './damaged.ts';
import {endOfDirectory} from './zip-directory.ts';

const tail = 2048;

/** A PDF from its first byte to its last: not also an archive, and nothing behind its end. */
export async function checkPdf(source: ByteSource): Promise<void> {
  const end = (await source.read(Math.max(0, source.size - tail), tail)).toString('latin1');
  const whole = /%%EOF[\s\0]*$/.test(end) && (await source.read(0, 5)).toString('latin1') === '%PDF-';
  // What reads archives looks for their directory at the end, and does not mind what stands before.
  if (!whole || (await endOfDirectory(source))) throw damaged('PDF');
}
