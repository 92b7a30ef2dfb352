import {randomUUID} from 'node:crypto';
import {rename} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const made = new URL('../../.cache/service-process.mjs', import.meta.url);
let program: Promise<URL> | undefined;

/**
 * `service-process.ts` with all that it imports, in one file. Most of a start is looking for hundreds of modules, and a service
 * that is killed again and again starts again and again.
 */
export function serviceProgram(): Promise<URL> {
  program ??= inOneFile();
  return program;
}

async function inOneFile(): Promise<URL> {
  // Several tests make it at once, of the same source: whoever reads it finds a whole one.
  const draft = `${fileURLToPath(made)}.${randomUUID()}`;
  await build({
    entryPoints: [fileURLToPath(new URL('service-process.ts', import.meta.url))],
    outfile: draft,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@redress/source'],
    // What is not a module yet asks for its parts by `require`.
    banner: {js: "import {createRequire} from 'node:module'; const require = createRequire(import.meta.url);"},
    logLevel: 'error',
  });
  await rename(draft, made);
  return made;
}
