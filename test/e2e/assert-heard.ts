import assert from 'node:assert/strict';
import type {Locator} from 'playwright-core';

/** Finds these lines in the accessibility tree of an element, in this order. DAY, DATE and YEAR stand for any. */
export async function assertHeard(element: Locator, lines: readonly string[]) {
  const heard = (await element.ariaSnapshot()).split('\n').map((line) => line.trim().replace(/^- /, ''));
  let from = 0;
  for (const line of lines) {
    const pattern = line
      .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll('DAY', '\\w+ \\d+ \\w+')
      .replaceAll('DATE', '\\d+ \\w+')
      .replaceAll('YEAR', '\\d{4}');
    const at = heard.findIndex((one, index) => index >= from && new RegExp(`^${pattern}$`).test(one));
    assert.ok(at >= 0, `Not heard after "${heard[from - 1]}": ${line}\n${heard.join('\n')}`);
    from = at + 1;
  }
}
