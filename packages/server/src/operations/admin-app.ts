import {createHash, timingSafeEqual} from 'node:crypto';
import {Hono, type MiddlewareHandler} from 'hono';

export interface AdminParts {
  /** What is sent as a bearer token, where the address can be reached from elsewhere. */
  readonly token?: string | undefined;
  /** The same for whoever can read the data folder, where it is kept while the service runs. */
  readonly localToken: string;
  readonly metrics: () => Promise<{readonly text: string; readonly contentType: string}>;
  /** Everything that is kept, as a backup. */
  readonly backup: () => Promise<ReadableStream<Uint8Array>>;
  readonly onFault: (error: unknown) => void;
}

/** What stands at the second address of a service, for those who look after it and not for the public. */
export function adminApp({token, localToken, metrics, backup, onFault}: AdminParts): Hono {
  const app = new Hono();
  const holders = token === undefined ? [localToken] : [token, localToken];
  app.use(async (context, next) => {
    context.header('Cache-Control', 'no-store');
    context.header('X-Content-Type-Options', 'nosniff');
    await next();
  });
  app.onError((error, context) => {
    onFault(error);
    return context.text('This could not be done; the log of the service says why.', 500);
  });
  // Figures say nothing of anybody: on this computer they are for whoever asks.
  app.get('/metrics', token === undefined ? pass : onlyFor(holders), async (context) => {
    const {text, contentType} = await metrics();
    return context.body(text, 200, {'Content-Type': contentType});
  });
  app.post('/backup', onlyFor(holders), async (context) =>
    context.body(await backup(), 200, {'Content-Type': 'application/vnd.sqlite3'}),
  );
  return app;
}

const pass: MiddlewareHandler = (_, next) => next();

function onlyFor(tokens: readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const given = context.req.header('Authorization') ?? '';
    if (tokens.some((token) => sameText(given, `Bearer ${token}`))) return next();
    context.header('WWW-Authenticate', 'Bearer realm="redress administration"');
    return context.text('Send the token for administration as a bearer token.', 401);
  };
}

/** Takes the same time whatever is given. */
function sameText(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
