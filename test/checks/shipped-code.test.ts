import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {ESLint} from 'eslint';
import {root} from './source-file.ts';

const eslint = new ESLint({cwd: fileURLToPath(root)});

/** The rules that a file in the shipped part of a package would break. */
async function broken(text: string, path: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, {filePath: path});
  return [...new Set(result?.messages.map(({ruleId}) => ruleId))];
}

describe('the lint of shipped code', () => {
  const rules = {
    'no-console': "console.error('x');",
    'no-eval': "eval('x');",
    'no-new-func': "new Function('x');",
    'no-restricted-properties': "document.querySelector('p').innerHTML = x;",
    'no-restricted-syntax': 'this.style.color = x;',
  };
  for (const [rule, text] of Object.entries(rules)) {
    it(`refuses what ${rule} is about`, async () => {
      assert.deepEqual(await broken(text, 'packages/policy/dist/bad.js'), [rule]);
    });
  }

  it('refuses inline styles however they are written', async () => {
    for (const text of [
      "a.setAttribute('style', x);",
      'a.style.cssText = x;',
      'const a = html`<p style="color: red"></p>`;',
    ]) {
      assert.notDeepEqual(await broken(text, 'packages/widgets/dist/bad.js'), [], text);
    }
  });

  const templates = {
    'lit-a11y/alt-text': '<img src="a.png">',
    'lit-a11y/aria-attrs': '<p aria-lable="x"></p>',
    'lit-a11y/click-events-have-key-events': '<div @click=${go}></div>',
    'lit-a11y/tabindex-no-positive': '<button tabindex="3">x</button>',
  };
  for (const [rule, markup] of Object.entries(templates)) {
    for (const [room, library] of [
      ['widgets', 'lit'],
      ['crm', '@microsoft/fast-element'],
    ]) {
      it(`refuses a template of ${room} that breaks ${rule}`, async () => {
        const text = `import {html} from '${library}'; export const a = html\`${markup}\`;`;
        assert.ok((await broken(text, `packages/${room}/dist/bad.js`)).includes(rule));
      });
    }
  }

  it('refuses a binding that Lit would take twice', async () => {
    const text = "import {html} from 'lit'; export const a = html`<p class=${a} class=${b}></p>`;";
    assert.deepEqual(await broken(text, 'packages/widgets/dist/bad.js'), ['lit/no-duplicate-template-bindings']);
  });
});
