import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Complainant, LetterItem, LetterType, Policy} from '@redress/policy';
import {plain} from '@redress/policy/calendar';
import {toHtml, toText} from '@redress/policy/letters';
import fc from 'fast-check';
import {compose, everyLetter, five, happened, takenAt, types} from './cases.ts';
import {attribute, read, textOf, wordsOf} from './page.ts';

const allowed: Readonly<Record<string, readonly string[]>> = {
  html: ['lang'],
  head: [],
  meta: ['charset', 'name', 'content'],
  title: [],
  body: [],
  main: [],
  h1: [],
  h2: [],
  p: ['dir'],
  ul: [],
  li: ['dir'],
  br: [],
  strong: [],
  span: ['lang'],
  a: ['href'],
};

/** What holds for every page, whatever anybody wrote. */
function isSound(html: string): ReturnType<typeof read> {
  const page = read(html);
  for (const {tagName, attrs} of page.elements) {
    for (const {name} of attrs) assert.ok(allowed[tagName]?.includes(name), `${tagName} ${name}`);
    assert.ok(tagName in allowed, tagName);
  }
  const headings = page.elements.map(({tagName}) => tagName).filter((name) => /^h\d$/.test(name));
  assert.equal(headings[0], 'h1');
  assert.equal(headings.filter((name) => name === 'h1').length, 1);
  for (const link of page.elements.filter(({tagName}) => tagName === 'a')) {
    assert.match(attribute(link, 'href') ?? '', /^(https?:\/\/|mailto:)/i);
  }
  for (const {tagName, childNodes} of page.elements) {
    if (tagName !== 'ul') continue;
    const items = childNodes.filter((child) => child.nodeName !== '#text');
    assert.ok(items.length > 0 && items.every(({nodeName}) => nodeName === 'li'));
  }
  return page;
}

/** The words of the plain text, without the lines under titles and the dashes of lists. */
function wordsOfText(text: string): string[] {
  const lines = text.split('\n').filter((line) => !/^(=+|-+)$/.test(line));
  return wordsOf(lines.map((line) => line.replace(/^- /, '')).join('\n'));
}

for (const [name, policy] of Object.entries(five)) {
  describe(`the letters of ${name}`, () => {
    for (const language of ['en', 'cy'] as const) {
      it(`are sound pages that say the same as their plain text, in ${language}`, () => {
        for (const {letter, name: which} of everyLetter(policy, {}, {language})) {
          const page = isSound(toHtml(letter));
          const text = toText(letter);
          assert.equal(page.language, language);
          assert.equal(page.title, letter.subject);
          assert.deepEqual(page.words, wordsOfText(text), which);
          for (const line of text.split('\n')) assert.ok(line.length <= 72 || !line.trim().includes(' '), line);
        }
      });
    }
  });
}

describe('a page', () => {
  it('makes a list of lines that begin with a dash, and a paragraph of every other line', () => {
    const draft = {understanding: 'Two things:\n- the roof\n- the visits\nand the noise'};
    const letter = compose(five.plusDane, takenAt(five.plusDane, 'stage-1'), 'acknowledgement', draft);
    assert.match(
      toHtml(letter),
      /<p dir="auto">Two things:<\/p>\n<ul>\n<li dir="auto">the roof<\/li>\n<li dir="auto">the visits<\/li>\n<\/ul>\n<p dir="auto">and the noise<\/p>/,
    );
    assert.match(toText(letter), /Two things:\n\n- the roof\n- the visits\n\nand the noise/);
  });

  it('keeps a word whole that is longer than a line', () => {
    const long = `https://example.org/${'a'.repeat(90)}`;
    const letter = compose(five.plusDane, takenAt(five.plusDane, 'stage-1'), 'acknowledgement', {understanding: long});
    assert.ok(toText(letter).includes(`\n${long}\n`));
  });

  it('is linked only where following it can do no harm', () => {
    const policy: Policy = {
      ...five.plusDane,
      contact: {website: 'javascript:alert(1)', email: 'a@example.org', phone: '01632 960 001'},
    };
    const html = toHtml(compose(policy, takenAt(policy, 'stage-1'), 'survey'));
    assert.ok(html.includes('<li>Website: javascript:alert(1)</li>'));
    assert.ok(html.includes('<a href="mailto:a@example.org">a@example.org</a>'));
  });

  it('turns no direction but its own, and loses what nobody can read', () => {
    const understanding = 'one\u202Etwo \u0000three\u2066 four\uD800';
    const letter = compose(five.plusDane, takenAt(five.plusDane, 'stage-1'), 'acknowledgement', {understanding});
    for (const text of [toHtml(letter), toText(letter)]) assert.ok(text.includes('onetwo three four\uFFFD'));
  });
});

describe('whatever anybody writes', () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      '</h1><script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onmouseover='alert(1)",
      '&lt;b&gt; &amp; &#0; &nbsp;',
      '<!-- --><![CDATA[<b>]]>',
      '</title></p></ul></main></body></html><p style="x">',
      '\u2028<style>*{}</style>\u0000\u202E',
      '- <li>one\n- two\r\n=====\n-----',
      '{{constructor}}<%= 1 %>',
    ),
    fc.string({unit: 'binary', maxLength: 60}),
    fc.string({
      unit: fc.constantFrom('<', '>', '&', '"', "'", '\n', ' ', '-', '/', 'a', '\u0000', '\uD800'),
      maxLength: 60,
    }),
  );
  const items = ['investigation', 'root-cause', 'payments', 'ombudsman', 'actions'] as const satisfies LetterItem[];

  it('is text in the page, and the same words in the same order in the plain text', () => {
    fc.assert(
      fc.property(fc.array(hostile, {minLength: 12, maxLength: 12}), fc.constantFrom(...types), (given, type) => {
        const [a, b, c, d, e, f, g, h, i, j, k, l] = given as [string, ...string[]] as string[];
        const complainant = {name: a, address: b, prefers: 'post', language: 'en'} as Complainant;
        const policy: Policy = {
          ...five.psps,
          organisation: {en: c ?? ''},
          contact: {phone: d ?? '', email: e ?? '', post: f ?? '', website: g ?? ''},
        };
        const log = [
          ...takenAt(five.psps, 'stage-1'),
          {...takenAt(five.psps, 'stage-1')[1], sequence: 3, to: {id: 'x', name: h ?? '', roles: []}} as never,
          {
            ...happened('actionAdded', {stage: 'stage-1', action: 'action-1', what: i, due: '2026-12-18'}),
            at: '2026-11-24T10:00:00.000Z',
            by: {kind: 'staff', id: 'x', name: h, roles: []},
            visibility: 'customer',
            schema: 2,
            sequence: 4,
          } as never,
        ];
        const [first, ...rest] = log;
        const named = {...first, intake: {...(first as {intake?: object}).intake, complainant}} as never;
        const draft = {
          ...Object.fromEntries(
            [
              'understanding',
              'outcomeSought',
              'responsibility',
              'reason',
              'goodReason',
              'findings',
              'remedy',
              'learning',
            ].map((field, at) => [field, given[at]]),
          ),
          ...Object.fromEntries(['evidence', 'advice', 'alternative', 'what'].map((field, at) => [field, given[at]])),
          outcome: 'upheld',
          to: plain('2026-12-18'),
          actions: [{what: j ?? '', due: plain('2026-12-18'), owner: k}],
          sections: Object.fromEntries(items.map((item) => [item, l])),
        };
        const letter = compose(policy, [named, ...rest], type as LetterType, draft);
        const page = isSound(toHtml(letter));
        const words = wordsOf(toText(letter));
        let at = 0;
        for (const word of page.words) {
          at = words.indexOf(word, at) + 1;
          assert.ok(at > 0, `the text lacks ${JSON.stringify(word)}`);
        }
        const marks = words.length - page.words.length;
        assert.ok(marks <= page.elements.filter(({tagName}) => /^(h\d|li)$/.test(tagName)).length);
      }),
      {numRuns: 150},
    );
  });

  it('is all there: no character that can be seen is lost', () => {
    fc.assert(
      fc.property(hostile, (understanding) => {
        const letter = compose(five.plusDane, takenAt(five.plusDane, 'stage-1'), 'acknowledgement', {understanding});
        const {elements} = read(toHtml(letter));
        const own = elements.filter((one) => attribute(one, 'dir') === 'auto').map((one) => textOf(one));
        const visible = (text: string) => text.replace(/\uFFFD|[^\p{L}\p{N}\p{S}]/gu, '');
        assert.equal(visible(own.join('')), visible(understanding));
      }),
    );
  });
});
