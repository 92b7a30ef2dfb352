import {type Language, languages} from '@redress/policy';
import {isPlainDate, type PlainDate} from '@redress/policy/calendar';
import {parseFollowUpKey, parseReference, RestError} from '@redress/rest';
import {Hono} from 'hono';
import * as z from 'zod/mini';
import {described} from '../../http/described.ts';
import type {Guards} from '../../http/guards.ts';
import {acceptJson, readJson} from '../../http/json-body.ts';
import type {OrganisationParts} from '../../organisation-parts.ts';
import {type ExportPersonAsk, exportPerson} from './export-person.ts';
import {personPage} from './person-page.ts';

const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(254));

const asked = z.strictObject({
  /** One of: what they gave, or a case whose key they show. */
  email: z.optional(text),
  phone: z.optional(text),
  reference: z.optional(text),
  key: z.optional(text),
  /** The day on which their request came. Today where nothing is said. */
  receivedOn: z.optional(z.string().check(z.refine(isPlainDate))),
  /** Entries among staff that somebody has read, each as `RD-7K3M-9Q2X/12`. */
  released: z.optional(z.array(z.string()).check(z.maxLength(1_000))),
  /** With what has to be read first, for whoever reads it. */
  toReview: z.optional(z.boolean()),
  /** `json` where nothing is said. */
  as: z.optional(z.enum(['json', 'html', 'text'])),
  language: z.optional(z.enum(languages)),
});

/** The copy for programs. Its parts are those of the cases that it is made of. */
const copy = z.looseObject({
  format: z.literal('redress-person-export/1'),
  madeAt: z.string(),
  soughtBy: z.enum(['email', 'phone', 'reference']),
  request: z.strictObject({receivedOn: z.string(), answerBy: z.string()}),
  cases: z.array(z.looseObject({reference: z.string(), role: z.enum(['complainant', 'representative', 'helper'])})),
  withheld: z.array(
    z.strictObject({
      reference: z.string(),
      what: z.string(),
      sequence: z.optional(z.int()),
      on: z.optional(z.string()),
      because: z.enum(['another-person', 'not-read-yet', 'legal', 'not-opened']),
    }),
  ),
});

const types = {json: 'application/json', html: 'text/html; charset=utf-8', text: 'text/plain; charset=utf-8'} as const;

/** A person's own data, for whoever answers their request. By POST, since an address would keep whom somebody asked about. */
export function personRoutes(parts: OrganisationParts, {administrator, limited}: Guards): Hono {
  const {organisation, store, log, caseKeys, shell, serviceFor} = parts;
  const {id, policies, retention = {}} = organisation;

  const soughtIn = async ({
    email,
    phone,
    reference,
    key,
  }: z.infer<typeof asked>): Promise<ExportPersonAsk['sought']> => {
    if (reference !== undefined && key !== undefined && email === undefined && phone === undefined) {
      const named = parseReference(reference) ?? notFound();
      // Whoever shows the key is let in, or told that there is no such case.
      await serviceFor({kind: 'key-holder', followUpKey: parseFollowUpKey(key) ?? ''}).view(named);
      return {reference: named};
    }
    if (reference !== undefined || key !== undefined || (email === undefined && phone === undefined)) throw invalid();
    return {...(email !== undefined && {email}), ...(phone !== undefined && {phone})};
  };

  return new Hono().post(
    '/people/export',
    described({
      summary: 'Copy what is kept about a person',
      says: 'For a request under article 15 of the UK GDPR: over all cases, by an e-mail address, a phone number, or a reference with its follow-up key. Make sure first that whoever asks is who they say. Left out is what is about others, what was written among staff and nobody has read yet, and what is kept for a claim; each is named in withheld. That it was made is written down, with the references and without the person.',
      about: 'Privacy',
      callers: ['administrator'],
      body: asked,
      answers: {
        200: {says: 'The copy, as a file to keep. With as: html or text, as a page for the person.', schema: copy},
      },
      errors: ['case/not-found'],
    }),
    limited(),
    acceptJson,
    async (context) => {
      const by = await administrator(context);
      const parsed = asked.safeParse(readJson(context.req.raw));
      if (!parsed.success) throw invalid();
      const {receivedOn, released, toReview, as = 'json', language} = parsed.data;
      const made = await exportPerson(
        {store, organisation: id, caseKeys, policies, log, rules: retention, now: shell.now},
        {
          sought: await soughtIn(parsed.data),
          ...(receivedOn !== undefined && {receivedOn: receivedOn as PlainDate}),
          ...(released && {released}),
          ...(toReview !== undefined && {toReview}),
        },
        by,
      );
      const page = personPage(made, language as Language | undefined);
      const body = as === 'json' ? JSON.stringify(made, null, 2) : page[as];
      return context.body(body, 200, {
        'Content-Type': types[as],
        'Content-Disposition': `attachment; filename="personal-data.${as === 'text' ? 'txt' : as}"`,
      });
    },
  );
}

function notFound(): never {
  throw new RestError('case/not-found', 'There is no such case, or this key does not open it');
}

function invalid(): RestError {
  return new RestError('request/invalid', 'Name an e-mail address, a phone number, or a reference with its key', {
    details: {problems: [{field: 'email', code: 'required'}]},
  });
}
