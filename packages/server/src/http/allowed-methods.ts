import type {Hono} from 'hono';
import {inspectRoutes} from 'hono/dev';
import {TrieRouter} from 'hono/router/trie-router';

/** Which methods there are at an address of an app, for those who came with another. None where there is nothing. */
export function allowedMethods(app: Hono): (path: string) => readonly string[] {
  // Made when it is first asked for, since routes are added until then.
  let router: TrieRouter<true> | undefined;
  const methods = new Set<string>();
  return (path) => {
    if (!router) {
      router = new TrieRouter();
      for (const {method, path: pattern, isMiddleware} of inspectRoutes(app)) {
        if (isMiddleware || method === 'ALL') continue;
        router.add(method, pattern, true);
        methods.add(method);
      }
    }
    const found = [...methods].filter((method) => (router as TrieRouter<true>).match(method, path)[0].length > 0);
    return found.includes('GET') ? [...found, 'HEAD'] : found;
  };
}
