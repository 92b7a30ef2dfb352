import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {peers} from './forms.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Installs the peers beside this file when they are first needed, and builds them. */
export function buildPeers(): void {
  if (!existsSync(`${here}node_modules/esbuild`)) {
    const shell = process.platform === 'win32';
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {cwd: here, stdio: 'inherit', shell});
  }
  execFileSync(process.execPath, [`${here}bundle-peers.mjs`, ...Object.keys(peers)], {stdio: 'inherit'});
}
