import {comingHolidays, plain} from '@redress/policy/calendar';
import {pageWeights} from './page-weight.ts';
import {policyWeight} from './policy-weight.ts';

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

console.log('\n| JavaScript and CSS, brotli | | at most |\n|---|---:|---:|');
const weights = [...pageWeights(), await policyWeight(comingHolidays('england-and-wales', plain('2026-11-20')))];
for (const {what, bytes, ceiling} of weights) {
  console.log(`| ${what} | ${kilobytes(bytes)} | ${ceiling ? kilobytes(ceiling) : ''} |`);
}
