import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {wrongTurns} from './directions.ts';
import {packages, root, sourceFile, sourceFiles} from './source-file.ts';

describe('import directions', () => {
  it('are those of the plan, in every package, example and test', () => {
    const files = sourceFiles(...packages.map((name) => `packages/${name}/src`), 'examples', 'test');
    assert.deepEqual(files.flatMap(wrongTurns), []);
  });

  it('name only packages that the importing package depends on', () => {
    const strangers = packages.flatMap((name) => {
      const {dependencies = {}, peerDependencies = {}} = manifest(name);
      const own = Object.keys({...dependencies, ...peerDependencies});
      return sourceFiles(`packages/${name}/src`).flatMap(({path, module}) =>
        module.staticImports
          .map(({moduleRequest}) => moduleRequest.value)
          .filter((specifier) => !/^(\.|node:)/.test(specifier) && !own.includes(packageOf(specifier)))
          .map((specifier) => `${path} imports ${specifier}`),
      );
    });
    assert.deepEqual(strangers, []);
  });

  const wrong = {
    'a package reaching into another by path': [
      'packages/rest/src/a.ts',
      "import {view} from '../../policy/src/index.ts'",
    ],
    'an example reaching into a package by path': ['examples/a.ts', "export * from '../packages/rest/src/index.ts'"],
    'a test reaching into a package by path': ['test/rest/a.test.ts', "await import('../../packages/rest/src/a.ts')"],
    'the policy importing the adapters': ['packages/policy/src/a.ts', "import type {CaseLog} from '@redress/rest'"],
    'the policy importing Node': ['packages/policy/src/a.ts', "import {readFileSync} from 'node:fs'"],
    'the policy importing the large zod': ['packages/policy/src/a.ts', "import {z} from 'zod'"],
    'an element importing a staff screen': ['packages/widgets/src/a.ts', "import '@redress/crm'"],
    'the adapters importing the server': ['packages/rest/src/a.ts', "export {openService} from '@redress/server'"],
    'a staff screen importing the elements': ['packages/crm/src/a.ts', "import('@redress/widgets/deadline-badge.js')"],
    'a staff screen importing Lit': ['packages/crm/src/a.ts', "import {html} from 'lit'"],
    'an element importing FAST': ['packages/widgets/src/a.ts', "import {html} from '@microsoft/fast-element'"],
  } as const;
  for (const [what, [path, text]] of Object.entries(wrong)) {
    it(`would refuse ${what}`, () => assert.equal(wrongTurns(sourceFile(path, text)).length, 1));
  }
});

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

function manifest(name: string): Manifest {
  return JSON.parse(readFileSync(new URL(`packages/${name}/package.json`, root), 'utf8'));
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
