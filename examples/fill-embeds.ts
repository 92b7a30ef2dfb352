import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';

/** What the build says of a file: its path in its folder, the hash of its bytes, and the files it cannot start without. */
interface Built {
  readonly file: string;
  readonly integrity: string;
  readonly imports: readonly string[];
}

/** Every built file by its address without `.js`: entries by their name, other files by their file. */
type Bundles = ReadonlyMap<string, {address: string; integrity: string; imports: readonly string[]}>;

const folders = ['public', 'crm', 'pages'];
const dist = fileURLToPath(new URL('../dist/embed/', import.meta.url));
const scriptTag = /<script type="module" src="(\/embed\/\w+\/[\w-]+)\.js"><\/script>/g;

/**
 * Reads a page. Where it names a bundle, as in `<script type="module" src="/embed/public/redress.js"></script>`, this puts
 * the built file with the hash that the browser must find, and the files it needs, so that they are fetched at once.
 */
export async function fillEmbeds(page: string, bundles: Bundles): Promise<string> {
  const html = await readFile(page, 'utf8');
  const integrities = new Map(Array.from(bundles.values(), ({address, integrity}) => [address, integrity]));
  const preloaded = new Set<string>();
  return html.replace(scriptTag, (_, name: string) => {
    const bundle = bundles.get(name);
    if (!bundle) throw new Error(`${page} names ${name}.js, which is not in the manifests of dist/embed. Build again.`);
    const links = bundle.imports
      .filter((address) => !preloaded.has(address))
      .map((address) => {
        preloaded.add(address);
        return `<link rel="modulepreload" href="${address}" integrity="${integrities.get(address)}" crossorigin>`;
      });
    const script = `<script type="module" src="${bundle.address}" integrity="${bundle.integrity}" crossorigin></script>`;
    return [...links, script].join('\n    ');
  });
}

/** Reads what the build made. */
export async function readBundles(): Promise<Bundles> {
  const bundles = new Map();
  for (const folder of folders) {
    const manifest: Record<string, Built> = JSON.parse(await readManifest(folder));
    const addressOf = (file: string) => new URL(file, `http://host/embed/${folder}/`).pathname;
    for (const [name, {file, integrity, imports}] of Object.entries(manifest)) {
      bundles.set(`/embed/${folder}/${name}`, {address: addressOf(file), integrity, imports: imports.map(addressOf)});
    }
  }
  return bundles;
}

async function readManifest(folder: string): Promise<string> {
  try {
    return await readFile(`${dist}${folder}/manifest.json`, 'utf8');
  } catch (cause) {
    throw new Error(`The bundles for the browser are not built: ${dist}${folder} has no manifest. Run npm start.`, {
      cause,
    });
  }
}
