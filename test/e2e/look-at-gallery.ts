import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'playwright-core';
import {assertAccessible, assertFits} from './accessible.ts';
import {type Looks, look, openGallery} from './gallery-page.ts';
import {
  cutOff,
  drawn,
  moves,
  placed,
  readWith,
  readyToLook,
  smallTargets,
  sticksOut,
  unseenFocus,
  withoutEdge,
} from './look-at-elements.ts';
import {openPage, type WatchedPage} from './open-page.ts';
import {withHost} from './with-host.ts';

const tags = ['redress-deadline-badge', 'redress-escalation-panel', 'redress-case-timeline', 'redress-intake-form'];
/** The gallery shows the same element often, and each copy may be a landmark; a page shows it once. */
const without = ['landmark-unique'];
/** Whoever speaks what they read on a button presses it. */
const besides = ['label-content-name-mismatch'];
const colours = {only: ['color-contrast']};

/** All states of an element are looked at in one page, as often as there are sights: in milliseconds, on a busy machine. */
const patience = 900_000;

/** In what light the rules are asked. */
export interface Sight {
  readonly looks: Required<Pick<Looks, 'language' | 'theme' | 'ground'>>;
  readonly forced?: boolean;
  readonly coloursAlone?: boolean;
}

/** Looks at every public element in every state, as the gallery shows them. */
export function lookAtGallery(sights: readonly Sight[]) {
  const demo = withHost(async ({host}) => {
    // Made when somebody first asks for it, which can take longer than a page may.
    await fetch(`${host.address}/gallery/gallery.js`);
  });

  for (const tag of tags) {
    test(`<${tag}> in every state`, {timeout: patience}, async (t) => {
      const {page, faults} = await openGallery(demo.browser, demo.host.address, tag);
      await readyToLook(page);

      await t.test('does not move', async () => assert.deepEqual(await moves(page), []));

      await t.test('has targets of at least 24 pixels each way', async () => {
        assert.deepEqual(await smallTargets(page, 24), []);
      });

      await t.test('shows the focus, on everything that can have it, with nothing in front', async () => {
        assert.deepEqual(await unseenFocus(page), []);
      });

      await t.test('shows its edges and the focus where the person chooses all colours', async () => {
        await page.emulateMedia({forcedColors: 'active'});
        assert.deepEqual(await unseenFocus(page), []);
        assert.deepEqual(await withoutEdge(page), []);
        await page.emulateMedia({forcedColors: null});
      });

      await t.test('keeps its own look whatever the styles of the page say', () => keepsItsLook(page));

      for (const {looks, forced = false, coloursAlone = false} of sights) {
        const said = `${Object.values(looks).join(', ')}${forced ? ', forced colours' : ''}`;
        await t.test(`is accessible: ${said}`, async () => {
          await page.emulateMedia({forcedColors: forced ? 'active' : null});
          await look(page, looks);
          // The colours are then the person's own, and axe would measure those that are not shown.
          const rules = {without: forced ? [...without, ...colours.only] : without, besides};
          await assertAccessible(page, said, {...(coloursAlone ? colours : rules), sure: true});
        });
      }
      await page.emulateMedia({forcedColors: null});

      // From right to left; and with the longest words.
      for (const language of ['ar', 'cy'] as const) {
        await t.test(`fits into a column of 320 pixels, and looks there as on a narrow page: ${language}`, async () => {
          await page.setViewportSize({width: 1280, height: 900});
          await look(page, {language, width: '320'});
          assert.deepEqual(await sticksOut(page), []);
          assert.deepEqual(await cutOff(page), []);
          const inColumn = await placed(page);
          // What the page around takes, and the column.
          await page.setViewportSize({width: 2 * 33 + 320, height: 900});
          await look(page, {width: 'full'});
          assert.deepEqual(differences(await placed(page), inColumn), []);
        });
      }

      await t.test('can be read with letters twice as large', async () => {
        await page.setViewportSize({width: 640, height: 900});
        await page.evaluate(() => document.documentElement.classList.add('large'));
        assert.deepEqual(await sticksOut(page), []);
        assert.deepEqual(await cutOff(page), []);
        await page.evaluate(() => document.documentElement.classList.remove('large'));
      });

      await t.test('fits into a window of 1280 pixels at 400 %', async () => {
        await page.setViewportSize({width: 320, height: 256});
        await assertFits(page, tag);
        assert.deepEqual(await sticksOut(page), []);
        assert.deepEqual(await cutOff(page), []);
      });

      await t.test('can be read with more room between lines, letters and words', async () => {
        await readWith(
          page,
          `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
         p { margin-block-end: 2em !important; }`,
        );
        await assertFits(page, tag);
        assert.deepEqual(await sticksOut(page), []);
        assert.deepEqual(await cutOff(page), []);
      });

      assert.deepEqual(faults, []);
      await page.context().close();
    });
  }

  test('what is looked for would be found', async () => {
    const {page} = await openGallery(demo.browser, demo.host.address, 'redress-deadline-badge');
    await readyToLook(page);
    await page.evaluate(() => {
      const host = document.createElement('div');
      const style = new CSSStyleSheet();
      style.replaceSync(`
        button { width: 20px; height: 20px; overflow: hidden; border: 0; white-space: nowrap; transition: color 1s; }
        button:focus { outline: none; }
        p { width: 3000px; color: #999; background: #fff; }
      `);
      const root = host.attachShadow({mode: 'open'});
      root.adoptedStyleSheets.push(style);
      const [button, paragraph] = [document.createElement('button'), document.createElement('p')];
      button.textContent = paragraph.textContent = 'Somewhat long';
      root.append(button, paragraph);
      document.querySelector('.ground')?.append(host);
    });
    for (const found of [moves, unseenFocus, withoutEdge, cutOff, sticksOut]) {
      assert.equal((await found(page)).length, 1, found.name);
    }
    assert.equal((await smallTargets(page, 24)).length, 1);
    await assert.rejects(assertAccessible(page, 'pale', colours), /color-contrast/);
  });

  test('the elements leave the page around them as it is', async () => {
    const asItIs = async ({page}: WatchedPage) =>
      page.evaluate(() => ({
        sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
        styles: [...document.querySelectorAll('body, header *, .looks')].map((one) => {
          const style = getComputedStyle(one);
          return `${one.localName} ${style.font} ${style.color} ${style.margin} ${style.padding} ${style.border}`;
        }),
      }));
    const alone = await openPage(demo.browser, `${demo.host.address}/gallery/`, {javaScriptEnabled: false});
    const before = await asItIs(alone);
    const filled = await openGallery(demo.browser, demo.host.address, 'redress-deadline-badge');
    assert.deepEqual(await asItIs(filled), before);
  });
}

/** What is so in one list and not in the other. */
function differences(is: readonly string[], was: readonly string[]): readonly string[] {
  const [now, before] = [new Set(is), new Set(was)];
  return [...was.filter((one) => !now.has(one)), ...is.filter((one) => !before.has(one))];
}

/** A page may dress the element itself, and what the element takes from it; nothing in it. */
async function keepsItsLook(page: Page) {
  const before = await drawn(page);
  assert.ok(before.length > 0);
  const names = ['*', 'p', 'button', 'input', 'summary', '.badge', '.panel', '.case', '.form', '.heading', '#what'];
  const hostile = await page.evaluateHandle((selectors) => {
    const sheet = new CSSStyleSheet();
    const declarations = `margin-block: 31px !important; padding-block: 17px !important; opacity: 0.4 !important;
      border-block: 5px dotted red !important; background: linear-gradient(red, blue) !important; filter: blur(2px) !important;
      text-decoration: line-through !important; transform: rotate(3deg) !important; border-radius: 50% !important;`;
    for (const selector of selectors) sheet.insertRule(`.ground ${selector} { ${declarations} }`);
    document.adoptedStyleSheets.push(sheet);
    return sheet;
  }, names);
  assert.deepEqual(differences(await drawn(page), before), []);
  await hostile.evaluate((sheet) => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });
}
