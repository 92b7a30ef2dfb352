/** The look of the reference page: the reader's own colours and sizes, one column that any screen holds. */
export const referenceStyle = `
:root { color-scheme: light dark; background: Canvas; color: CanvasText; font: 100%/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 46rem; padding: 1rem; overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.25; margin: 1.5em 0 0.5em; }
h1 { font-size: 1.75rem; margin-top: 0.5em; }
h2 { font-size: 1.4rem; }
h3 { font-size: 1.15rem; }
h4 { font-size: 1rem; }
h2, article { border-top: 1px solid; padding-top: 0.75rem; }
p, ul, dl { margin: 0.5em 0; }
ul { padding-left: 1.25rem; }
dt { font-weight: 600; margin-top: 0.5em; }
dd { margin-left: 1rem; }
dd p, li p { margin: 0.25em 0; }
code { font: 0.95em/1.4 ui-monospace, monospace; }
.route { font-weight: 600; }
.fields { border-left: 2px solid; padding-left: 0.75rem; }
summary { cursor: pointer; padding: 0.25rem 0; }
a:focus-visible, summary:focus-visible { outline: 3px solid; outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: none) { a { color: light-dark(#0b4f8a, #9cc9f5); } }
`;
