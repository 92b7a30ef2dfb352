/**
 * Test files in one process, each as a suite by its name, one after the other: `node together.ts folder test/a.test.ts …`. Most
 * of a small file's time is reading the program that it tests, and here that is read once. Several processes may be given the
 * same files and the same folder, which is there and empty: each takes whatever file nobody has taken yet.
 */
import {AsyncResource} from 'node:async_hooks';
import {closeSync, openSync} from 'node:fs';
import {join} from 'node:path';
import {after, describe} from 'node:test';
import {pathToFileURL} from 'node:url';
import {watchQueriesNoMore} from './queries-name-organisation.ts';

const [taken = '', ...files] = process.argv.slice(2);
// node:test puts a suite into whatever suite is under way where it is made; these belong into none.
const outside = new AsyncResource('test file');

function takeNext(): void {
  const file = files.find(take);
  if (file === undefined) return;
  describe(file, async () => {
    after(() => {
      watchQueriesNoMore();
      outside.runInAsyncScope(takeNext);
    });
    await import(pathToFileURL(file).href);
  });
}

function take(file: string): boolean {
  try {
    closeSync(openSync(join(taken, file.replaceAll('/', ' ')), 'wx'));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

takeNext();
