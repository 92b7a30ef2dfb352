#!/usr/bin/env node
import {readFile, writeFile} from 'node:fs/promises';
import {renderStatic} from '@redress/widgets/static.js';

// redress-static page.html out.html: draws the badges of a static page, and says what its policy has to allow.

const [from, to] = process.argv.slice(2);
if (!from || !to) {
  console.error('Say: redress-static page.html out.html');
  process.exit(2);
}
const {html, styles} = await renderStatic(await readFile(from, 'utf8'));
await writeFile(to, html);
console.log(styles.length > 0 ? `style-src ${styles.join(' ')}` : 'There was nothing to draw.');
