import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {cleanName, contentDisposition} from '@redress/server';
import fc from 'fast-check';

const rtl = '\u202e';
const long = 'x'.repeat(300);

/** What somebody's device, or somebody, may call a file, and what it is called here. */
const names: readonly (readonly [given: string, shown: string])[] = [
  // Honest ones stay as they are, in every script.
  ['roof.jpg', 'roof.jpg'],
  ['IMG_0001.JPG', 'IMG_0001.JPG'],
  ['My letter (2).pdf', 'My letter (2).pdf'],
  ['Llythyr at y Cyngor – ŵyl.docx', 'Llythyr at y Cyngor – ŵyl.docx'],
  ['to gollwng, llawr 1af.heic', 'to gollwng, llawr 1af.heic'],
  ['رسالة.pdf', 'رسالة.pdf'],
  ['מכתב.pdf', 'מכתב.pdf'],
  ['手紙.docx', '手紙.docx'],
  ['चिट्ठी.txt', 'चिट्ठी.txt'],
  ['নথি.pdf', 'নথি.pdf'],
  ['می\u200cخواهم.pdf', 'می\u200cخواهم.pdf'],
  ['क\u094d\u200dष.pdf', 'क\u094d\u200dष.pdf'],
  ['😀 roof.png', '😀 roof.png'],
  ['O’Brien & Sons, 50% off + VAT.pdf', 'O’Brien & Sons, 50% off + VAT.pdf'],
  ["it's.txt", "it's.txt"],
  ['a;b=c.txt', 'a;b=c.txt'],
  ['#1 [final] {v2} ~ok~ !.pdf', '#1 [final] {v2} ~ok~ !.pdf'],
  ['a.b.c.pdf', 'a.b.c.pdf'],
  ['café.txt', 'café.txt'],
  ['cafe\u0301.txt', 'café.txt'],
  // Folders, up, down and elsewhere.
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\windows\\system32\\config.sys', 'config.sys'],
  ['/etc/shadow', 'shadow'],
  ['C:\\Users\\sam\\roof.jpg', 'roof.jpg'],
  ['C:roof.jpg', 'C_roof.jpg'],
  ['\\\\server\\share\\roof.jpg', 'roof.jpg'],
  ['file:///etc/passwd', 'passwd'],
  ['a/b/c/', 'file'],
  ['/', 'file'],
  ['\\', 'file'],
  ['.', 'file'],
  ['..', 'file'],
  ['...', 'file'],
  ['. . .', 'file'],
  ['..%2f..%2fetc%2fpasswd', '%2f..%2fetc%2fpasswd'],
  ['..%c0%af..%c0%afpasswd', '%c0%af..%c0%afpasswd'],
  ['..／..／etc／passwd', '_.._etc_passwd'],
  ['..∕passwd', '_passwd'],
  ['..⁄passwd', '_passwd'],
  ['..⧸passwd', '_passwd'],
  ['..＼passwd', '_passwd'],
  ['....//....//passwd', 'passwd'],
  ['./roof.jpg', 'roof.jpg'],
  ['a/../../b.txt', 'b.txt'],
  ['roof.jpg/', 'file'],
  ['roof.jpg/.', 'file'],
  // Hidden, as an option, as a home.
  ['.htaccess', 'htaccess'],
  ['.env', 'env'],
  ['.git/config', 'config'],
  ['-rf', 'rf'],
  ['--output=x.pdf', 'output=x.pdf'],
  ['~root', 'root'],
  ['~', 'file'],
  [' leading.pdf', 'leading.pdf'],
  ['trailing.pdf ', 'trailing.pdf'],
  ['trailing.pdf.', 'trailing.pdf'],
  ['trailing.pdf. . .', 'trailing.pdf'],
  // What Windows keeps for itself, or reads as something else.
  ['CON', '_CON'],
  ['con.txt', '_con.txt'],
  ['NUL', '_NUL'],
  ['nul.pdf', '_nul.pdf'],
  ['aux.tar.gz', '_aux.tar.gz'],
  ['PRN.txt', '_PRN.txt'],
  ['COM1.jpg', '_COM1.jpg'],
  ['com¹.jpg', '_com¹.jpg'],
  ['LPT9', '_LPT9'],
  ['CONIN$', '_CONIN$'],
  ['CLOCK$.txt', '_CLOCK$.txt'],
  ['console.txt', 'console.txt'],
  ['roof.jpg::$DATA', 'roof.jpg__$DATA'],
  ['roof.jpg:evil.exe', 'roof.jpg_evil.exe'],
  ['a<b>c.txt', 'a_b_c.txt'],
  ['what?.pdf', 'what_.pdf'],
  ['*.*', '_._'],
  ['a|b.pdf', 'a_b.pdf'],
  ['a"b.pdf', 'a_b.pdf'],
  // Controls and what cannot be seen.
  ['roof.jpg\0.exe', 'roof.jpg.exe'],
  ['roof\0.jpg', 'roof.jpg'],
  ['a\nb.pdf', 'a b.pdf'],
  ['a\r\nSet-Cookie: x=1.pdf', 'a Set-Cookie_ x=1.pdf'],
  ['a\tb.pdf', 'a b.pdf'],
  ['a\u001b[2Jb.pdf', 'a[2Jb.pdf'],
  ['a\u0007\u0008.pdf', 'a.pdf'],
  ['a\u007f\u0085\u009b.pdf', 'a.pdf'],
  [`invoice${rtl}gpj.exe`, 'invoicegpj.exe'],
  ['a\u202ab\u202bc\u202cd\u202de.pdf', 'abcde.pdf'],
  ['a\u2066b\u2067c\u2068d\u2069.pdf', 'abcd.pdf'],
  ['a\u200e\u200f\u061c.pdf', 'a.pdf'],
  ['a\u200bb\u2060c\ufeff.pdf', 'abc.pdf'],
  ['a\u200d.pdf', 'a.pdf'],
  ['a\u00adb.pdf', 'ab.pdf'],
  ['a\u2028b\u2029c.pdf', 'a b c.pdf'],
  ['a\u00a0\u3000b.pdf', 'a b.pdf'],
  ['a\ud800b.pdf', 'ab.pdf'],
  ['a\ufffdb\uffffc.pdf', 'abc.pdf'],
  ['a\ue000\u{f0000}.pdf', 'a.pdf'],
  ['a\u{e0041}\u{e007f}.pdf', 'a.pdf'],
  ['', 'file'],
  ['   ', 'file'],
  ['\u200b\u200b', 'file'],
  ['\0', 'file'],
  // Pages, programs, formulas and formats, in a name.
  ['<script>alert(1)</script>.jpg', 'script_.jpg'],
  ['<img src=x onerror=alert(1)>.png', '_img src=x onerror=alert(1)_.png'],
  ['"><svg onload=alert(1)>.png', '___svg onload=alert(1)_.png'],
  ["'; DROP TABLE files; --.pdf", "'; DROP TABLE files; --.pdf"],
  ['$(reboot).pdf', '$(reboot).pdf'],
  ['`reboot`.pdf', '`reboot`.pdf'],
  ['{{7*7}}.txt', '{{7_7}}.txt'],
  ['%s%n%x.txt', '%s%n%x.txt'],
  ['=cmd|calc.csv', '=cmd_calc.csv'],
  ['javascript:alert(1).pdf', 'javascript_alert(1).pdf'],
  ['\u0024{jndi:ldap://x}.pdf', 'x}.pdf'],
  // Long ones keep their ending.
  [`${long}.pdf`, `${'x'.repeat(116)}.pdf`],
  [`a.${long}`, `a.${'x'.repeat(118)}`],
  [`${'訴'.repeat(100)}.pdf`, `${'訴'.repeat(65)}.pdf`],
  [`${'👩‍👩‍👧'.repeat(60)}.pdf`, `${'👩👩👧'.repeat(16)}👩.pdf`],
];

describe('the name of a file', () => {
  for (const [given, shown] of names) {
    it(`is shown as ${JSON.stringify(shown)} for ${JSON.stringify(given.slice(0, 60))}`, () => {
      assert.equal(cleanName(given), shown);
      assert.equal(cleanName(shown), shown, 'cleaned again it stays');
    });
  }

  it('comes out of the header as it went in, for every one of them', () => {
    for (const [given] of names) {
      const name = cleanName(given);
      const header = contentDisposition(name);
      assert.match(header, /^[\x20-\x7e]+$/);
      assert.equal(parse(header), name);
      assert.doesNotThrow(() => new Headers({'Content-Disposition': header}));
    }
  });

  it('is short, visible and of one part, whatever was given', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({unit: 'binary'}), fc.string(), fc.string({unit: 'grapheme', minLength: 80})),
        (given) => {
          const name = cleanName(given);
          assert.ok(name.length > 0 && name.length <= 120 && Buffer.byteLength(name) <= 200, name);
          assert.doesNotMatch(name, /[/\\:*?"<>|\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]|^[.\s~-]|[.\s]$/u);
          assert.equal(parse(contentDisposition(name)), name);
          assert.equal(cleanName(name), name);
        },
      ),
      {numRuns: 150},
    );
  });
});

/** Reads the header as RFC 6266 and RFC 8187 say, and makes sure that the plain name beside it is whole. */
function parse(header: string): string {
  const [, plain, extended] =
    /^attachment; filename="((?:[^"\\]|\\.)*)"; filename\*=UTF-8''((?:[\w!#$&+.^`|~-]|%[0-9A-F]{2})*)$/.exec(header) ??
    [];
  assert.ok(plain !== undefined && extended !== undefined, header);
  assert.ok(!plain.includes('%'));
  return decodeURIComponent(extended);
}
