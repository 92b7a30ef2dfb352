import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {pinnedNode, root} from './root.mjs';
import {run} from './run.mjs';
import {SetUpError} from './set-up-error.mjs';
import {step} from './step.mjs';

/** Brings in exactly what package-lock.json names, unless it is there already. */
export async function install() {
  const wanted = packages('package-lock.json');
  if (!isInstalled(wanted)) {
    await step(`Installing ${wanted.length} packages from npm`, async (progress) => {
      const count = () => wanted.filter(([path]) => existsSync(join(root, path, 'package.json'))).length;
      const timer = setInterval(() => progress(`${count()} of ${wanted.length}`), 500);
      const {ok, output} = await npm('ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error');
      clearInterval(timer);
      if (!ok) {
        throw new SetUpError(
          'The packages could not be installed. See what npm says above; most often the registry cannot be reached\n' +
            '(try `npm ping`) or the disk is full. Then run this again: it starts over from a clean state.',
          output,
        );
      }
    });
  }
  const {ok, output} = await run(pinnedNode, ['--version']);
  if (!ok) {
    throw new SetUpError(
      `The Node that Redress runs on (${pinnedNode}) does not start. If npm is told to ignore install scripts, run\n` +
        '`npm rebuild node --ignore-scripts=false`, then this again.',
      output,
    );
  }
}

/** The packages that a lock file names for every platform. */
function packages(file) {
  const lock = JSON.parse(readFileSync(join(root, file), 'utf8'));
  return Object.entries(lock.packages).filter(([path, {optional}]) => path.startsWith('node_modules/') && !optional);
}

/** npm keeps a lock file of its own beside what it has installed, and writes it last. */
function isInstalled(wanted) {
  if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) return false;
  const found = new Map(packages('node_modules/.package-lock.json'));
  return wanted.every(([path, {version, integrity}]) => {
    const there = found.get(path);
    return there && there.version === version && there.integrity === integrity;
  });
}

/** npm as it started us, by the Node it runs on; else npm by its name. Warnings are left out: on Node 20 they are many. */
function npm(...args) {
  const {npm_execpath: cli, npm_node_execpath: node} = process.env;
  if (cli?.endsWith('.js') && node) return run(node, [cli, ...args]);
  return run('npm', args, {shell: process.platform === 'win32'});
}
