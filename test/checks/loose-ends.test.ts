import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {looseEnds} from './loose-ends.ts';
import {packages, sourceFile, sourceFiles} from './source-file.ts';

/** Where to look hard whether a file holds more than one thing. Tables of words and of data may be longer. */
const long = 300;

describe('the sources', () => {
  const files = sourceFiles(...packages.map((name) => `packages/${name}/src`), 'examples', 'scripts', 'test');

  it('put nothing off and silence no tool', () => assert.deepEqual(files.flatMap(looseEnds), []));

  it('would be caught putting something off', () => {
    const bad = sourceFile('a.ts', '// TODO: later\nconst a = 1; // @ts-expect-error\n/* eslint-disable */');
    assert.deepEqual(looseEnds(bad).length, 3);
  });

  it('are named when they have grown so long that they may hold more than one thing', (t) => {
    for (const {path, text} of files) {
      const lines = text.split('\n').length - 1;
      if (lines > long) t.diagnostic(`${path} has ${lines} lines`);
    }
  });
});
