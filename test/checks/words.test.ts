import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {sourceFile, sourceFiles} from './source-file.ts';
import {strayWords} from './words.ts';

describe('words for people', () => {
  it('stand in the catalogues only', () => {
    const files = sourceFiles('packages/widgets/src', 'packages/crm/src');
    const elements = files.filter(({path}) => !/\/words(\/|\.ts$)/.test(path));
    assert.deepEqual(elements.flatMap(strayWords), []);
  });

  const stray = {
    'text in a template': 'const a = html`<p>Send ${b}</p>`',
    'text after an expression': 'const a = html`<p>${b} days left</p>`',
    'text in a template of FAST': 'const a = html<CaseDesk>`<h2>Do next</h2>`',
    'a label that is read out': 'const a = html`<button aria-label="Close">${icon}</button>`',
    'a title of a drawing': 'const a = svg`<title>Clock</title>`',
    'a sentence in a string': "this.message = 'Something went wrong.'",
    'a sentence with a value in it': 'this.message = `Due on ${date}`',
  };
  for (const [what, text] of Object.entries(stray)) {
    it(`would be noticed as ${what}`, () => assert.equal(strayWords(sourceFile('a.ts', text)).length, 1));
  }

  it('are not confused with markup, styles, marks or messages for developers', () => {
    const text = `
      import {html} from 'lit';
      const a = html\`<!-- why --><p class="a b" part="label">\${words.due} · &nbsp;</p>\`;
      const b = css\`:host { display: block; } /* two words */\`;
      throw new TypeError('The element needs a service');`;
    assert.deepEqual(strayWords(sourceFile('a.ts', text)), []);
  });
});
