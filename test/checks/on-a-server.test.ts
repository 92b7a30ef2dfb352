import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {root} from './source-file.ts';

const {exports} = JSON.parse(readFileSync(new URL('packages/widgets/package.json', root), 'utf8'));

describe('the elements on a server, where pages are made and nothing is drawn', () => {
  for (const path of Object.keys(exports)) {
    it(`can be imported as they are shipped: ${path}`, () => {
      const script = `await import('@redress/widgets${path.slice(1)}'); console.log(typeof document)`;
      const said = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
        cwd: fileURLToPath(root),
        encoding: 'utf8',
        env: {},
      });
      assert.equal(said, 'undefined\n');
    });
  }
});
