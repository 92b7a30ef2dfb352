/**
 * Lets a module that could not be fetched be fetched later. Browsers remember a failed `import()` by its address until the
 * page is loaded anew; a person who has typed for an hour must not have to do that because the line was down for a moment.
 *
 * From the entries named in `ahead`, what a module cannot start without is asked for together with it: a browser that finds
 * this out by reading the module has by then lost the time to the server and back.
 */
export function fetchAgain(ahead = []) {
  return {
    name: 'fetch-again',
    renderDynamicImport({chunk, getTargetChunkImports}) {
      const imports = (ahead.includes(chunk.name) && getTargetChunkImports()) || [];
      // To name many costs more than it saves.
      const needed = imports.length > 3 ? [] : imports;
      const asked = needed.map(({resolvedImportPath}) => `import(${resolvedImportPath}).catch(() => {}), `);
      return {
        left: `((get) => get("").catch(() => get("?again=" + Date.now())))((again) => (${asked.join('')}import(`,
        right: ' + again)))',
      };
    },
  };
}
