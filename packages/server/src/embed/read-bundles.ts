import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {StartError} from '../start-error.ts';

/** A script as a page names it: its address, the hash of its bytes, and the addresses of those that it cannot start without. */
export interface Bundle {
  readonly address: string;
  readonly integrity: string;
  readonly imports: readonly string[];
}

/** Every built file by its address without `.js`: entries by their name, other files by their file. */
export type Bundles = ReadonlyMap<string, Bundle>;

/** What a manifest says of a file: its path in its folder, and so on. */
interface Built {
  readonly file: string;
  readonly integrity: string;
  readonly imports: readonly string[];
}

/** Reads what the build has made for the browser: `dist/embed`, and which folders of it. Throws `StartError`. */
export async function readBundles(dist: string, folders: readonly string[]): Promise<Bundles> {
  const bundles = new Map<string, Bundle>();
  for (const folder of folders) {
    const manifest = await readManifest(join(dist, folder));
    const addressOf = (file: string) => new URL(file, `http://host/embed/${folder}/`).pathname;
    for (const [name, {file, integrity, imports}] of Object.entries(manifest)) {
      bundles.set(`/embed/${folder}/${name}`, {address: addressOf(file), integrity, imports: imports.map(addressOf)});
    }
  }
  return bundles;
}

async function readManifest(folder: string): Promise<Readonly<Record<string, Built>>> {
  try {
    return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  } catch (cause) {
    throw new StartError(
      'embed/unusable',
      `The scripts for the browser are not in ${folder}: it has no manifest. Build them first`,
      {cause},
    );
  }
}
