import {fileURLToPath} from 'node:url';
import {serveStatic} from '@hono/node-server/serve-static';
import type {Policy} from '@redress/policy';
import {plusDane} from '@redress/policy/presets';
import {openService} from '@redress/server';
import {Hono} from 'hono';
import {compress} from 'hono/compress';
import {demoStaff} from './demo-staff.ts';
import {fillEmbeds, readBundles} from './fill-embeds.ts';
import {pageHeaders} from './page-headers.ts';

const examples = fileURLToPath(new URL('.', import.meta.url));
const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** Every page of the demonstration: its address, and the Trusted Types policies that its scripts make. */
const pages: Readonly<Record<string, readonly string[]>> = {
  '/': [],
  '/elsewhere/': [],
  '/public-site/': ['lit-html'],
  '/customer-portal/': ['lit-html'],
  '/crm-screen/': ['lit-html', 'fast-html'],
};

/** What the pages are dressed in. */
const files = [
  '/icon.svg',
  '/style.css',
  '/public-site/style.css',
  '/customer-portal/style.css',
  '/crm-screen/style.css',
];

/** An invented association that works under a real policy. */
const policy: Policy = {
  ...plusDane,
  organisation: {en: 'Exampleton Homes', cy: 'Cartrefi Exampleton'},
};

/** An organisation's web server: its own pages, the built elements, its staff's sign-in, and the Redress service at `/v1`. */
export async function demonstration(data: string): Promise<{app: Hono; close(): Promise<void>}> {
  const bundles = await readBundles();
  const staff = await demoStaff(data, policy);
  const service = await openService({
    folder: data,
    organisations: [{id: 'exampleton', policies: [policy], staffTokens: staff.tokens}],
    onFault: (fault) => console.error(fault),
  });

  const app = new Hono();
  for (const [address, trustedTypes] of Object.entries(pages)) {
    app.get(address, compress(), pageHeaders(trustedTypes), async (c) =>
      c.html(await fillEmbeds(`${examples}${address}index.html`, bundles)),
    );
  }
  for (const file of files) app.get(file, compress(), pageHeaders([]), serveStatic({root: examples}));
  app.use(
    '/embed/*',
    serveStatic({
      root: dist,
      precompressed: true,
      onFound: (file, c) => {
        // The name of a bundle carries the hash of what is in it; licences and manifests keep their names.
        const forEver = /-[\w-]{8}\.js(\.br|\.gz)?$/.test(file);
        c.header('Cache-Control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache');
        c.header('X-Content-Type-Options', 'nosniff');
      },
    }),
  );
  app.route('/demo-staff', staff.app);
  app.route('/', service.app);
  return {app, close: () => service.close()};
}
