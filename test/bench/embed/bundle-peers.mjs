import {rm} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

// Builds each peer for production into .cache/embed-bench/<peer>/: one script, and one style where it brings one.

const here = fileURLToPath(new URL('.', import.meta.url));
const out = fileURLToPath(new URL('../../../.cache/embed-bench/', import.meta.url));
const peers = process.argv.slice(2);

await rm(out, {recursive: true, force: true});
for (const peer of peers) {
  const name = peer.replace(/\.jsx?$/, '');
  await build({
    entryPoints: [`${here}peers/${peer}`],
    outdir: `${out}${name}`,
    entryNames: 'form-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    // As the guides of React and Vue ask of a production build.
    define: {
      // What webpack, for which Form.io is written, gives by itself.
      global: 'globalThis',
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    loader: {'.woff': 'file', '.woff2': 'file', '.ttf': 'file', '.eot': 'file', '.svg': 'dataurl'},
    legalComments: 'none',
    logLevel: 'warning',
  });
}
