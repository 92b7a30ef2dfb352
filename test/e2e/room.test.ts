import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {withHost} from './with-host.ts';

/** What moved by itself, and when. */
interface Moved {
  readonly value: number;
  readonly what: readonly string[];
}

describe('the room of the intake form', () => {
  const demo = withHost();
  /** A page with something below the form, with that in its head. */
  async function open(width: number, style: string) {
    const page = await demo.browser.newPage({viewport: {width, height: 1400}});
    await page.addInitScript(() => {
      const moved: Moved[] = [];
      Object.assign(window, {moved});
      interface Shift extends PerformanceEntry {
        readonly value: number;
        readonly sources: readonly {readonly node: Node | null}[];
      }
      new PerformanceObserver((list) => {
        for (const {value, sources} of list.getEntries() as Shift[])
          moved.push({value, what: sources.map(({node}) => node?.nodeName ?? 'inside')});
      }).observe({type: 'layout-shift', buffered: true});
    });
    const manifest = await readFile(new URL('../../dist/embed/public/manifest.json', import.meta.url), 'utf8');
    const {redress} = JSON.parse(manifest) as {redress: {file: string}};
    await page.route('**/room/', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Room</title>
          ${style}<script type="module" src="/embed/public/${redress.file}"></script>
          <h1>Complain</h1><redress-intake-form service="/"></redress-intake-form><p>What stands below</p>`,
      }),
    );
    await page.goto(`${demo.host.address}/room/`);
    await page.locator('[part="promise"]').waitFor();
    await page.locator('#what').fill('The roof leaks.');
    await page.locator('[part="kept"]').waitFor();
    // What has moved is told with the frame after it was drawn.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    const moved = await page.evaluate(() => (window as unknown as {moved: Moved[]}).moved);
    await page.close();
    return moved;
  }

  it('is kept from the first paint by a page that keeps it, and nothing moves until it is typed into', async () => {
    const readme = await readFile(new URL('../../packages/widgets/README.md', import.meta.url), 'utf8');
    const [style = ''] = /^redress-intake-form \{.*\}$/m.exec(readme) ?? [];
    assert.ok(style);
    for (const width of [320, 1280])
      assert.deepEqual(await open(width, `<style>${style}</style>`), [], `${width} pixels`);
  });

  it('is kept by both themes', async () => {
    for (const theme of ['govuk', 'fluent'])
      assert.deepEqual(await open(320, `<link rel="stylesheet" href="/embed/public/themes/${theme}.css">`), [], theme);
  });

  it('is kept by the form itself from when its script has come', async () => {
    const moved = await open(320, '');
    assert.equal(moved.length, 1, JSON.stringify(moved));
  });

  it('can be given up', async () => {
    const moved = await open(320, '<style>:root { --redress-form-room: 0 }</style>');
    assert.ok(moved.length > 1, JSON.stringify(moved));
  });
});
