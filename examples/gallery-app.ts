import {fileURLToPath} from 'node:url';
import {serveStatic} from '@hono/node-server/serve-static';
import {build} from 'esbuild';
import {Hono} from 'hono';
import {compress} from 'hono/compress';
import {pageHeaders} from './page-headers.ts';

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** The page stands among the tests, because it is made of the states that they look at. */
const gallery = pathOf('../test/gallery');
const themes = pathOf('../packages/widgets/themes');

/** Every public element in every state, without a service. Made of the sources, when somebody first looks. */
export function galleryApp(): Hono {
  let made: Promise<string> | undefined;
  const script = () => {
    made ??= bundle(`${gallery}/gallery.ts`);
    return made;
  };
  const app = new Hono();
  app.use(compress());
  app.get('/', pageHeaders(['lit-html']), (c, next) => {
    // The page asks for it next; whoever asks hears what is wrong with it.
    script().catch(() => undefined);
    return serveStatic({path: `${gallery}/index.html`})(c, next);
  });
  app.get('/style.css', pageHeaders([]), serveStatic({path: `${gallery}/style.css`}));
  app.get('/themes/:file{[a-z]+\\.css}', pageHeaders([]), (c, next) =>
    serveStatic({path: `${themes}/${c.req.param('file')}`})(c, next),
  );
  app.get('/gallery.js', pageHeaders([]), async (c) => {
    return c.body(await script(), 200, {'Content-Type': 'text/javascript; charset=utf-8'});
  });
  return app;
}

async function bundle(entry: string): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    target: 'es2022',
    charset: 'utf8',
    conditions: ['@redress/source', 'production', 'browser'],
    tsconfig: pathOf('../tsconfig.elements.json'),
  });
  return outputFiles[0]?.text ?? '';
}
