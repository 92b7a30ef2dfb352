import {open, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Reference} from '@redress/rest';

/** Whose person was taken out of a case, and when. */
export interface ErasedCase {
  readonly organisation: string;
  readonly reference: Reference;
  readonly at: string;
}

/**
 * The list of erasures beside the store, in a file of its own: it says nothing of anybody, and a backup of the store that is
 * put back does not take it back too. Lines of JSON, only ever added to.
 */
export interface ErasureList {
  read(): Promise<readonly ErasedCase[]>;
  /** Adds those that it does not have yet. On the disk when the promise settles. */
  add(erased: readonly ErasedCase[]): Promise<void>;
}

/** Of the data folder; or of any other file, where somebody has kept it. */
export function erasureList(folder: string, file: string = join(folder, 'erasures.log')): ErasureList {
  const read = async () => (await textOf(file)).split('\n').flatMap(erasedCase);
  return {
    read,
    async add(erased) {
      if (erased.length === 0) return;
      const known = new Set((await read()).map(nameOf));
      const lines = erased.filter((one) => !known.has(nameOf(one)));
      if (lines.length === 0) return;
      const handle = await open(file, 'a', 0o600);
      try {
        // A line that was cut short by a power cut must not take the next with it.
        const start = (await textOf(file)).match(/[^\n]$/) ? '\n' : '';
        await handle.appendFile(
          `${start}${lines
            .map(({organisation, reference, at}) => `${JSON.stringify({organisation, reference, at})}\n`)
            .join('')}`,
        );
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
  };
}

function nameOf({organisation, reference}: ErasedCase): string {
  return `${organisation} ${reference}`;
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

function erasedCase(line: string): ErasedCase[] {
  try {
    const {organisation, reference, at} = JSON.parse(line);
    return [{organisation, reference, at}];
  } catch {
    return [];
  }
}
