import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {root} from './source-file.ts';

/** Every token that a page may set, with what stands for it. */
function tokensIn(path: string): readonly string[] {
  return readFileSync(new URL(path, root), 'utf8').match(/--_[\w-]+: var\(--redress-.*;/g) ?? [];
}

describe('the tokens of the public elements and of the staff screens', () => {
  it('are the same, because one page may hold both', () => {
    const elements = tokensIn('packages/widgets/src/styles/host-styles.ts');
    assert.ok(elements.length > 10, 'the check finds no tokens');
    assert.deepEqual(tokensIn('packages/crm/src/styles/tokens.ts'), elements);
  });
});
