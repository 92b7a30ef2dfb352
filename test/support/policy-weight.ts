import {brotliCompressSync} from 'node:zlib';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terserModule from '@rollup/plugin-terser';
import {rollup} from 'rollup';
import type {PageWeight} from './page-weight.ts';

/** Its types say that it is a CommonJS module, and what is imported is its default export. */
const terser = terserModule as unknown as typeof terserModule.default;

/** What a public page uses of the policy core: who may complain, what is still wrong with the answers, by when we reply. */
export const publicPart =
  "export {assess, parseIntake, projectedClocks, publishedCalendar} from '@redress/policy/page';";

/** A script as a browser downloads it, and the modules of which something is left in it. */
export interface Bundled {
  readonly code: string;
  readonly modules: readonly string[];
}

/** Bundles a script of a page with what it imports, as rollup.config.mjs does, from what tsc wrote. */
export async function bundleOf(script: string): Promise<Bundled> {
  const page = new URL('../page.js', import.meta.url).pathname;
  const bundle = await rollup({
    input: page,
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === page ? id : undefined),
        load: (id) => (id === page ? script : undefined),
      },
      nodeResolve({browser: true, exportConditions: ['production'], extensions: ['.js']}),
      terser({module: true, ecma: 2020, compress: {passes: 2}, format: {comments: false}}),
    ],
    onLog(level, log) {
      if (level === 'warn' && !/node_modules/.test(log.id ?? log.ids?.[0] ?? '')) throw new Error(log.message);
    },
  });
  const {output} = await bundle.generate({generatedCode: 'es2015'});
  await bundle.close();
  const [{code, modules}] = output;
  return {code, modules: Object.keys(modules).filter((id) => (modules[id]?.renderedLength ?? 0) > 0)};
}

/** The public part of the policy core in bytes of brotli, with the bank holidays that come with a published policy. */
export async function policyWeight(holidays: unknown): Promise<PageWeight> {
  const {code} = await bundleOf(publicPart);
  const bytes = brotliCompressSync(code).length + brotliCompressSync(JSON.stringify(holidays)).length;
  return {what: 'Public part of the policy core, with bank holidays', bytes, ceiling: 7_000};
}
