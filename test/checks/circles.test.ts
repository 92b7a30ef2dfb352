import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {circles} from './circles.ts';
import {packages, sourceFile, sourceFiles} from './source-file.ts';

describe('imports', () => {
  it('go round in a circle in no package', () => {
    assert.deepEqual(
      packages.flatMap((name) => circles(sourceFiles(`packages/${name}/src`))),
      [],
    );
  });

  it('would be found out if they did, also by way of a third file and of types', () => {
    const files = [
      sourceFile('a/one.ts', "import {two} from './two.ts'"),
      sourceFile('a/two.ts', "export * from './b/three.ts'"),
      sourceFile('a/b/three.ts', "import type {One} from '../one.ts'"),
    ];
    assert.deepEqual(circles(files), ['a/one.ts → a/two.ts → a/b/three.ts → a/one.ts']);
  });

  it('may lead back from what is fetched on demand', () => {
    const files = [
      sourceFile('a/one.ts', "const two = () => import('./two.ts')"),
      sourceFile('a/two.ts', "import {one} from './one.ts'"),
    ];
    assert.deepEqual(circles(files), []);
  });
});
