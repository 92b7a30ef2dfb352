import {readFile} from 'node:fs/promises';
import type {Bundles} from '@redress/server';

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
