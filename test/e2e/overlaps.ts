import type {Page} from 'playwright-core';

/** Words that are drawn over other words, of everything that can be seen on the page, its shadow roots included. */
export function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lines: {readonly words: string; readonly box: DOMRect}[] = [];
    const walk = (node: Node) => {
      if (node instanceof Element) {
        if (!node.checkVisibility() || getComputedStyle(node).clipPath !== 'none') return;
        for (const child of (node.shadowRoot ?? node).childNodes) walk(child);
        if (node instanceof HTMLSlotElement) for (const child of node.assignedNodes()) walk(child);
      } else if (node instanceof Text && node.data.trim() !== '') {
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) {
          if (box.width > 1 && box.height > 1) lines.push({words: node.data.trim(), box});
        }
      }
    };
    walk(document.body);
    // The line of a font is taller than its letters: what only touches is not on top of each other.
    const slack = 4;
    return lines.flatMap((one, at) =>
      lines
        .slice(at + 1)
        .filter(
          ({box}) =>
            Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left) > slack &&
            Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top) > slack,
        )
        .map(({words}) => `"${one.words.slice(0, 40)}" and "${words.slice(0, 40)}"`),
    );
  });
}
