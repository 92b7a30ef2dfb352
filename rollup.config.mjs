import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {basename} from 'node:path';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import {callDecorators} from './scripts/rollup/call-decorators.mjs';
import {copyThemes} from './scripts/rollup/copy-themes.mjs';
import {fetchAgain} from './scripts/rollup/fetch-again.mjs';
import {packTemplates} from './scripts/rollup/pack-templates.mjs';
import {stripTypes} from './scripts/rollup/strip-types.mjs';
import {writeLicences} from './scripts/rollup/write-licences.mjs';
import {writeManifests} from './scripts/rollup/write-manifests.mjs';

// What a browser downloads, in dist/embed, from what tsc wrote into packages/*/dist:
//   public/  `redress` (the embed entry) and one entry for each public element
//   pages/   the example pages' own scripts, which share the modules of public/ as a site's own build would
//   crm/     the staff screens

const definitions = (name) =>
  Object.entries(JSON.parse(readFileSync(`packages/${name}/package.json`, 'utf8')).exports)
    .filter(([, target]) => target.default?.endsWith('/define.js'))
    .map(([path, target]) => [basename(path, '.js'), `packages/${name}/${target.default}`]);

/** The scripts that the example pages name: `/embed/pages/portal.js` in customer-portal is examples/customer-portal/portal.ts. */
const pages = readdirSync('examples', {withFileTypes: true})
  .filter((entry) => entry.isDirectory() && existsSync(`examples/${entry.name}/index.html`))
  .flatMap(({name}) => {
    const page = readFileSync(`examples/${name}/index.html`, 'utf8');
    const scripts = Array.from(page.matchAll(/"\/embed\/pages\/([\w-]+)\.js"/g), ([, script]) => script);
    return scripts.map((script) => [script, `examples/${name}/${script}.ts`]);
  });

const into = (folder, entries) => Object.fromEntries(entries.map(([name, file]) => [`${folder}/${name}`, file]));

/** The groups that a visitor meets as one: rollup would cut them by who imports what, into many small files. */
const groups = {
  // What every element starts with; and what is drawn with templates, which is all but the badge.
  element:
    /\/node_modules\/(tslib|@lit\/reactive-element)\/|\/widgets\/dist\/(text-or|property|late-module|problem-event|styles\/host-styles|words\/(words-controller|further-languages))\.js/,
  lit: /\/node_modules\/(lit|lit-html|lit-element)\/(?!.*directive)|\/widgets\/dist\/(state|styles\/unseen-styles|words\/pick)\.js/,
  // What most cases do without is fetched when one needs it.
  'words-further': /\/widgets\/dist\/words\/en\/(further|rarely|staff|ombudsman-seldom|span)/,
  'welsh-further': /\/widgets\/dist\/words\/cy\/(further|rarely|staff|ombudsman-seldom|span)/,
  // Only a badge that a page gives bare dates reckons bank holidays itself.
  'statutory-calendar': /\/policy\/dist\/calendar\/holidays\/list-by-law\.js|\/statutory-calendar\.js/,
  why: /\/deadline-badge\/why\.js|\/styles\/disclosure-styles\.js/,
  // Else what is small is put to what everybody downloads, and most people read no Welsh.
  'welsh-intake': /\/widgets\/dist\/words\/cy\/intake-form/,
  welsh: /\/widgets\/dist\/words\/cy\//,
  // What draws the case of a timeline, once there is one.
  'whole-case':
    /\/widgets\/dist\/(words\/en\/(case-timeline|section-names)|case-timeline\/(?!case-timeline|define)[^/]+)\.js/,
  // What can be done with a case, and why not.
  'case-words':
    /\/widgets\/dist\/(words\/en\/(happened|outcome|refusal|contacts|theirs)|command-sender|undone-notice|heading|words\/(say-happened|say-refusal|telling))\.js/,
  // A date and a number of days.
  dates: /\/widgets\/dist\/(today-controller|words\/(say-date|en\/days))\.js/,
  // Whatever shows a case says dates; and nearly everybody who meets one of these meets the others.
  'case-base':
    /\/widgets\/dist\/(case-controller|command-events|contact-links|line-notices|late-part|styles\/control-styles|words\/(further-words|policy-text|say-time|en\/(clause|line|problem|case-opening)))\.js|\/deadline-badge\/followed-case\.js|\/node_modules\/lit-html\/(directive|directive-helpers|directives\/repeat)\.js|\/rest\/dist\/reference\.js/,
  // What a date is.
  calendar: /\/policy\/dist\/(policy-error|calendar\/(plain-date|two-digits))\.js/,
  // When something is due, from a moment on: what is promised before anything is sent, and the working behind a date.
  'due-date':
    /\/policy\/dist\/(due-date|calendar\/(day-number|out-of-range|worked-weekdays|instant|zone-offset|time-of-day|working-hours|receipt-day|build-calendar|listed-calendar))\.js/,
  // Whatever asks a service needs these.
  base: /\/widgets\/dist\/(connect|connection-controller)\.js|\/node_modules\/@lit\/context\/|\/packages\/rest\/dist\/(?!client|problem\.|reference\.|new-draft\.)/,
  // Of what the later pages hold, those that the package has a name for.
  'intake-later': /\/intake-form\/intake-(step|file)-event\.js$/,
  // Fetched when somebody has a file to send, or one to fetch, and where a service asks for a proof.
  attach: /\/packages\/rest\/dist\/client\/attach\.js$/,
  'fetch-file': /\/packages\/rest\/dist\/client\/fetch-file\.js$/,
  'solve-proof': /\/packages\/rest\/dist\/client\/solve-proof\.js$/,
  // What staff ask for, and who comes from a mail.
  desks:
    /\/packages\/rest\/dist\/client\/(beside-cases|held-desk|message-desk|confirm-address)\.js$|\/customer-portal\/confirm-address/,
  'rest-client': /\/packages\/rest\/dist\/(client\/|problem\.)|\/node_modules\/(ky|eventsource-parser)\//,
};

const groupOf = (id, graph) =>
  Object.keys(groups).find((name) => groups[name].test(id.replaceAll('\\', '/'))) ??
  (isLaterPartOfForm(id, graph) ? 'intake-later' : undefined);

/**
 * Whether a module is there for what comes after the first question alone. All of that is one file: a line which fails for
 * a moment then fails it as one, and fetch-again.mjs fetches it as one.
 */
function isLaterPartOfForm(id, graph) {
  const starts = [...startsThatNeed(id, graph)];
  return starts.every((start) => !graph.getModuleInfo(start).isEntry && /\/(intake-form|sending)\/[^/]+$/.test(start));
}

/** The modules by which a browser comes to this one: entries, and those that are imported when they are needed. */
function startsThatNeed(id, {getModuleInfo}, seen = new Set()) {
  if (seen.has(id)) return new Set();
  seen.add(id);
  const {isEntry, importers, dynamicImporters} = getModuleInfo(id);
  const starts = importers.flatMap((importer) => [...startsThatNeed(importer, {getModuleInfo}, seen)]);
  return new Set(isEntry || dynamicImporters.length > 0 ? [id, ...starts] : starts);
}

function bundle(input, folder, chunks) {
  return {
    input,
    // An entry defines elements; what it exports is for those who install the package.
    preserveEntrySignatures: false,
    plugins: [
      // Never the condition `development`, so that no development build of Lit gets in.
      nodeResolve({browser: true, exportConditions: ['production'], extensions: ['.js']}),
      stripTypes(),
      callDecorators(),
      packTemplates(),
      fetchAgain(['public/redress']),
      terser({
        module: true,
        ecma: 2022,
        compress: {passes: 6, unsafe_arrows: true, inline: false},
        format: {comments: false},
      }),
      writeLicences(),
      writeManifests(),
      copyThemes(`${folder}/themes`),
    ],
    output: {
      dir: 'dist/embed',
      entryFileNames: '[name]-[hash].js',
      chunkFileNames: `${folder}/[name]-[hash].js`,
      ...(chunks && {manualChunks: chunks}),
      onlyExplicitManualChunks: true,
      experimentalMinChunkSize: 4_000,
      generatedCode: {preset: 'es2015', symbols: false},
    },
    onLog(level, log, handler) {
      const isTheirs = /node_modules/.test(log.id ?? log.ids?.[0]);
      if (level === 'warn' && !isTheirs) throw new Error(log.message);
      handler(level, log);
    },
  };
}

export default [
  bundle(
    {
      ...into('public', [
        ['redress', 'packages/widgets/dist/embed.js'],
        ['frame', 'packages/widgets/dist/frame/frame.js'],
        ...definitions('widgets'),
      ]),
      ...into('pages', pages),
    },
    'public',
    groupOf,
  ),
  bundle(into('crm', [['redress-crm', 'packages/crm/dist/embed.js']]), 'crm'),
];
