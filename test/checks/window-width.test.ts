import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {sourceFile, sourceFiles} from './source-file.ts';
import {windowWidths} from './window-width.ts';

describe('the elements', () => {
  it('look at the room that they have, never at the window', () => {
    const files = sourceFiles('packages/widgets/src', 'packages/crm/src');
    // A page of our own that fills a frame tells the page around how high it is.
    const elements = files.filter(({path}) => !path.includes('/widgets/src/frame/'));
    assert.ok(elements.some(({text}) => text.includes('@container')));
    assert.deepEqual(elements.flatMap(windowWidths), []);
  });

  const wrong = {
    'a query of its width': 'const a = css`@media (min-width: 40rem) { p { margin: 0 } }`',
    'a query of its height among others': 'const a = css`@media screen and (height > 400px) { p { margin: 0 } }`',
    'a unit of it': 'const a = css`p { width: 50vw }`',
    'a small unit of it': 'const a = css`p { height: 1.5svh }`',
    'a script that asks': "const wide = matchMedia('(min-width: 40rem)').matches",
  };
  for (const [what, text] of Object.entries(wrong)) {
    it(`would be caught looking at the window by ${what}`, () => {
      assert.equal(windowWidths(sourceFile('a.ts', text)).length, 1);
    });
  }

  it('may ask for print, for forced colours and for less motion', () => {
    const text = 'const a = css`@media print { p { margin: 0 } } @media (forced-colors: active) { p { margin: 0 } }`';
    assert.deepEqual(windowWidths(sourceFile('a.ts', text)), []);
  });
});
