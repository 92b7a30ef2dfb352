import {readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {type Built, builtEmbeds} from './built-embeds.ts';

/** A form on a page of its own, at `/<name>/`. */
export interface Form {
  readonly name: string;
  /** As the table says it. */
  readonly title: string;
  /** What stands in the head of its page, and where the form is wanted. */
  readonly head: string;
  readonly body: string;
}

export const cache = fileURLToPath(new URL('../../../.cache/embed-bench/', import.meta.url));

/** The peers, in `peers/`; the first is the one that every other form is measured against. */
export const peers = {
  'bare-lit.js': 'Bare Lit form',
  'lit-zod.js': 'Lit + zod/mini',
  'react-hook-form.jsx': 'React + react-hook-form + zod',
  'survey-js.js': 'SurveyJS',
  'form-io.js': 'Form.io',
  'form-kit.js': 'FormKit (Vue)',
  'json-forms.jsx': 'JSON Forms (React)',
};

/** The same files twice: what the bare form differs by from itself is the noise of the run. */
export const bare = 'bare-lit';
export const bareAgain = 'bare-lit-again';
/** As the README says how to embed it: two lines, and then with the line of the page's own style that keeps the place. */
export const ours = 'redress';
export const oursPlaced = 'redress-placed';

const placeKept = '<style>redress-intake-form { display: block; min-block-size: 48rem }</style>';

export function allForms(): Form[] {
  const others = Object.entries(peers).map(([file, title]) => peerForm(file.replace(/\.\w+$/, ''), title));
  const [control] = others;
  if (!control) throw new Error('There is no peer');
  const embeds = builtEmbeds();
  const element = '<redress-intake-form service="/"></redress-intake-form>';
  return [
    ...others,
    {...control, name: bareAgain, title: 'Bare Lit form, once more'},
    {name: ours, title: 'Redress, in two lines', head: scriptTag(embeds.entry('redress')), body: element},
    {
      name: oursPlaced,
      title: 'Redress, with its place kept',
      head: placeKept + scriptTag(embeds.entry('redress')),
      body: element,
    },
    {
      name: 'redress-prepared',
      title: 'Redress, with its place kept and preloads',
      head: [
        placeKept,
        ...embeds.neededBy('redress', 'intake-form').map(preloadTag),
        scriptTag(embeds.entry('redress')),
      ].join(''),
      body: element,
    },
  ];
}

function peerForm(name: string, title: string): Form {
  const tags = readdirSync(cache + name).map((file) => {
    if (file.endsWith('.css')) return `<link rel="stylesheet" href="/peers/${name}/${file}">`;
    return file.endsWith('.js') ? `<script type="module" src="/peers/${name}/${file}"></script>` : '';
  });
  return {name, title, head: tags.sort().join(''), body: '<div id="form"></div>'};
}

export const scriptTag = ({file, integrity}: Built) =>
  `<script type="module" src="/embed/public/${file}" integrity="${integrity}" crossorigin></script>`;
const preloadTag = ({file, integrity}: Built) =>
  `<link rel="modulepreload" href="/embed/public/${file}" integrity="${integrity}" crossorigin>`;

/** A page as an organisation's own: something before the form, and something after it. */
export function pageOf({title, head, body}: Form): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
${head}
</head>
<body>
<main>
<h1>Make a complaint</h1>
<p>If we have let you down, tell us. You do not have to call it a complaint.</p>
${body}
</main>
<footer><p>Exampleton Homes is an invented housing association.</p></footer>
</body>
</html>
`;
}
