import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join, posix} from 'node:path';

/** Writes `licences.txt` into every folder of the output: the licences of what others wrote and is in its files. */
export function writeLicences() {
  return {
    name: 'write-licences',
    generateBundle(_, bundle) {
      const texts = new Map();
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const folder = posix.dirname(chunk.fileName);
        const known = texts.get(folder) ?? new Map();
        texts.set(folder, known);
        for (const id of chunk.moduleIds) {
          const home = /[\\/]node_modules[\\/]/.test(id) && packageOf(dirname(id));
          if (home && !known.has(home)) known.set(home, licence(home));
        }
      }
      for (const [folder, known] of texts) {
        if (known.size === 0) continue;
        const source = [...known.values()].sort().join('\n\n');
        this.emitFile({type: 'asset', fileName: `${folder}/licences.txt`, source});
      }
    },
  };
}

/** Some packages keep a package.json without a name in their inner folders, to say how their files are to be read. */
function packageOf(folder) {
  const file = join(folder, 'package.json');
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name ? folder : packageOf(dirname(folder));
}

function licence(home) {
  const {name, version, license} = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const file = readdirSync(home).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(join(home, file), 'utf8').trim() : '';
  return `${name} ${version} (${license})\n\n${text}\n`;
}
