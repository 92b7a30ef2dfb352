/**
 * The page in which web-test-runner runs a file of element tests. The runner copies a test's error with all that was compared,
 * and an element cannot be copied: its file would never end, and nobody would hear what failed. The message says what was
 * compared as well. https://github.com/open-wc/open-wc/issues/2880
 */
export function pageForTests(framework) {
  return `<!DOCTYPE html><html><head><script>(${copyWithoutCompared})();</script></head>
    <body><script type="module" src="${framework}"></script></body></html>`;
}

/** Runs in the page. */
function copyWithoutCompared() {
  const copy = window.structuredClone;
  const inWords = (key, value) => (key === 'actual' || key === 'expected' ? undefined : value);
  window.structuredClone = (value, options) => {
    try {
      return copy(value, options);
    } catch {
      return JSON.parse(JSON.stringify(value, inWords));
    }
  };
}
