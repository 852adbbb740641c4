// @ts-check
// `npm start`: installs and builds what is missing, then serves. The same on Linux, macOS and Windows.
import { launch } from './lib/launch.mjs';
import { stopWithParent } from './lib/parent.mjs';

const say = (/** @type {string} */ line) => console.log(line);

if (process.env.npm_lifecycle_event === 'start') stopWithParent();
say('Startar Samsyn / Starting Samsyn …');
await launch(['serve', ...process.argv.slice(2)], say);
