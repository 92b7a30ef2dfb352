import './set-up/check-node.mjs';
import {build} from './set-up/build.mjs';
import {setUp} from './set-up/set-up.mjs';

// npm run build: the packages in packages/*/dist, and what a browser downloads in dist/embed.

await setUp(build);
console.log('Everything is built.');
