import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {root} from './source-file.ts';

type Packages = Readonly<Record<string, {license?: string; dev?: boolean; devOptional?: boolean; link?: boolean}>>;

/** MIT-0 is the MIT licence without its duty to name anybody. */
const allowed = new Set(['MIT', 'MIT-0', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD']);

/**
 * Packages that a user of Redress would get, with a licence that does not go with ours. What is `devOptional` we use to build
 * and test; whoever wants what it is for brings it.
 */
function foreign(packages: Packages): string[] {
  return Object.entries(packages)
    .filter(([, {dev, devOptional, link, license}]) => !dev && !devOptional && !link && !allowed.has(license ?? ''))
    .map(([path, {license}]) => `${path}: ${license ?? 'no licence'}`);
}

describe('licences', () => {
  const {packages} = JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8')) as {packages: Packages};

  it('of everything that is shipped go with the MIT licence', () => assert.deepEqual(foreign(packages), []));

  it('are read from a lock file that names no registry', () => {
    assert.doesNotMatch(readFileSync(new URL('package-lock.json', root), 'utf8'), /"resolved": "https?:/);
  });

  it('would be noticed if they did not', () => {
    const strict = {
      'node_modules/a': {license: 'GPL-3.0'},
      'node_modules/b': {},
      'node_modules/c': {license: 'GPL-3.0', dev: true},
    };
    assert.deepEqual(foreign(strict), ['node_modules/a: GPL-3.0', 'node_modules/b: no licence']);
  });
});
