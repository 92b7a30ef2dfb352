import type {CDPSession, Page} from 'playwright-core';

/** Somebody who uses the keyboard alone and hears a page: what has the focus, and what live regions say. */
export class Reader {
  readonly page: Page;
  private readonly tree: CDPSession;
  private readonly after: () => Promise<void>;

  private constructor(page: Page, tree: CDPSession, after: () => Promise<void>) {
    this.page = page;
    this.tree = tree;
    this.after = after;
  }

  /** Begins to listen; the page is loaded anew, so that nothing is missed. `after` is done after every step. */
  static async of(page: Page, after: () => Promise<void> = async () => {}): Promise<Reader> {
    await page.addInitScript(listen);
    await page.reload();
    const tree = await page.context().newCDPSession(page);
    await tree.send('Accessibility.enable');
    return new Reader(page, tree, after);
  }

  /** What has the focus: role, name, state, and what describes it. */
  async focus(): Promise<string> {
    // The node alone: the whole tree at every press of a key is most of what a walk would take.
    const {result} = await this.tree.send('Runtime.evaluate', {expression: `(${deepestActive})()`});
    if (!result.objectId) return 'nothing';
    const {nodes} = await this.tree.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId,
      fetchRelatives: false,
    });
    const has = (node: (typeof nodes)[number], name: string) =>
      node.properties?.find((one) => one.name === name)?.value.value;
    const at = nodes.find((node) => has(node, 'focused') === true && node.role?.value !== 'RootWebArea');
    if (!at) return 'nothing';
    const states = [
      has(at, 'level') !== undefined && `level ${has(at, 'level')}`,
      has(at, 'checked') === 'true' && 'checked',
      has(at, 'expanded') !== undefined && (has(at, 'expanded') ? 'open' : 'closed'),
      has(at, 'invalid') === 'true' && 'wrong',
    ].filter(Boolean);
    const role = at.role?.value === 'DisclosureTriangle' ? 'summary' : at.role?.value;
    const said = [`${role} "${at.name?.value ?? ''}"`, ...states].join(', ');
    const described = at.description?.value ? `: ${at.description.value}` : '';
    return `${said}${described}`.replaceAll(/\s+/g, ' ');
  }

  /** Goes on with the Tab key until this is heard first. */
  async tabTo(words: string) {
    const heard: string[] = [];
    for (let stops = 0; stops < 60; stops++) {
      const focus = await this.focus();
      if (focus.startsWith(words)) return this.after();
      heard.push(focus);
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`The Tab key does not lead to ${words}, but to:\n${heard.join('\n')}`);
  }

  async type(text: string) {
    await this.page.keyboard.type(text);
  }

  async press(key: string) {
    await this.page.keyboard.press(key);
  }

  /** Waits until the page has brought the focus to where this is heard, exactly. DAY stands for any. */
  async arrivesAt(words: string) {
    await this.waitFor(words, async () => [await this.focus()]);
    await this.after();
  }

  /** Waits until a live region says this, exactly, and forgets what was said before. */
  async isTold(words: string) {
    await this.waitFor(words, () => this.page.evaluate(() => window.said));
    await this.page.evaluate(() => {
      window.said.length = 0;
    });
  }

  private async waitFor(words: string, heard: () => Promise<readonly string[]>) {
    const pattern = patternOf(words);
    let last: readonly string[] = [];
    for (const end = Date.now() + 15_000; Date.now() < end; await this.page.waitForTimeout(50)) {
      last = await heard();
      if (last.some((one) => pattern.test(one))) return;
    }
    throw new Error(`Never heard: ${words}\nbut:\n${last.join('\n')}`);
  }
}

/** In the page: what has the focus, in whatever shadow root it is. */
function deepestActive(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

function patternOf(words: string): RegExp {
  const escaped = words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(
    `^${escaped.replaceAll('DAY', '(\\w+ )?\\d+ \\w+( \\d{4})?').replaceAll('REFERENCE', 'RD(-\\w{4}){2}')}$`,
  );
}

declare global {
  interface Window {
    said: string[];
  }
}

/** Notes what live regions say, in shadow roots too, as a screen reader does: when what they hold changes, and only then. */
function listen() {
  window.said = [];
  const live = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]';
  const wordsOf = (region: Element) => {
    const seen = [];
    const texts = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const {parentElement, textContent} = texts.currentNode;
      if (parentElement?.checkVisibility()) seen.push(textContent);
    }
    return seen.join('').replaceAll(/\s+/g, ' ').trim();
  };
  const note = (changes: readonly MutationRecord[]) => {
    const regions = new Set<Element>();
    for (const {type, target, addedNodes} of changes) {
      // A region that is itself shown is no change in it.
      const within = type === 'childList' ? target : target.parentElement;
      const around = (within instanceof Element ? within : null)?.closest(live);
      if (around) regions.add(around);
      for (const added of addedNodes) {
        if (!(added instanceof Element)) continue;
        // An alert is told when it comes.
        for (const one of [added, ...added.querySelectorAll('*')]) if (one.matches('[role="alert"]')) regions.add(one);
      }
    }
    for (const region of regions) if (region.isConnected && wordsOf(region)) window.said.push(wordsOf(region));
  };
  const watch = (root: Node) =>
    new MutationObserver(note).observe(root, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: ['hidden'],
    });
  const {attachShadow} = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    watch(root);
    return root;
  };
  watch(document);
}
