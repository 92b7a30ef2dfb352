import {attachmentSchema} from '@redress/rest/wire';
import {type Context, Hono} from 'hono';
import {type CallerKind, described, type Parameter} from '../../http/described.ts';
import type {Guards} from '../../http/guards.ts';
import {reference} from '../../http/parameters.ts';
import type {OrganisationParts} from '../../organisation-parts.ts';
import {caseInAddress, draftInHeader, type OwnerOf} from './file-owners.ts';
import {uploadServer} from './upload-server.ts';

/** Who sends, and where to. */
interface Way {
  readonly at: string;
  readonly to: string;
  readonly callers: readonly CallerKind[];
  readonly parameters: readonly Parameter[];
  readonly ownerOf: OwnerOf;
}

const tusResumable: Parameter = {
  in: 'header',
  name: 'Tus-Resumable',
  required: true,
  says: 'The version of tus: 1.0.0.',
};
const uploadId: Parameter = {in: 'path', name: 'id', says: 'As Location said it.'};
const draft: Parameter = {
  in: 'header',
  name: 'Redress-Draft',
  required: true,
  says: '32 hexadecimal digits, drawn at random by the page for one complaint. Whoever has them has its files.',
  schema: {type: 'string', pattern: '^[0-9a-f]{32}$'},
};

/** Sending files, in pieces and from where the line broke, by the protocol tus (tus.io, 1.0.0). */
export function uploadRoutes(parts: OrganisationParts, guards: Guards): Hono {
  const routes = new Hono();
  const {files, closing} = parts;
  const speak = uploadServer(files, closing);
  const oneMore = guards.atOnce(
    files.limits.atOnce,
    `Your network sends ${files.limits.atOnce} files already; go on when one of them has arrived`,
  );
  const receive = async (context: Context, ownerOf: OwnerOf) => {
    const done = await oneMore(context);
    try {
      return await speak(context, await ownerOf(context));
    } finally {
      done();
    }
  };

  const ways: readonly Way[] = [
    {
      at: '/cases/:reference/uploads',
      to: 'a case',
      callers: ['holder', 'customer', 'staff'],
      parameters: [reference],
      ownerOf: caseInAddress(parts, guards),
    },
    {
      at: '/drafts/uploads',
      to: 'a complaint that is still being written',
      callers: ['anybody', 'customer', 'staff'],
      parameters: [draft],
      ownerOf: draftInHeader,
    },
  ];
  for (const {at, to, callers, parameters, ownerOf} of ways) {
    const ofOne = [...parameters, uploadId, tusResumable];
    const about = 'Files';
    const missing = to === 'a case' ? (['case/not-found', 'case/refused'] as const) : [];
    const outcomes = ['file/type-refused', 'file/unsafe', 'file/not-found'] as const;

    routes.post(
      at,
      described({
        summary: `Announce a file for ${to}`,
        says: 'By tus: makes a place for it, or refuses it before any of it is sent.',
        about,
        callers,
        parameters: [
          ...parameters,
          tusResumable,
          {in: 'header', name: 'Upload-Length', required: true, says: 'Its size in bytes.', schema: {type: 'integer'}},
          {in: 'header', name: 'Upload-Metadata', says: 'filename and filetype, each in base64, as tus says it.'},
          {in: 'header', name: 'Idempotency-Key', says: 'Announced again with the same, the file has the same place.'},
        ],
        answers: {
          201: {
            says: 'There is a place for it.',
            headers: {Location: 'Of the place, beside this address.', 'Upload-Expires': 'Until when.'},
          },
        },
        errors: [
          ...missing,
          'request/malformed',
          'file/wrong-version',
          'file/too-large',
          'file/too-many',
          'file/type-refused',
          'service/full',
        ],
      }),
      guards.limited(),
      (context) => receive(context, ownerOf),
    );
    routes.get(
      `${at}/:id`,
      described({
        summary: `Ask what has become of a file for ${to}`,
        says: 'HEAD, by tus: how much of it has arrived, in Upload-Offset. GET, once all has: what is kept, or why it is not.',
        about,
        callers,
        parameters: ofOne,
        answers: {200: {says: 'It is kept.', schema: attachmentSchema}},
        errors: [...missing, ...outcomes, 'request/malformed', 'file/wrong-version', 'file/not-ready'],
      }),
      guards.reading,
      async (context) => {
        const owner = await ownerOf(context);
        if (context.req.raw.method === 'HEAD') return speak(context, owner);
        return context.json(await files.finish(owner, context.req.param('id')));
      },
    );
    routes.patch(
      `${at}/:id`,
      described({
        summary: `Send a piece of a file for ${to}`,
        says: 'By tus. The answer to the last piece is what is found in the file; what breaks off is kept as far as it came.',
        about,
        callers,
        parameters: [
          ...ofOne,
          {
            in: 'header',
            name: 'Upload-Offset',
            required: true,
            says: 'Where the piece begins.',
            schema: {type: 'integer'},
          },
        ],
        answers: {204: {says: 'It has arrived.', headers: {'Upload-Offset': 'Where the next begins.'}}},
        errors: [
          ...missing,
          ...outcomes,
          'request/malformed',
          'file/wrong-version',
          'file/wrong-offset',
          'file/too-large',
          'service/full',
        ],
      }),
      (context) => receive(context, ownerOf),
    );
    routes.delete(
      `${at}/:id`,
      described({
        summary: `Give up a file for ${to}`,
        says: 'By tus: what has arrived of it is forgotten. What a case has, stays with it.',
        about,
        callers,
        parameters: ofOne,
        answers: {204: {says: 'Nothing of it is left.'}},
        errors: [...missing, 'request/malformed', 'file/wrong-version', 'file/not-found'],
      }),
      guards.limited(),
      async (context) => speak(context, await ownerOf(context)),
    );
  }
  return routes;
}
