import {spawn} from 'node:child_process';
import {join} from 'node:path';
import {root} from './root.mjs';

/**
 * Runs a program in the repository and gives all it printed. What it wants to cache it keeps in the repository, too.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{limit?: number, env?: Record<string, string>, shell?: boolean}} options `limit` ends it after so many milliseconds.
 * @returns {Promise<{ok: boolean, output: string}>}
 */
export function run(command, args, {limit, env, shell} = {}) {
  return new Promise((resolve) => {
    const chunks = [];
    const child = spawn(command, args, {
      cwd: root,
      env: {...process.env, XDG_CACHE_HOME: join(root, '.cache'), ...env},
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const say = (text) => chunks.push(Buffer.from(text));
    const timer =
      limit &&
      setTimeout(() => {
        say(`\nStopped: it had not ended after ${limit / 60_000} minutes.\n`);
        child.kill();
        // What it has started and left running would hold these open.
        for (const stream of [child.stdout, child.stderr]) stream.destroy();
      }, limit);
    child.stdout.on('data', (data) => chunks.push(data));
    child.stderr.on('data', (data) => chunks.push(data));
    child.on('error', (error) => say(`${error.message}\n`));
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ok: code === 0, output: Buffer.concat(chunks).toString()});
    });
  });
}
