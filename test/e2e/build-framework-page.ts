import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {build, type Plugin} from 'esbuild';
import {compile} from 'svelte/compiler';
import {compileScript, parse} from 'vue/compiler-sfc';

/** The pages of `examples/frameworks`, and where each begins. */
export const frameworks = {
  react: 'app.tsx',
  vue: 'main.ts',
  svelte: 'main.ts',
  angular: 'main.ts',
} as const;

/** The script of a page, built for production as its framework recommends, from what the packages ship. */
export async function buildFrameworkPage(framework: keyof typeof frameworks): Promise<string> {
  const entry = new URL(`../../examples/frameworks/${framework}/${frameworks[framework]}`, import.meta.url);
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    target: 'es2022',
    conditions: ['production', 'browser', 'svelte'],
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
      ngDevMode: 'false',
      ngServerMode: 'false',
    },
    jsx: 'automatic',
    tsconfigRaw: {compilerOptions: {experimentalDecorators: true, useDefineForClassFields: false, jsx: 'react-jsx'}},
    plugins: [vuePlugin, sveltePlugin],
  });
  return outputFiles[0]?.text ?? '';
}

/** As Vue's own tools compile a component of one file. */
const vuePlugin: Plugin = {
  name: 'vue',
  setup({onLoad}) {
    onLoad({filter: /\.vue$/}, async ({path}) => {
      const {descriptor, errors} = parse(await readFile(path, 'utf8'), {filename: path});
      if (errors.length > 0) throw errors[0];
      const {content} = compileScript(descriptor, {
        id: path,
        inlineTemplate: true,
        templateOptions: {compilerOptions: {isCustomElement: (tag) => tag.startsWith('redress-')}},
      });
      return {contents: content, loader: 'ts'};
    });
  },
};

/** As Svelte's own tools do. */
const sveltePlugin: Plugin = {
  name: 'svelte',
  setup({onLoad}) {
    onLoad({filter: /\.svelte$/}, async ({path}) => ({
      contents: compile(await readFile(path, 'utf8'), {filename: path, css: 'injected'}).js.code,
    }));
  },
};
