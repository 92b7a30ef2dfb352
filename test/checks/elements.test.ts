import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {root} from './source-file.ts';

interface Described {
  readonly name: string;
  readonly description?: string;
}

interface ElementDescription extends Described, Readonly<Record<(typeof lists)[number], readonly Described[]>> {
  readonly tagName: string;
}

const lists = ['attributes', 'members', 'events', 'slots', 'cssParts', 'cssProperties'] as const;

describe('the public elements', () => {
  const read = (file: string) => JSON.parse(readFileSync(new URL(`packages/widgets/${file}`, root), 'utf8'));
  const {modules} = read('dist/custom-elements.json') as {modules: {declarations: [ElementDescription]}[]};
  const elements = modules.map(({declarations: [element]}) => element);

  it('are all in the manifest, and nothing else is', () => {
    const entries = Object.keys(read('package.json').exports).filter((path) => path.endsWith('/class.js'));
    const described = elements.map(({tagName}) => `./${tagName.replace('redress-', '')}/class.js`);
    assert.deepEqual(described.sort(), entries.sort());
  });

  it('say in words what each attribute, property, event, slot, part and custom property is for', () => {
    const silent = elements.flatMap((element) =>
      [element, ...lists.flatMap((list) => element[list])]
        .filter(({description = ''}) => !/\w{3}.*[.]$/s.test(description))
        .map(({name}) => `${element.tagName} ${name}`),
    );
    assert.deepEqual(silent, []);
    assert.ok(elements.every(({members}) => members.length > 0));
  });

  it('are described in the README and to frameworks as in their comments', () => {
    const script = fileURLToPath(new URL('scripts/elements.mjs', root));
    const {status, stderr} = spawnSync(process.execPath, [script, '--check'], {encoding: 'utf8'});
    assert.equal(status, 0, stderr);
  });
});
