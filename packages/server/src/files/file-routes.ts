import type {TimelineEntry} from '@redress/policy';
import {isRestError, RestError} from '@redress/rest';
import {filesSchema} from '@redress/rest/wire';
import {type Context, Hono} from 'hono';
import {described} from '../http/described.ts';
import type {Guards} from '../http/guards.ts';
import {reference} from '../http/parameters.ts';
import {referenceOf} from '../http/reference-of.ts';
import type {OrganisationParts} from '../organisation-parts.ts';
import {contentDisposition} from './names/content-disposition.ts';

type Added = Extract<TimelineEntry, {type: 'fileAdded'}>;

/** Looking at the files of a case. What the caller sees in its timeline they may fetch, and nothing else. */
export function fileRoutes({serviceFor, files, onFault}: OrganisationParts, {identityOf, reading}: Guards): Hono {
  const routes = new Hono();

  const seenIn = async (context: Context): Promise<readonly Added[]> => {
    const {caller} = await identityOf(context);
    const {timeline} = await serviceFor(caller).view(referenceOf(context));
    return timeline.filter((entry): entry is Added => entry.type === 'fileAdded').toReversed();
  };

  routes.get(
    '/cases/:reference/files',
    described({
      summary: 'List the files of a case',
      says: 'Those that this caller may see, and whether each can be fetched.',
      about: 'Files',
      callers: ['holder', 'customer', 'staff'],
      parameters: [reference],
      answers: {200: {says: 'The files.', schema: filesSchema}},
      errors: ['case/not-found'],
    }),
    reading,
    async (context) => {
      const seen = await seenIn(context);
      const kept = new Map((await files.ofCase(referenceOf(context))).map((file) => [file.id, file]));
      const items = seen.flatMap(({kept: id, name, mediaType, size}) => {
        const state = kept.get(id)?.state;
        return state === undefined ? [] : [{id, name, mediaType, size, state}];
      });
      return context.json({items});
    },
  );

  routes.get(
    '/cases/:reference/files/:id',
    described({
      summary: 'Fetch a file of a case',
      says: 'Always to be saved, never to be shown. Nobody can fetch it while it is being checked.',
      about: 'Files',
      callers: ['holder', 'customer', 'staff'],
      parameters: [reference, {in: 'path', name: 'id', says: 'As the timeline has it: kept.'}],
      answers: {
        200: {
          says: 'The file.',
          mediaType: '*/*',
          headers: {
            'Content-Disposition': 'Its name.',
            'Redress-File-State':
              'clean, or unscanned: then no scanner has looked at it, and whoever opens it should be told.',
          },
        },
      },
      errors: ['case/not-found', 'file/not-found', 'file/not-ready', 'file/unsafe'],
    }),
    reading,
    async (context) => {
      const id = context.req.param('id');
      const seen = (await seenIn(context)).some(({kept}) => kept === id);
      if (!seen) throw new RestError('file/not-found', 'There is no such file in this case, or you may not see it');
      const {name, mediaType, size, state, bytes} = await files
        .open(referenceOf(context), id)
        .catch((error: unknown) => {
          if (isRestError(error, 'file/not-ready')) context.header('Retry-After', '10');
          throw error;
        });
      return context.body(ReadableStream.from(reported(bytes, onFault)), 200, {
        'Content-Type': mediaType,
        'Content-Length': String(size),
        'Content-Disposition': contentDisposition(name),
        // Should a browser show it all the same, it is a page of nobody that can do nothing.
        'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
        'Redress-File-State': state,
      });
    },
  );
  return routes;
}

/** What breaks while it is sent breaks the line off: whoever fetches it learns no more than that. */
async function* reported(
  bytes: AsyncIterable<Uint8Array>,
  onFault: (error: unknown) => void,
): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    onFault(error);
    throw error;
  }
}
