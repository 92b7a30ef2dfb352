import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pinnedNode, root} from './root.mjs';
import {run} from './run.mjs';
import {SetUpError} from './set-up-error.mjs';
import {step} from './step.mjs';

const packages = readdirSync(join(root, 'packages')).map((name) => `packages/${name}`);
const sources = [
  ...packages.flatMap((folder) => [
    `${folder}/src`,
    `${folder}/themes`,
    `${folder}/package.json`,
    `${folder}/tsconfig.json`,
  ]),
  ...['examples', 'scripts/rollup', 'scripts/elements', 'rollup.config.mjs', 'package-lock.json'],
  ...['tsconfig.base.json', 'tsconfig.elements.json'],
];
const products = [
  ...packages.map((folder) => `${folder}/dist/index.js`),
  ...['public', 'crm', 'pages'].map((name) => `dist/embed/${name}/manifest.json`),
];
const stamp = join(root, '.cache', 'built');

/** Builds every package and the bundles for the browser, unless that was done for exactly these sources. */
export async function build() {
  const now = fingerprint();
  const isBuilt = existsSync(stamp) && readFileSync(stamp, 'utf8') === now;
  if (isBuilt && products.every((file) => existsSync(join(root, file)))) return;
  rmSync(stamp, {force: true});
  await step('Building the packages', () => {
    for (const folder of packages) rmSync(join(root, folder, 'dist'), {recursive: true, force: true});
    return tool('typescript/bin/tsc', '-b', '--force', ...packages);
  });
  await step('Describing the elements', () => script('scripts/elements/write-manifest.mjs'));
  await step('Building the bundles for the browser', () => {
    rmSync(join(root, 'dist', 'embed'), {recursive: true, force: true});
    return tool('rollup/dist/bin/rollup', '--config', '--silent');
  });
  mkdirSync(join(root, '.cache'), {recursive: true});
  writeFileSync(stamp, now);
}

const tool = (path, ...args) => script(`node_modules/${path}`, ...args);

async function script(path, ...args) {
  const {ok, output} = await run(pinnedNode, [join(root, path), ...args]);
  if (!ok) throw new SetUpError('The build failed. See what it says above; put that right and run this again.', output);
}

/** One hash over the names and the contents of everything that the build reads. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const source of sources) add(source);
  return hash.digest('hex');

  function add(path) {
    const full = join(root, path);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) add(`${path}/${name}`);
    } else {
      hash.update(`${path}\0`).update(readFileSync(full)).update('\0');
    }
  }
}
