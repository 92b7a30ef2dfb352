import {Hono} from 'hono';
import {headersOf, pageHeaders} from '../page-headers.ts';
import type {MailKept} from './kept-mail.ts';
import {listPage, mailPage, nothingPage} from './page.ts';

/**
 * A letter is somebody else's HTML, so it is shown as a document that can do nothing: no script, no style, no form, nothing
 * fetched, in a sandbox that makes it nobody's page. Its links can be followed.
 */
const letterHeaders = {
  ...headersOf([]),
  'Content-Security-Policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
  'Referrer-Policy': 'no-referrer',
};

/** The page on which the mail of the demonstration is read. `address` is where the demonstration is. */
export function mailApp(mail: MailKept, address: string): Hono {
  const app = new Hono();
  // Stops a page elsewhere whose name was pointed at this computer.
  app.use(async (c, next) => {
    if (new URL(c.req.url).origin === address) return next();
    return c.text('The mail of this demonstration is read at its own address only.', 403);
  });
  app.get('/', pageHeaders([]), async (c) => c.html(listPage(await mail.list())));
  app.get('/:id', pageHeaders([]), async (c) => {
    const found = await mail.one(c.req.param('id'));
    return found ? c.html(mailPage(found)) : c.html(nothingPage(), 404);
  });
  app.get('/:id/letter', async (c) => {
    const found = await mail.one(c.req.param('id'));
    return found ? c.html(found.html, 200, letterHeaders) : c.html(nothingPage(), 404, headersOf([]));
  });
  return app;
}
