import './set-up/check-node.mjs';
import {build} from './set-up/build.mjs';
import {pinnedNode} from './set-up/root.mjs';
import {run} from './set-up/run.mjs';
import {setUp} from './set-up/set-up.mjs';

// npm run size: what the pages weigh, built from the sources as they are.

await setUp(build);
const {ok, output} = await run(pinnedNode, ['test/support/print-page-weights.ts']);
console.log(output);
process.exitCode = ok ? 0 : 1;
