import type {MiddlewareHandler} from 'hono';
import {Hono} from 'hono';
import * as z from 'zod/mini';
import {described} from './described.ts';
import type {OpenApi} from './open-api.ts';
import {referencePage, referencePolicy} from './reference-page.ts';
import {opensAsPage} from './refuse-pages.ts';
import {tagged, tagOf} from './tagged.ts';

const kept = {'Cache-Control': 'public, max-age=300'};

/** The service describes itself, to programs and to people. */
export function descriptionRoutes(description: () => Promise<OpenApi>, reading: MiddlewareHandler): Hono {
  const routes = new Hono();
  routes.get(
    '/openapi.json',
    described({
      summary: 'This description for programs',
      about: 'This description',
      callers: ['anybody'],
      answers: {
        200: {says: 'An OpenAPI 3.1 document.', schema: z.looseObject({openapi: z.string()})},
        304: {says: 'Nothing has changed.'},
      },
    }),
    opensAsPage,
    reading,
    async (context) => {
      const body = JSON.stringify(await description());
      return tagged(context, body, `"${tagOf(body)}"`, kept);
    },
  );
  routes.get(
    '/reference',
    described({
      summary: 'This description for people',
      about: 'This description',
      callers: ['anybody'],
      answers: {200: {says: 'A page that needs no script.', mediaType: 'text/html', schema: z.string()}},
    }),
    opensAsPage,
    reading,
    async (context) =>
      context.html(referencePage(await description()), 200, {...kept, 'Content-Security-Policy': referencePolicy}),
  );
  return routes;
}
