import lit from 'eslint-plugin-lit';
import a11y from 'eslint-plugin-lit-a11y';

// Only what Biome cannot see: the templates inside html`…`, for accessibility and for mistakes in bindings. It reads what
// tsc wrote, where templates stand as they are, because ESLint's TypeScript parsers need an older compiler.
export default [
  {
    files: ['packages/{widgets,crm}/dist/**/*.js'],
    plugins: {'lit-a11y': a11y},
    // FAST writes templates by the same name and nearly the same grammar.
    settings: {litHtmlSources: ['lit', '@microsoft/fast-element']},
    rules: a11y.configs.recommended.rules,
  },
  {
    files: ['packages/widgets/dist/**/*.js'],
    plugins: {lit},
    rules: lit.configs.recommended.rules,
  },
];
