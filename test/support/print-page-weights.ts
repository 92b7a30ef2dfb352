import {pageWeights} from './page-weight.ts';

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

console.log('\n| JavaScript and CSS, brotli | | at most |\n|---|---:|---:|');
for (const {what, bytes, ceiling} of pageWeights()) {
  console.log(`| ${what} | ${kilobytes(bytes)} | ${ceiling ? kilobytes(ceiling) : ''} |`);
}
