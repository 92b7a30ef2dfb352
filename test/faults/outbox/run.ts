import {outboxRuns} from './outbox-runs.ts';

// npm run test:outbox: a thousand random lives of the outbox.   -- 50       so many
//                                                                -- 50 1234  from this seed on
//                                                                -- 1 1234 7  that one again, as it says where it fails
const [runs = 1_000, seed = Math.floor(Math.random() * 2 ** 31), path] = process.argv.slice(2).map(Number);
const begun = performance.now();
const told = await outboxRuns({runs, seed, ...(path !== undefined && {path: String(path)})});
const seconds = Math.round((performance.now() - begun) / 1000);
const {wrong, ...figures} = told;
console.log(JSON.stringify({seed, seconds, ...figures}, null, 2));
if (wrong) console.log(`Again: npm run test:outbox -- 1 ${wrong.seed} ${wrong.path}\n${wrong.steps}\n${wrong.why}`);
process.exitCode = wrong ? 1 : 0;
