import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/** What the build says of one file; see scripts/rollup/write-manifests.mjs. */
export interface Built {
  readonly file: string;
  readonly integrity: string;
  readonly imports: readonly string[];
}

export const publicFolder = fileURLToPath(new URL('../../../dist/embed/public/', import.meta.url));

/** What `npm run build` has made for a public page. */
export function builtEmbeds() {
  const manifest: Readonly<Record<string, Built>> = JSON.parse(readFileSync(`${publicFolder}manifest.json`, 'utf8'));
  const byFile = new Map(Object.values(manifest).map((built) => [built.file, built]));
  const entry = (name: string): Built => {
    const built = manifest[name];
    if (!built) throw new Error(`The build has made no ${name}`);
    return built;
  };
  return {
    entry,
    /** Every file that these entries cannot start without, but for the first entry itself. */
    neededBy(first: string, ...names: readonly string[]): Built[] {
      const wanted = [first, ...names].flatMap((name) => [entry(name).file, ...entry(name).imports]);
      return [...new Set(wanted)].filter((file) => file !== entry(first).file).map((file) => byFile.get(file) as Built);
    },
  };
}
