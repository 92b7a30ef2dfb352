/**
 * Runs a PostgreSQL for as long as whoever started it lives, however that ends: its standard input closes, the server stops
 * and its folder goes. Prints the process id of the server once that is ready: `node postgres-keeper.ts '{…}'`, with what
 * `KeptServer` says.
 */
import {spawn} from 'node:child_process';
import {rmSync} from 'node:fs';
import {createInterface} from 'node:readline';

export interface KeptServer {
  readonly program: string;
  readonly args: readonly string[];
  /** Removed when whoever started it has gone; not when the server alone stops. */
  readonly folder: string;
  readonly user: {readonly uid?: number; readonly gid?: number};
}

const {program, args, folder, user}: KeptServer = JSON.parse(process.argv[2] ?? '');
const server = spawn(program, args, {...user, stdio: ['ignore', 'ignore', 'pipe']});
const said: string[] = [];
let ready = false;
let left = false;

createInterface(server.stderr).on('line', (line) => {
  if (!ready) said.push(line);
  if (ready || !line.includes('ready to accept connections')) return;
  ready = true;
  process.stdout.write(`${server.pid}\n`);
});
server.on('exit', () => {
  if (left) rmSync(folder, {recursive: true, force: true});
  else if (!ready) process.stderr.write(`${said.join('\n')}\n`);
  process.exit(ready || left ? 0 : 1);
});
process.stdin.on('end', () => {
  left = true;
  // Nothing in it is needed any more, so it need not tidy up.
  server.kill('SIGQUIT');
});
process.stdin.resume();
