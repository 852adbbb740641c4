// @ts-check
// `npm run check`: all that can be judged without running the product. Words after it choose checks by name:
// `npm run check -- types licences`.
import { CHECKS, lineOf, runChecks } from './lib/checks.mjs';
import { prepare } from './lib/prepare.mjs';

const say = (/** @type {string} */ line) => console.log(line);
const words = process.argv.slice(2);
const chosen = CHECKS.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));

if (chosen.length === 0) {
  console.error(`No such check. There are: ${CHECKS.map(({ name }) => name).join(', ')}`);
  process.exitCode = 2;
} else {
  process.exitCode = await prepare({ say, toTest: true, toRun: false });
  if (process.exitCode === 0) {
    const judged = await runChecks(chosen, (one) => say(lineOf(one)));
    const failed = judged.filter(({ standing }) => standing === 'failed').length;
    const leftOut = judged.filter(({ standing }) => standing === 'left_out').length;
    say(`${judged.length - failed - leftOut} ok, ${failed} failed${leftOut ? `, ${leftOut} left out` : ''}`);
    if (failed > 0) process.exitCode = 1;
  }
}
