import './set-up/check-node.mjs';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setUp} from './set-up/set-up.mjs';

// npm run words: what the elements say, out to a translator and back, as a .po file that every translation tool opens.
//   npm run words -- export cy words-cy.po             English, and the Welsh that there is
//   npm run words -- import cy words-cy.po             what has changed goes into the catalogues
//   npm run words -- import cy words-cy.po --check     only says what would change

await setUp();
const {exportWords} = await import('./words/export-words.mjs');
const {importWords} = await import('./words/import-words.mjs');
const {catalogues} = await import('./words/read-catalogues.mjs');

const [what, language, file] = process.argv.slice(2);
if (!/^[a-z]{2}$/.test(language ?? '') || !file || !['export', 'import'].includes(what)) {
  console.error('Say: npm run words -- export cy words-cy.po, or import cy words-cy.po');
  process.exit(2);
}
if (what === 'export') {
  writeFileSync(file, exportWords(language));
  console.log(`${file} is written.`);
} else {
  const {files, problems} = importWords(language, readFileSync(file, 'utf8'));
  for (const problem of problems) console.error(problem);
  const changed = Object.entries(files);
  if (!process.argv.includes('--check'))
    for (const [name, source] of changed) writeFileSync(join(catalogues, language, name), source);
  console.log(`${changed.length} catalogues changed: ${changed.map(([name]) => name).join(', ') || 'none'}`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
