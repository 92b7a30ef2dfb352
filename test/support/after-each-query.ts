import {subscribe, unsubscribe} from 'node:diagnostics_channel';
import {cpSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import type {Store} from '@redress/server';

/**
 * What a `kill -9` would have left of a folder at each step while a store in it is opened: whatever the process had handed to
 * the operating system after each query. The copies lie in the folder, and go with it.
 */
export async function afterEachQuery(folder: string, open: () => Promise<Store>): Promise<readonly string[]> {
  const left: string[] = [];
  const copy = () => {
    const remains = join(folder, `killed-${left.length}`);
    const files = readdirSync(folder).filter((name) => !name.startsWith('killed-'));
    for (const name of files) cpSync(join(folder, name), join(remains, name), {recursive: true});
    left.push(remains);
  };
  subscribe('redress:query', copy);
  try {
    await (await open()).close();
  } finally {
    unsubscribe('redress:query', copy);
  }
  return left;
}
