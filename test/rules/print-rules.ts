import {policies} from './all-rules.ts';
import {testsByRule} from './rule-tests.ts';

// npm run rules: every rule of the five policies, what becomes of it, and the test that proves it.

const tests = testsByRule();
let total = 0;
let human = 0;
let unproven = 0;
for (const {name, rules} of policies) {
  console.log(`\n${name}`);
  for (const [id, {status, how}] of Object.entries(rules)) {
    const [first, ...more] = tests.get(id) ?? [];
    console.log(`  ${id.padEnd(8)} ${status.padEnd(10)} ${how}`);
    console.log(`           ${first ?? 'NO TEST'}${more.length > 0 ? ` (and ${more.length} more)` : ''}`);
    total++;
    if (status === 'human-only') human++;
    if (!first) unproven++;
  }
}
console.log(
  `\nOf ${total} rules ${total - human} are enforced, shown or recorded (${percent(total - human)}), ${human} are for people alone.`,
);
for (const {name, rules} of policies) {
  const all = Object.values(rules);
  const of = (status: string) => all.filter((rule) => rule.status === status).length;
  const counts = ['enforced', 'shown', 'recorded', 'human-only'].map((status) => `${of(status)} ${status}`);
  console.log(`  ${name}: ${all.length}, of which ${counts.join(', ')}`);
}
if (unproven > 0) {
  console.log(`${unproven} rules have no test.`);
  process.exitCode = 1;
}

function percent(count: number): string {
  return `${((100 * count) / total).toFixed(1)} %`;
}
