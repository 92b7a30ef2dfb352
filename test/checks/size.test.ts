import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {pageWeights} from '../support/page-weight.ts';
import {root} from './source-file.ts';

/** Words that survive minification and tell what has slipped in, or what a strict page would refuse. */
const forbidden: Readonly<Record<string, RegExp>> = {
  FAST: /\$fastController|fast-element|fast-html/,
  'a development build of Lit': /dev mode|litIssuedWarnings/,
  eval: /\beval\(/,
  'a function made of text': /\bnew Function\b|\bFunction\(["'`]/,
  'an inline style': /\.style\.cssText\b|setAttribute\(["'`]style/,
  'a cookie': /\bdocument\.cookie\b/,
  'document.write': /\bdocument\.write\(/,
};

function slippedIn(code: string): string[] {
  return Object.keys(forbidden).filter((what) => forbidden[what]?.test(code));
}

function bundles(folder: string): [name: string, code: string][] {
  const home = new URL(`dist/embed/${folder}/`, root);
  const files = readdirSync(home).filter((name) => name.endsWith('.js'));
  return files.map((name) => [name, readFileSync(new URL(name, home), 'utf8')]);
}

describe('what a visitor downloads', () => {
  for (const {what, bytes, ceiling} of pageWeights()) {
    if (ceiling === undefined) continue;
    it(`is at most ${ceiling} bytes for: ${what}`, (t) => {
      t.diagnostic(`${bytes} bytes`);
      assert.ok(bytes <= ceiling, `${what}: ${bytes} bytes`);
    });
  }

  it('holds nothing of the staff screens, of a development build, or that a strict page refuses', () => {
    for (const [name, code] of bundles('public')) assert.deepEqual(slippedIn(code), [], name);
  });

  it('holds no library for schemas, and the law of bank holidays only in a file that is fetched when it is needed', () => {
    const law = bundles('public').filter(([, code]) => code.includes('2022-09-19'));
    assert.equal(law.length, 1);
    for (const [name, code] of bundles('public')) {
      const atOnce = Array.from(code.matchAll(/\b(?:from|import)\s*["']\.\/([^"']+)["']/g), ([, file]) => file);
      assert.ok(!atOnce.includes(law[0]?.[0]), `${name} brings it`);
    }
    assert.ok(bundles('public').some(([, code]) => code.includes(`/${law[0]?.[0]}`)));
    for (const [name, code] of bundles('public')) assert.doesNotMatch(code, /unrecognized_keys|_zod\b/, name);
    // The staff screens hold both: these are the words to look for.
    for (const word of ['2022-09-19', 'unrecognized_keys']) {
      assert.ok(
        bundles('crm').some(([, code]) => code.includes(word)),
        word,
      );
    }
  });

  it('is asked for together: the first script names what the form cannot start without', () => {
    const manifest = JSON.parse(readFileSync(new URL('dist/embed/public/manifest.json', root), 'utf8'));
    const first = readFileSync(new URL(`dist/embed/public/${manifest.redress.file}`, root), 'utf8');
    const needed: readonly string[] = manifest['intake-form'].imports;
    assert.ok(needed.length > 0);
    for (const file of needed) assert.match(first, new RegExp(`import\\("\\./${file}"\\)`));
  });

  it('is a production build for staff too', () => {
    for (const [name, code] of bundles('crm'))
      assert.deepEqual(
        slippedIn(code).filter((what) => what !== 'FAST'),
        [],
        name,
      );
  });

  it('would be caught holding any of it', () => {
    const samples = [
      'a.$fastController.b',
      'Lit is in dev mode.',
      'eval("a")',
      'new Function("a")',
      'a.style.cssText=b',
    ];
    for (const code of samples) assert.equal(slippedIn(code).length, 1, code);
  });
});
