/**
 * Lets a module that could not be fetched be fetched later. Browsers remember a failed `import()` by its address until the
 * page is loaded anew; a person who has typed for an hour must not have to do that because the line was down for a moment.
 */
export function fetchAgain() {
  return {
    name: 'fetch-again',
    renderDynamicImport: () => ({
      left: '((get) => get("").catch(() => get("?again=" + Date.now())))((again) => import(',
      right: ' + again))',
    }),
  };
}
