#!/usr/bin/env node
// @ts-check
// The command line. From a checkout it installs and builds what is stale first; progress goes to stderr, so that
// output such as `samsyn clock due` can be read by a program.
import { launch } from '../scripts/lib/launch.mjs';

await launch(process.argv.slice(2), (line) => console.error(line));
