import {hash} from 'node:crypto';
import type {Context} from 'hono';

/** The tag of a body: the same for the same body, whoever made it. */
export function tagOf(body: string): string {
  return hash('sha256', body, 'base64url').slice(0, 22);
}

/** Answers with JSON under its tag, or with 304 where the caller has it already. */
export function tagged(
  context: Context,
  body: string,
  tag: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const known = {...headers, ETag: tag};
  const reads = context.req.method === 'GET' || context.req.method === 'HEAD';
  if (reads && matches(context.req.header('If-None-Match'), tag)) return context.body(null, 304, known);
  return context.body(body, 200, {...known, 'Content-Type': 'application/json'});
}

/** Whether one of the tags is this one. A proxy that packs an answer marks its tag as weak. */
function matches(condition: string | undefined, tag: string): boolean {
  return (condition ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}
