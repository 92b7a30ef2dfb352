import {benchCalendar} from './policy-calendar.ts';
import {benchCase, timeView} from './policy-case.ts';
import {printRatios} from './ratio.ts';

// npm run bench:policy: how fast the policy core is beside its peers, in one run; fails where a ratio is too small.
printRatios([...(await benchCalendar()), ...(await benchCase())]);
for (const {who, milliseconds} of timeView()) {
  console.log(`view of 100 events for a ${who}: ${milliseconds.toFixed(3)} ms, the median (meant: under 0.2 ms)`);
}
