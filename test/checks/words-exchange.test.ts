import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {root} from './source-file.ts';

describe('what the elements say, out to a translator and back', () => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-words-'));
  const file = join(folder, 'cy.po');
  after(() => rmSync(folder, {recursive: true}));
  const words = (...given: readonly string[]) =>
    spawnSync(process.execPath, [fileURLToPath(new URL('scripts/words.mjs', root)), ...given], {encoding: 'utf8'});
  const exported = () => {
    assert.equal(words('export', 'cy', file).status, 0);
    return readFileSync(file, 'utf8');
  };
  const imported = (text: string) => {
    writeFileSync(file, text);
    return words('import', 'cy', file, '--check');
  };

  it('goes out with its place, its English and the Welsh that there is', () => {
    const text = exported();
    assert.match(text, /msgctxt "intake-form\.ts:words\.back"\nmsgid "Back"\nmsgstr "Yn ôl"/);
    const [, ...entries] = text.split('\n\n');
    assert.ok(entries.length > 500);
    // What has no translation is made by code, and says so: each catalogue is complete.
    const open = entries.filter((entry) => entry.endsWith('msgstr ""') && !entry.includes('#, code'));
    assert.deepEqual(open, []);
  });

  it('comes back and changes nothing where nothing was changed', () => {
    const {status, stdout} = imported(exported());
    assert.equal(status, 0);
    assert.match(stdout, /^0 catalogues changed/m);
  });

  it('comes back into the catalogues where it was changed', () => {
    const {status, stdout} = imported(exported().replace('msgstr "Yn ôl"', 'msgstr "Nôl i’r dudalen ‘flaenorol’"'));
    assert.equal(status, 0);
    assert.match(stdout, /^1 catalogues changed: intake-form\.ts$/m);
  });

  it('is refused with every reason where a place is missing or strange, or where the English is another by now', () => {
    const {status, stderr} = imported(
      exported()
        .replace(/(msgid "\{label\} \(optional\)"\nmsgstr )".*"/, '$1"dewisol"')
        .replace('msgstr "Yn ôl"', 'msgstr "Yn ôl {nunlle}"')
        .replace(
          'msgid "Continue"',
          'msgid "Go on"\nmsgstr "Mynd ymlaen"\n\nmsgctxt "nothing.ts:words.none"\nmsgid "None"',
        ),
    );
    assert.equal(status, 1);
    assert.match(stderr, /questionWords\.optional: \{label\} is missing/);
    assert.match(stderr, /words\.back: \{nunlle\} is nothing that it is given/);
    assert.match(stderr, /words\.continue: the English has changed since; export again/);
    assert.match(stderr, /nothing\.ts:words\.none: there is no such text any more/);
  });
});
