import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {root} from './source-file.ts';

const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const hostStyles = 'packages/widgets/src/styles/host-styles.ts';

/** Every token that a page may set, with what stands for it. */
function tokensIn(path: string): readonly string[] {
  return read(path).match(/--_[\w-]+: var\(--redress-.*;/g) ?? [];
}

type Scheme = 'light' | 'dark';

/** Colours by their name without `--redress-color-`: what stands for a token in the elements, or what a theme gives it. */
function coloursIn(text: string, scheme: Scheme): Map<string, string> {
  const found = text.matchAll(/--redress-color-([\w-]+)[,:] (?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}))/g);
  return new Map(
    Array.from(found, ([, name = '', light, dark, one]) => [name, one ?? (scheme === 'light' ? light : dark) ?? '']),
  );
}

/** Ratio of two colours (WCAG 2.2, relative luminance). */
function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What is read on what. */
const pairs = [
  ['ink', 'surface'],
  ['ink', 'tint'],
  ['muted', 'surface'],
  ['muted', 'tint'],
  ['accent', 'surface'],
  ['accent', 'tint'],
  ['on-accent', 'accent'],
  ['on-accent', 'action'],
  ['due-soon-ink', 'due-soon'],
  ['due-late-ink', 'due-late'],
  ['due-late-ink', 'surface'],
  ['due-met-ink', 'due-met'],
] as const;

function faint(colours: ReadonlyMap<string, string>): string[] {
  const of = (name: string) => colours.get(name) ?? colours.get('accent') ?? '';
  return pairs
    .map(([ink, ground]) => [`${ink} on ${ground}`, contrast(of(ink), of(ground))] as const)
    .filter(([, ratio]) => !(ratio >= 4.5))
    .map(([pair, ratio]) => `${pair}: ${ratio.toFixed(2)}`);
}

describe('the tokens of the public elements and of the staff screens', () => {
  it('are the same, because one page may hold both', () => {
    const elements = tokensIn(hostStyles);
    assert.ok(elements.length > 10, 'the check finds no tokens');
    assert.deepEqual(tokensIn('packages/crm/src/styles/tokens.ts'), elements);
  });

  const themes = ['', ...readdirSync(new URL('packages/widgets/themes/', root))];
  for (const theme of themes) {
    for (const scheme of ['light', 'dark'] as const) {
      it(`can be read: ${theme || 'neutral'}, ${scheme}`, () => {
        const own = coloursIn(read(hostStyles), scheme);
        const given = theme ? coloursIn(read(`packages/widgets/themes/${theme}`), scheme) : own;
        assert.deepEqual(faint(new Map([...own, ...given])), []);
        // A theme that left a colour to the neutral one would mix the two.
        if (theme)
          assert.deepEqual(
            [...own.keys()].filter((name) => !given.has(name)),
            [],
          );
      });
    }
  }

  it('would be found too faint', () => {
    assert.equal(Math.round(contrast('#000000', '#ffffff')), 21);
    assert.ok(contrast('#777777', '#ffffff') < 4.5);
    assert.equal(faint(new Map([...coloursIn(read(hostStyles), 'light'), ['muted', '#999999']])).length, 2);
  });
});
