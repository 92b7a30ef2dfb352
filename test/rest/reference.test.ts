import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseFollowUpKey, parseReference, toFollowUpKey, toReference} from '@redress/rest';
import fc from 'fast-check';

const characters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bytes = (length: number) => fc.uint8Array({minLength: length, maxLength: length});

/** The same code as people type it: small letters, other dashes or none, O for 0, I and L for 1. */
const asTyped = (code: string) =>
  fc
    .array(fc.nat(), {minLength: code.length, maxLength: code.length})
    .map((choices) => [...code].map((character, at) => pick(variants(character), choices[at] as number)).join(''));

describe('a reference', () => {
  it('is eight characters that can be read aloud, in two groups after RD', () => {
    fc.assert(
      fc.property(bytes(5), (random) => {
        assert.match(toReference(random), /^RD-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
  });

  it('is read back however it is typed', () => {
    fc.assert(
      fc.property(
        bytes(5)
          .map(toReference)
          .chain((reference) => fc.tuple(fc.constant(reference), asTyped(reference))),
        ([reference, typed]) => assert.equal(parseReference(typed), reference),
      ),
    );
  });

  it('is read without its RD, also when the rest begins with those letters', () => {
    assert.equal(parseReference('7k3m 9q2x'), 'RD-7K3M-9Q2X');
    assert.equal(parseReference('RD7K-9Q2X'), 'RD-RD7K-9Q2X');
    assert.equal(parseReference('RD-RD7K-9Q2X'), 'RD-RD7K-9Q2X');
  });

  it('uses every bit that it is given', () => {
    fc.assert(
      fc.property(bytes(5), bytes(5), (one, other) => {
        assert.equal(toReference(one) === toReference(other), Buffer.compare(one, other) === 0);
      }),
    );
  });

  it('is nothing else', () => {
    for (const typed of [
      '',
      'RD',
      'RD-7K3M',
      'RD-7K3M-9Q2',
      'RD-7K3M-9Q2XX',
      'XX-7K3M-9Q2X',
      'RD-7K3M-9Q2U',
      '../etc',
    ]) {
      assert.equal(parseReference(typed), undefined, typed);
    }
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const reference = parseReference(typed);
        assert.ok(reference === undefined || parseReference(reference) === reference);
      }),
    );
  });
});

describe('a follow-up key', () => {
  const key = bytes(17).map(toFollowUpKey);

  it('is seven groups of four and says nothing about the bytes it leaves out', () => {
    fc.assert(
      fc.property(bytes(32), (random) => {
        assert.match(toFollowUpKey(random), /^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
        assert.equal(toFollowUpKey(random), toFollowUpKey(random.subarray(0, 17)));
      }),
    );
  });

  it('is read back however it is typed', () => {
    fc.assert(
      fc.property(
        key.chain((one) => fc.tuple(fc.constant(one), asTyped(one))),
        ([one, typed]) => assert.equal(parseFollowUpKey(typed), one),
      ),
    );
  });

  it('shows every single mistyped character', () => {
    fc.assert(
      fc.property(key, (one) => {
        for (let at = 0; at < one.length; at++) {
          if (one[at] === '-') continue;
          for (const wrong of characters.replace(one[at] as string, '')) {
            assert.equal(parseFollowUpKey(one.slice(0, at) + wrong + one.slice(at + 1)), undefined);
          }
        }
      }),
      {numRuns: 20},
    );
  });

  it('shows every missing and every extra character', () => {
    fc.assert(
      fc.property(key, fc.nat(27), fc.constantFrom(...characters), (one, at, extra) => {
        const text = one.replaceAll('-', '');
        assert.equal(parseFollowUpKey(text.slice(0, at) + text.slice(at + 1)), undefined);
        assert.equal(parseFollowUpKey(text.slice(0, at) + extra + text.slice(at)), undefined);
      }),
    );
  });

  it('shows every swap of neighbours but that of 0 and Z', () => {
    fc.assert(
      fc.property(key, fc.nat(26), (one, at) => {
        const text = one.replaceAll('-', '');
        const [a = '', b = ''] = text.slice(at, at + 2);
        const swapped = text.slice(0, at) + b + a + text.slice(at + 2);
        const seen = parseFollowUpKey(swapped) === undefined;
        assert.equal(seen, a !== b && !(`${a}${b}` === '0Z' || `${a}${b}` === 'Z0'));
      }),
      {numRuns: 1_000},
    );
  });
});

function variants(character: string): readonly string[] {
  if (character === '-') return ['-', ' ', '', '–', '\u2011', ' - '];
  const others = character === '0' ? ['O', 'o'] : character === '1' ? ['I', 'l', 'L'] : [];
  return [character, character.toLowerCase(), ...others];
}

function pick<T>(from: readonly T[], at: number): T {
  return from[at % from.length] as T;
}
