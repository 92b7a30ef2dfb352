import {createHash} from 'node:crypto';
import {dirname, relative} from 'node:path/posix';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';

/**
 * Writes `manifest.json` into every folder of the output, and each file once more as `.br` and `.gz`. A manifest names
 * entries by their name and other files by their file:
 *
 * - `file`: its path within the folder, and `integrity`: the sha384 hash for `<script integrity>` and import maps;
 * - `imports`: the files without which it cannot start, all the way down, and `later`: those it may ask for afterwards;
 * - `size`: what a visitor downloads for this file alone, in bytes of brotli.
 */
export function writeManifests() {
  return {
    name: 'write-manifests',
    generateBundle(_, bundle) {
      const manifests = new Map();
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const folder = dirname(chunk.fileName);
        const within = (file) => relative(folder, file);
        const br = brotliCompressSync(chunk.code, {params: {[constants.BROTLI_PARAM_SIZE_HINT]: chunk.code.length}});
        this.emitFile({type: 'asset', fileName: `${chunk.fileName}.br`, source: br});
        this.emitFile({type: 'asset', fileName: `${chunk.fileName}.gz`, source: gzipSync(chunk.code, {level: 9})});
        const manifest = manifests.get(folder) ?? {};
        manifests.set(folder, manifest);
        manifest[chunk.isEntry ? chunk.name.slice(folder.length + 1) : within(chunk.fileName)] = {
          file: within(chunk.fileName),
          integrity: `sha384-${createHash('sha384').update(chunk.code).digest('base64')}`,
          imports: closure(bundle, chunk).map(within),
          later: chunk.dynamicImports.map(within),
          size: br.length,
        };
      }
      for (const [folder, manifest] of manifests) {
        const source = `${JSON.stringify(manifest, undefined, 2)}\n`;
        this.emitFile({type: 'asset', fileName: `${folder}/manifest.json`, source});
      }
    },
  };
}

function closure(bundle, chunk, found = new Set()) {
  for (const file of chunk.imports) {
    if (found.has(file)) continue;
    found.add(file);
    closure(bundle, bundle[file], found);
  }
  return [...found];
}
