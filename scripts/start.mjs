import './set-up/check-node.mjs';
import {spawn} from 'node:child_process';
import {build} from './set-up/build.mjs';
import {pinnedNode, root} from './set-up/root.mjs';
import {setUp} from './set-up/set-up.mjs';

// npm start: set up whatever is not set up yet, then serve the example pages until Ctrl-C.
//   npm start -- [--port 4380] [--data FOLDER]

console.log('Redress: the example pages. What is not ready yet is installed and built first. Ctrl-C ends it.');
await setUp(build);

// In a process group of its own, so that Ctrl-C reaches it once, through here, and it can close its store in peace. (On
// Windows the console tells every program by itself.)
const ownGroup = process.platform !== 'win32';
const host = spawn(
  pinnedNode,
  [
    '--conditions=@redress/source',
    '--disable-warning=ExperimentalWarning',
    'examples/host.ts',
    ...process.argv.slice(2),
  ],
  {cwd: root, stdio: 'inherit', detached: ownGroup},
);
let ending = false;

function end() {
  if (ending || !ownGroup) return;
  ending = true;
  host.kill('SIGTERM');
  setTimeout(() => host.kill('SIGKILL'), 10_000).unref();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
host.on('exit', (code) => process.exit(code ?? 1));
