import type {Block} from './block.ts';
import type {Letter} from './letter.ts';
import {readable} from './readable.ts';
import {type Run, runsOf, type Words} from './say.ts';

/**
 * The letter as a page of its own: for a screen, a mail or a printer. One heading of the first level, then those of the
 * second; real lists; no table, style or script. Every word is escaped.
 */
export function toHtml({language, subject, blocks}: Pick<Letter, 'language' | 'subject' | 'blocks'>): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(subject)}</title>
</head>
<body>
<main>
<h1>${escaped(subject)}</h1>
${blocks.map(blockHtml).join('\n')}
</main>
</body>
</html>
`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${wordsHtml(block.words)}</h2>`;
    case 'paragraph':
      return `<p${direction(block)}>${wordsHtml(block.words)}</p>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li${direction(block)}>${wordsHtml(item)}</li>`).join('\n')}\n</ul>`;
    case 'address':
      return `<p>${block.lines.map(wordsHtml).join('<br>\n')}</p>`;
    default:
      return unknownBlock(block);
  }
}

function direction({own}: {readonly own?: true}): string {
  return own ? ' dir="auto"' : '';
}

function wordsHtml(words: Words): string {
  return runsOf(words).map(runHtml).join('');
}

function runHtml(run: Run): string {
  if (typeof run === 'string') return escaped(run);
  const {text, lang, strong, href} = run;
  let html = escaped(text);
  // An address that a policy gives is a link only where following it can do no harm.
  if (href !== undefined && /^(https?:\/\/|mailto:)/i.test(href)) html = `<a href="${escaped(href)}">${html}</a>`;
  if (strong) html = `<strong>${html}</strong>`;
  return lang ? `<span lang="${lang}">${html}</span>` : html;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return readable(text).replace(/[&<>"']/g, (character) => entities[character] as string);
}

function unknownBlock(block: never): never {
  throw new TypeError(`No such block: ${JSON.stringify(block)}`);
}
