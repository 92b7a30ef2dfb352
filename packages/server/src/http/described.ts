import {type RestErrorCode, statusOf} from '@redress/rest';
import {jsonSchemaRules} from '@redress/rest/wire';
import type {MiddlewareHandler} from 'hono';
import {type DescribeRouteOptions, describeRoute, resolver} from 'hono-openapi';
import type * as z from 'zod/mini';
import {errorMeanings} from './error-meanings.ts';

/** Who may call a route. Whoever may not is told no more than that there is nothing for them. */
export type CallerKind = keyof typeof security;

/** What a route says of itself. The reference page and the OpenAPI document are made of these. */
export interface Description {
  readonly summary: string;
  /** What the summary leaves out. */
  readonly says?: string;
  /** What it is about: a heading of the reference page. */
  readonly about:
    | 'Policies'
    | 'Cases'
    | 'Live changes'
    | 'Files'
    | 'Messages'
    | 'Privacy'
    | 'Audit'
    | 'Identity'
    | 'This description';
  readonly callers: readonly CallerKind[];
  readonly parameters?: readonly Parameter[];
  /** The body that the route reads, if it reads JSON. */
  readonly body?: z.core.$ZodType;
  readonly answers: Readonly<Record<number, Answer>>;
  /** What else can go wrong than what can go wrong everywhere. */
  readonly errors?: readonly RestErrorCode[];
}

export interface Answer {
  readonly says: string;
  /** Of the body, if there is one. */
  readonly schema?: z.core.$ZodType;
  /** JSON where nothing else is said; what has one and no schema is bytes. */
  readonly mediaType?: string;
  /** What stands in which header. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Parameter {
  readonly in: 'query' | 'header' | 'path';
  readonly name: string;
  readonly says: string;
  readonly required?: boolean;
  readonly schema?: Readonly<Record<string, unknown>>;
}

const security = {
  anybody: {},
  holder: {followUpKey: []},
  customer: {portalToken: []},
  staff: {staffToken: []},
  administrator: {staffToken: ['administrator']},
};

/** Of every route. */
const everywhere: readonly RestErrorCode[] = [
  'request/unauthorised',
  'request/forbidden',
  'request/too-many',
  'service/failed',
  'service/unreachable',
  'service/busy',
];
/** Of every route that reads JSON. */
const ofJson: readonly RestErrorCode[] = [
  'request/malformed',
  'request/wrong-type',
  'request/too-large',
  'request/invalid',
  'service/full',
];

/** Describes a route. Stands first among its handlers; a test fails on a route without it. */
export function described(route: Description): MiddlewareHandler {
  const {summary, says, about, callers, parameters = [], body, answers, errors = []} = route;
  return describeRoute({
    summary,
    ...(says !== undefined && {description: says}),
    tags: [about],
    security: callers.map((caller) => security[caller]),
    parameters: parameters.map(({says: description, schema = {type: 'string'}, ...one}) => ({
      ...one,
      ...(one.in === 'path' && {required: true}),
      description,
      schema,
    })),
    ...(body && {requestBody: {required: true, content: {'application/json': {schema: resolved(body)}}}}),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, answer]) => [status, response(answer)])),
      ...problems([...everywhere, ...(body ? ofJson : []), ...errors]),
    },
  } as DescribeRouteOptions);
}

/** The schema under the names that the wire gives it. */
export function resolved(schema: z.core.$ZodType): ReturnType<typeof resolver> {
  return resolver(schema as unknown as Parameters<typeof resolver>[0], {options: jsonSchemaRules});
}

function response({says, schema, mediaType, headers = {}}: Answer): object {
  const body = schema && {schema: resolved(schema)};
  return {
    description: says,
    ...(Object.keys(headers).length > 0 && {
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, description]) => [name, {description, schema: {type: 'string'}}]),
      ),
    }),
    ...((body || mediaType) && {content: {[mediaType ?? 'application/json']: body ?? {}}}),
  };
}

/** The problems that a route can answer with, by their status. */
function problems(codes: readonly RestErrorCode[]): Readonly<Record<string, object>> {
  const byStatus = new Map<number, RestErrorCode[]>();
  for (const code of new Set(codes)) byStatus.set(statusOf[code], [...(byStatus.get(statusOf[code]) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, ofStatus]) => [
      status,
      {
        description: ofStatus.map((code) => `${code}: ${errorMeanings[code]}`).join('\n'),
        content: {
          'application/problem+json': {
            schema: {$ref: '#/components/schemas/Problem', properties: {code: {enum: ofStatus}}},
          },
        },
      },
    ]),
  );
}
