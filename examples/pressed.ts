import {brotliCompressSync} from 'node:zlib';
import {transform} from 'esbuild';
import type {MiddlewareHandler} from 'hono';

/** Sends a page's own style as small as a site's build and server would make it. Hono's `compress` knows gzip alone. */
export function pressed(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const {res, req} = context;
    if (!res.ok || !/\bbr\b/.test(req.header('Accept-Encoding') ?? '')) return;
    const {headers} = res;
    const text = await res.text();
    const isStyle = headers.get('Content-Type')?.startsWith('text/css');
    const small = isStyle ? (await transform(text, {loader: 'css', minify: true})).code : text;
    context.res = new Response(brotliCompressSync(small), {headers});
    context.header('Content-Encoding', 'br');
    context.header('Content-Length', undefined);
    context.header('Vary', 'Accept-Encoding', {append: true});
  };
}
