const typing = ['beforeinput', 'input', 'keydown', 'keypress', 'keyup', 'paste', 'copy', 'cut', 'drop'];
const composing = ['compositionstart', 'compositionupdate', 'compositionend'];

/**
 * Stops what is typed at the edge of an element: these events carry characters, and by nature leave shadow roots. Keys that
 * write nothing, such as Escape and Tab, go on to the page. This keeps answers out of a page's shortcuts and statistics; it
 * is no wall against a page that means harm, which can listen on the way in.
 */
export function keepInside(root: EventTarget) {
  for (const type of [...typing, ...composing]) {
    root.addEventListener(type, (event) => {
      if (event instanceof KeyboardEvent && event.key.length > 1) return;
      event.stopPropagation();
    });
  }
}
