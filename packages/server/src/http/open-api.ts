import {problemSchema} from '@redress/rest/wire';
import type {Hono} from 'hono';
import {generateSpecs} from 'hono-openapi';
import {resolved} from './described.ts';

/** The service as it describes itself: OpenAPI 3.1. */
export type OpenApi = Awaited<ReturnType<typeof generateSpecs>>;

/** The description of every route below `/v1`, made from what each says of itself when somebody first asks. */
export function openApi(v1: Hono, organisation: string): () => Promise<OpenApi> {
  let made: Promise<OpenApi> | undefined;
  return () => {
    made ??= describe(v1, organisation);
    return made;
  };
}

async function describe(v1: Hono, organisation: string): Promise<OpenApi> {
  const {components: ofProblem} = await resolved(problemSchema).toOpenAPISchema();
  return generateSpecs(v1, {
    excludeStaticFile: false,
    documentation: {
      info: {
        title: `Complaints to ${organisation}: the case service`,
        version: '1',
        description:
          'Take in complaints and other feedback, follow a case, and work on it, under the written policy of the organisation. Every error is application/problem+json with a stable code. Within version 1 fields and codes are added and never taken away: a program ignores what it does not know.',
      },
      // Beside the document itself, wherever the service is mounted.
      servers: [{url: '../v1'}],
      components: {
        schemas: {...ofProblem?.schemas},
        securitySchemes: {
          followUpKey: {
            type: 'apiKey',
            in: 'header',
            name: 'Authorization',
            description:
              'Redress-Key and the follow-up key of the receipt. It opens one case, together with its reference.',
          },
          portalToken: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'JWT',
            description: 'A token by which a customer portal vouches for who is signed in there. It opens their cases.',
          },
          staffToken: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'JWT',
            description: "A token of the organisation's identity provider, with the roles of the policy.",
          },
        },
      },
    },
  });
}
