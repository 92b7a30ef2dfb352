import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {serveStatic} from '@hono/node-server/serve-static';
import type {Policy} from '@redress/policy';
import {plusDane} from '@redress/policy/presets';
import {openService, readBundles} from '@redress/server';
import {Hono} from 'hono';
import {compress} from 'hono/compress';
import {fillEmbeds} from './fill-embeds.ts';
import {galleryApp} from './gallery-app.ts';
import {keptMail} from './mail/kept-mail.ts';
import {mailApp} from './mail/mail-app.ts';
import {pageHeaders} from './page-headers.ts';
import {pressed} from './pressed.ts';
import {identityProvider, staffAudience} from './sign-in/identity-provider.ts';
import {staff as people, roleOf} from './sign-in/people.ts';

const examples = fileURLToPath(new URL('.', import.meta.url));
const dist = fileURLToPath(new URL('../dist/embed', import.meta.url));

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
  '/mail/style.css',
  '/sign-in/style.css',
];

/** An invented association that works under a real policy. */
const policy: Policy = {
  ...plusDane,
  organisation: {en: 'Exampleton Homes', cy: 'Cartrefi Exampleton'},
};

/**
 * An organisation's web server: its own pages, the built elements, its staff's sign-in, and the Redress service at `/v1`.
 * `address` is where it is, such as `http://127.0.0.1:4380`.
 */
export async function demonstration(address: string, data: string): Promise<{app: Hono; close(): Promise<void>}> {
  const bundles = await readBundles(dist, ['public', 'crm', 'pages']);
  const {issuer, app: signIn} = await identityProvider({address, data});
  const mail = keptMail(join(data, 'mail'));
  const service = await openService({
    folder: data,
    embed: dist,
    organisations: [
      {
        id: 'exampleton',
        policies: [policy],
        staffTokens: {issuer, audience: staffAudience, claims: {roles: 'groups'}, roles: roleOf},
        administrators: ['service-improvement-manager'],
        spam: {proofOfWork: true, plainForm: true},
        messages: {
          portal: `${address}/customer-portal/`,
          mail: {server: mail, from: 'complaints@exampleton.example'},
          staff: {
            people: Object.fromEntries(people.map(({id}) => [id, `${id}@exampleton.example`])),
            team: 'complaints-team@exampleton.example',
            desk: `${address}/crm-screen/`,
          },
        },
      },
    ],
    onFault: (fault) => console.error(fault),
  });

  const app = new Hono();
  // Staff are signed in at one address, and only its own pages can ask who they are.
  app.use('/crm-screen/', async (c, next) => {
    const {origin, pathname, search} = new URL(c.req.url);
    return origin === address ? next() : c.redirect(address + pathname + search, 307);
  });
  for (const [path, trustedTypes] of Object.entries(pages)) {
    app.get(path, compress(), pageHeaders(trustedTypes), async (c) =>
      c.html(await fillEmbeds(`${examples}${path}index.html`, bundles)),
    );
  }
  for (const file of files) app.get(file, pressed(), pageHeaders([]), serveStatic({root: examples}));
  app.route('/sign-in', signIn);
  app.route('/mail/', mailApp(mail, address));
  app.route('/gallery/', galleryApp());
  app.route('/', service.app);
  return {app, close: () => service.close()};
}
