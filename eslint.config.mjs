import lit from 'eslint-plugin-lit';
import a11y from 'eslint-plugin-lit-a11y';

// What Biome cannot see: the templates inside html`…`, for accessibility and for mistakes in bindings, and what shipped code
// must never do. It reads what tsc wrote, where templates stand as they are, because ESLint's TypeScript parsers need an
// older compiler.

const never = (selector, message) => ({selector, message});

const neverStyled = [
  never('MemberExpression.left[object.property.name="style"]', "A page's style-src may forbid inline styles."),
  never(
    'CallExpression[callee.property.name="setAttribute"][arguments.0.value="style"]',
    "A page's style-src forbids it.",
  ),
];

export default [
  {
    files: ['packages/*/dist/**/*.js'],
    rules: {
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-properties': [
        'error',
        {object: 'document', property: 'cookie', message: 'Redress keeps no cookies.'},
        {object: 'document', property: 'write', message: 'Trusted Types forbid it.'},
        {property: 'innerHTML', message: 'Trusted Types forbid it.'},
        {property: 'outerHTML', message: 'Trusted Types forbid it.'},
        {property: 'insertAdjacentHTML', message: 'Trusted Types forbid it.'},
        {property: 'cssText', message: "A page's style-src forbids it."},
      ],
      'no-restricted-syntax': [
        'error',
        ...neverStyled,
        never(
          'TaggedTemplateExpression[tag.name="html"] TemplateElement[value.raw=/<style|<script|\\sstyle=/i]',
          "A page's style-src and script-src forbid it.",
        ),
      ],
    },
  },
  {
    // Pages of the service itself, which need no script: each names the hash of its one style in its own policy.
    files: ['packages/server/dist/{http/reference-page,plain-form/page}.js'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...neverStyled,
        never(
          'TaggedTemplateExpression[tag.name="html"] TemplateElement[value.raw=/<script|\\sstyle=/i]',
          "A page's script-src forbids it.",
        ),
      ],
    },
  },
  {
    // The page for a frame: its one style by its hash too, and scripts by their address alone.
    files: ['packages/server/dist/embed/frames.js'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...neverStyled,
        never(
          'TaggedTemplateExpression[tag.name="html"] TemplateElement[value.raw=/<script(?! type="module" src=)|\\sstyle=/i]',
          "A page's script-src forbids it.",
        ),
      ],
    },
  },
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
