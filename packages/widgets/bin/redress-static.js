#!/usr/bin/env node
import {readFile, writeFile} from 'node:fs/promises';

// redress-static page.html out.html: draws the badges of a static page, and says what its policy has to allow.

const [from, to] = process.argv.slice(2);
if (!from || !to) end('Say: redress-static page.html out.html');
try {
  const {renderStatic} = await import('@redress/widgets/static.js');
  const {html, styles} = await renderStatic(await readFile(from, 'utf8'));
  await writeFile(to, html);
  console.log(styles.length > 0 ? `style-src ${styles.join(' ')}` : 'There was nothing to draw.');
} catch (error) {
  const needs = 'It needs one more package: npm install parse5';
  end(`Nothing was written. ${error.message}${error.code === 'ERR_MODULE_NOT_FOUND' ? `\n${needs}` : ''}`);
}

function end(why) {
  console.error(why);
  process.exit(2);
}
