import type {HttpBindings} from '@hono/node-server';
import type {Context, MiddlewareHandler} from 'hono';
import type {LiveLine} from './live-line.ts';
import {NodeLineWriter} from './node-line-writer.ts';
import {streamLine} from './stream-line-writer.ts';

const key = 'redress live line';
/** How @hono/node-server is told that an answer is being given without it. */
const alreadySent = 'x-hono-already-sent';

/** Answers with a line. It begins when everything that stands before the route has put its headers on the answer. */
export function answerWith(context: Context, line: LiveLine, headers: Readonly<Record<string, string>>): Response {
  context.set(key, line);
  return context.body(null, 200, headers);
}

/** Stands before everything else, so that it comes last: begins the line that a route has answered with, if it has. */
export const beginLines: MiddlewareHandler = async (context, next) => {
  await next();
  const line = context.get(key) as LiveLine | undefined;
  if (!line) return;
  const {outgoing} = (context.env ?? {}) as Partial<HttpBindings>;
  if (!outgoing) {
    const body = streamLine(
      (writer) => line.begin(writer),
      () => line.gone(),
    );
    context.res = new Response(body, context.res);
    return;
  }
  outgoing.writeHead(context.res.status, Object.fromEntries(context.res.headers));
  line.begin(new NodeLineWriter(outgoing, () => line.gone()));
  context.res = new Response(null, {headers: {[alreadySent]: 'true'}});
};
