import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {physicalSides} from './physical-sides.ts';
import {sourceFile, sourceFiles} from './source-file.ts';

describe('the styles of the elements', () => {
  it('know a beginning and an end, no left and no right, so that they turn with the language', () => {
    assert.deepEqual(sourceFiles('packages/widgets/src').flatMap(physicalSides), []);
  });

  for (const [declaration, found] of [
    ['margin-left: 1px', 'margin-left'],
    ['border-right-color: red', 'border-right-color'],
    ['left: 0', 'left'],
    ['text-align: right', 'text-align: right'],
    ['float: left', 'float: left'],
    ['padding: 1px 2px 3px 4px', 'padding: 1px 2px 3px 4px'],
    ['border-top-left-radius: 1px', 'border-top-left-radius'],
    ['transform: translateX(1px)', 'transform: translateX(1px)'],
    ['background-position: right', 'background-position: right'],
  ] as const) {
    it(`would not be let through with ${declaration}`, () => {
      const file = sourceFile('a.ts', `const a = css\`p { color: red; ${declaration}; }\`;`);
      assert.match(physicalSides(file).join(), new RegExp(found.replaceAll(/[()]/g, '.')));
    });
  }

  it('may name what is alike on both sides', () => {
    const text =
      'const a = css`p { margin: 1px 2px 3px 2px; padding: 0 8px; inset-inline-start: 0; text-align: start; }`;';
    assert.deepEqual(physicalSides(sourceFile('a.ts', text)), []);
  });
});
