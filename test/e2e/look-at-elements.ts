import type {Page} from 'playwright-core';

declare global {
  interface Window {
    /** Every element that can be seen in a state of the gallery, in its shadow roots too, by the name of the state. */
    partsOf(): (readonly [state: string, ground: Element, part: HTMLElement])[];
    /** What stands at a point, in whatever shadow root it is. */
    deepestAt(x: number, y: number): Element | null;
  }
}

/** Gives a page what the looks below need. */
export async function readyToLook(page: Page) {
  await page.evaluate(() => {
    window.partsOf = () => {
      const found: (readonly [string, Element, HTMLElement])[] = [];
      const visit = (state: string, ground: Element, part: Element) => {
        if (!(part instanceof HTMLElement)) return;
        const {display, clipPath} = getComputedStyle(part);
        const boxless = display === 'contents';
        if (clipPath !== 'none' || !(boxless || part.checkVisibility())) return;
        if (!boxless) found.push([state, ground, part]);
        const inner = part instanceof HTMLSlotElement ? part.assignedElements() : (part.shadowRoot ?? part).children;
        for (const child of inner) visit(state, ground, child);
      };
      for (const ground of document.querySelectorAll<HTMLElement>('.ground')) {
        for (const child of ground.children) visit(ground.dataset.state ?? '', ground, child);
      }
      return found;
    };
    window.deepestAt = (x, y) => {
      let at = document.elementFromPoint(x, y);
      while (at?.shadowRoot) {
        const inner = at.shadowRoot.elementFromPoint(x, y);
        if (!inner || inner === at) break;
        at = inner;
      }
      return at;
    };
  });
}

/** What is wider than the place that it has. */
export function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (part: Element): boolean => {
      const {parentElement} = part;
      if (!parentElement) return false;
      return /auto|scroll/.test(getComputedStyle(parentElement).overflowX) || scrolls(parentElement);
    };
    return window.partsOf().flatMap(([state, ground, part]) => {
      const [own, place] = [part.getBoundingClientRect(), ground.getBoundingClientRect()];
      const out = own.width > 0 && (own.right > place.right || own.left < place.left);
      return out && !scrolls(part) ? [`${state}: ${part.localName}.${part.className} ${own.left} to ${own.right}`] : [];
    });
  });
}

/** Words of which a part is hidden by the box that they stand in. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    window.partsOf().flatMap(([state, , part]) => {
      const {overflowX, overflowY} = getComputedStyle(part);
      const hides = /hidden|clip/.test(overflowX) || /hidden|clip/.test(overflowY);
      const cut = part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1;
      return hides && cut && part.clientWidth > 0 ? [`${state}: ${part.localName}.${part.className}`] : [];
    }),
  );
}

/** What can be pressed and is smaller than so many pixels, its label included; links within a sentence may be. */
export function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate((pixels) => {
    const inSentence = (part: HTMLElement) =>
      part.localName === 'a' &&
      getComputedStyle(part).display === 'inline' &&
      [...(part.parentNode?.childNodes ?? [])].some((beside) => beside instanceof Text && /\w/.test(beside.data));
    return window.partsOf().flatMap(([state, , part]) => {
      if (!part.matches('a[href], button, input, select, textarea, summary') || inSentence(part)) return [];
      const boxes = [part, ...((part as HTMLInputElement).labels ?? [])].map((one) => one.getBoundingClientRect());
      const large = boxes.some(({width, height}) => Math.round(width) >= pixels && Math.round(height) >= pixels);
      const {width, height} = boxes[0] as DOMRect;
      return large ? [] : [`${state}: ${part.localName} "${part.textContent.trim()}" ${width} x ${height}`];
    });
  }, least);
}

/** What can have the focus and then does not show it, or is covered by something else. */
export function unseenFocus(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    window.partsOf().flatMap(([state, , part]) => {
      if (!part.matches('a[href], button, input, select, textarea, summary, [tabindex="0"]')) return [];
      const name = `${state}: ${part.localName} "${part.textContent.trim() || part.id}"`;
      part.focus({focusVisible: true} as FocusOptions);
      const root = part.getRootNode() as ShadowRoot | Document;
      if (root.activeElement !== part) return [`${name} takes no focus`];
      const {outlineStyle, outlineWidth} = getComputedStyle(part);
      const ring = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      // Of a high field the browser brings the first line into sight, where the writing goes on.
      const {left, top, width, height} = part.getClientRects()[0] as DOMRect;
      const at = window.deepestAt(left + width / 2, top + Math.min(height, 32) / 2);
      const there = at !== null && (part.contains(at) || at.contains(part));
      part.blur();
      return [
        ...(ring ? [] : [`${name} shows no focus`]),
        ...(there ? [] : [`${name} is covered by ${at?.localName}`]),
      ];
    }),
  );
}

/** Buttons and fields that would be nothing but words where the person chooses all colours, and grounds are gone. */
export function withoutEdge(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    window.partsOf().flatMap(([state, , part]) => {
      if (!part.matches('button, textarea, select, input:not([type="file"])')) return [];
      const {appearance, borderTopStyle, borderTopWidth, textDecorationLine, forcedColorAdjust} =
        getComputedStyle(part);
      // The browser draws its own in these colours.
      if (part.matches('[type="radio"], [type="checkbox"]') && appearance !== 'none') return [];
      const edged = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1;
      const said = edged || textDecorationLine === 'underline';
      return said && forcedColorAdjust === 'auto' ? [] : [`${state}: ${part.localName} "${part.textContent.trim()}"`];
    }),
  );
}

/** What moves, or would. */
export function moves(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    window.partsOf().flatMap(([state, , part]) => {
      const {animationName, transitionDuration, scrollBehavior} = getComputedStyle(part);
      const still = animationName === 'none' && /^(0s(, )?)+$/.test(transitionDuration) && scrollBehavior === 'auto';
      return still ? [] : [`${state}: ${part.localName}.${part.className}`];
    }),
  );
}

/** How every part in a shadow root is drawn, by what it does not take from the page: the same for the same look. */
export function drawn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const names = [
      ...[
        'display',
        'position',
        'box-sizing',
        'opacity',
        'transform',
        'filter',
        'background-color',
        'background-image',
      ],
      ...['margin-top', 'margin-bottom', 'padding-top', 'padding-left', 'border-top-width', 'border-top-style'],
      ...['border-top-left-radius', 'outline-style', 'overflow-x', 'text-decoration-line', 'float', 'z-index'],
    ];
    return window.partsOf().flatMap(([state, , part]) => {
      if (!(part.getRootNode() instanceof ShadowRoot) || part.shadowRoot) return [];
      const style = getComputedStyle(part);
      const said = names.map((name) => `${name}: ${style.getPropertyValue(name)}`);
      return [`${state} ${part.localName}.${part.className} ${said.join('; ')}`];
    });
  });
}

/** Where every part stands, measured from the corner of its state. */
export function placed(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    window.partsOf().map(([state, ground, part]) => {
      const [own, corner] = [part.getBoundingClientRect(), ground.getBoundingClientRect()];
      const said = [own.left - corner.left, own.top - corner.top, own.width, own.height].map((one) => one.toFixed(1));
      return `${state} ${part.localName}.${part.className} ${said.join(' ')}`;
    }),
  );
}

/** Puts a style into every shadow root of the elements, as somebody does who reads with a style of their own. */
export async function readWith(page: Page, style: string) {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    for (const root of new Set(window.partsOf().map(([, , part]) => part.getRootNode()))) {
      (root as ShadowRoot).adoptedStyleSheets.push(sheet);
    }
  }, style);
}
