/** What a page under measure has seen of itself. */
export interface Seen {
  /** When the first field was there and had the focus, and when the first letter stood in it, in ms from the start. */
  readonly found: number;
  readonly usable: number;
  /** From a key to the frame that shows its letter, in ms. */
  readonly keys: readonly number[];
  /** Every shift of the layout, also those shortly after a key. */
  readonly shift: number;
  readonly text: string;
}

declare global {
  interface Window {
    seen: {found: number; usable: number; keys: number[]; shift: number; readonly text: string};
    /** Asks the bench to press a key, as a person would once the field is there. */
    pressKey(): void;
    keyShown(): void;
  }
}

/** Runs in the page before anything else. The first field of every form is a box for text; it may be in a shadow root. */
export function watchPage() {
  const field = (root: Document | ShadowRoot): HTMLTextAreaElement | undefined => {
    for (const element of root.querySelectorAll('*')) {
      const inside = element.shadowRoot && field(element.shadowRoot);
      if (inside) return inside;
      if (element instanceof HTMLTextAreaElement && !element.disabled && element.checkVisibility()) return element;
    }
    return undefined;
  };
  const focused = () => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active;
  };
  const seen: Window['seen'] = {
    found: 0,
    usable: 0,
    keys: [],
    shift: 0,
    get text() {
      return field(document)?.value ?? '';
    },
  };
  window.seen = seen;

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & {value: number}).value;
  }).observe({type: 'layout-shift', buffered: true});

  let asked: Element | undefined;
  const look = () => {
    if (seen.usable > 0) return;
    // A library may put another field in the place of the first.
    if (asked === undefined || focused() !== asked) {
      const found = field(document);
      found?.focus();
      if (found && focused() === found) {
        asked = found;
        seen.found = performance.now();
        window.pressKey();
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  // A message that is posted in a frame arrives once the frame has been made.
  const afterFrame = new MessageChannel();
  let pressed = 0;
  afterFrame.port1.onmessage = () => {
    if (seen.text.trim() === '') return;
    const now = performance.now();
    if (seen.usable === 0) seen.usable = now;
    else seen.keys.push(now - pressed);
    window.keyShown();
  };
  addEventListener('keydown', ({timeStamp}) => (pressed = timeStamp), {capture: true});
  addEventListener('input', () => requestAnimationFrame(() => afterFrame.port2.postMessage('')), {capture: true});
}
