import {createHash, timingSafeEqual} from 'node:crypto';
import {Hono} from 'hono';

export interface AdminParts {
  /** What is sent as a bearer token, where the address can be reached from elsewhere. */
  readonly token?: string | undefined;
  readonly metrics: () => Promise<{readonly text: string; readonly contentType: string}>;
}

/** What stands at the second address of a service, for those who look after it and not for the public. */
export function adminApp({token, metrics}: AdminParts): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    if (token !== undefined && !sameText(context.req.header('Authorization') ?? '', `Bearer ${token}`)) {
      context.header('WWW-Authenticate', 'Bearer realm="redress administration"');
      return context.text('Send the token for administration as a bearer token.', 401);
    }
    await next();
    context.header('Cache-Control', 'no-store');
    context.header('X-Content-Type-Options', 'nosniff');
  });
  app.get('/metrics', async (context) => {
    const {text, contentType} = await metrics();
    return context.body(text, 200, {'Content-Type': contentType});
  });
  return app;
}

/** Takes the same time whatever is given. */
function sameText(given: string, expected: string): boolean {
  return timingSafeEqual(createHash('sha256').update(given).digest(), createHash('sha256').update(expected).digest());
}
