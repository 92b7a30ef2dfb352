import {serveStatic} from '@hono/node-server/serve-static';
import type {MiddlewareHandler} from 'hono';

/**
 * The built scripts at `/embed/…`, for any page: who may call the service is asked there. `dist` is the folder `dist/embed`.
 * A page that names a script with its hash fetches it without credentials (`crossorigin`), so everybody may read it.
 */
export function embedFiles(dist: string): MiddlewareHandler {
  return serveStatic({
    root: dist,
    rewriteRequestPath: (path) => path.replace(/^\/embed\//, '/'),
    precompressed: true,
    onFound: (file, context) => {
      // The name of a script carries the hash of what is in it; licences and manifests keep their names.
      const forEver = /-[\w-]{8}\.js(\.br|\.gz)?$/.test(file);
      context.header('Cache-Control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache');
      context.header('X-Content-Type-Options', 'nosniff');
      context.header('Access-Control-Allow-Origin', '*');
      context.header('Cross-Origin-Resource-Policy', 'cross-origin');
    },
  });
}
