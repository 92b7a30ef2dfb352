import {execFile, spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {delimiter, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';

/** How to start the browser of the tests. Puppeteer and Playwright both take exactly this. */
export interface Chrome {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

/** CHROME_PATH, else an installed Chrome, Chromium or Edge, else the Chromium that npm carries for Linux. */
export async function chrome(): Promise<Chrome> {
  const asked = process.env.CHROME_PATH;
  if (asked && !existsSync(asked)) throw new Error(`CHROME_PATH names ${asked}, but no such file exists.`);
  const executablePath = asked || installed();
  if (executablePath) return {executablePath, args, env: environment()};
  if (process.platform === 'linux' && process.arch === 'x64') return fromNpm();
  throw new Error('No browser found. Install Chrome, Chromium or Edge, or set CHROME_PATH to one, and run this again.');
}

/** The tests open only pages of this repository, and a container or a root user has no sandbox to offer. */
const args = ['--no-sandbox'];

function environment(more: Record<string, string> = {}): Record<string, string> {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {...Object.fromEntries(own), ...more};
}

function installed(): string | undefined {
  return candidates().find((path) => existsSync(path) && starts(path));
}

function candidates(): string[] {
  const {env, platform} = process;
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  }
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const folders = (env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Some Linux distributions install a script by the browser's name that only says how to install the browser. */
function starts(path: string): boolean {
  return process.platform !== 'linux' || spawnSync(path, ['--version']).status === 0;
}

const cache = fileURLToPath(new URL('../../.cache/', import.meta.url));

/**
 * Unpacks @sparticuz/chromium once, with the fonts and libraries it brings for machines that have none. The package
 * unpacks into the temporary folder and takes what it finds there for finished, so it is given a folder of its own,
 * which gets its name only when it is whole: test runs may start at the same time.
 */
async function fromNpm(): Promise<Chrome> {
  const entry = import.meta.resolve('@sparticuz/chromium');
  const {version} = JSON.parse(await readFile(new URL('../package.json', entry), 'utf8')) as {version: string};
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    await mkdir(cache, {recursive: true});
    const unpacked = await mkdtemp(`${folder}-`);
    const unpack = `import(${JSON.stringify(entry)}).then((chromium) => chromium.default.executablePath())`;
    // The package adds its libraries only where it believes to be on a serverless platform.
    const env = {...process.env, TMPDIR: unpacked, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x'};
    await promisify(execFile)(process.execPath, ['--eval', unpack], {env});
    await writeFile(join(unpacked, 'fonts', 'fonts.conf'), fontConfiguration(join(folder, 'fonts')));
    await rename(unpacked, folder).catch(() => rm(unpacked, {recursive: true}));
  }
  const env = environment({LD_LIBRARY_PATH: join(folder, 'al2023', 'lib')});
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = join(folder, 'fonts');
  return {executablePath: join(folder, 'chromium'), args, env};
}

function fontConfiguration(fonts: string): string {
  return `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><cachedir>${fonts}/cache</cachedir></fontconfig>\n`;
}
