// @ts-check
import { availableParallelism } from 'node:os';
import { ROOT } from './root.mjs';
import { run, runInstalled } from './run.mjs';

/**
 * `left_out`: could not be judged here, for a reason that is no fault of the project.
 * @typedef {'ok' | 'failed' | 'left_out'} Standing
 * @typedef {{ name: string, run: () => Promise<import('./run.mjs').Ran> }} Check
 * @typedef {{ name: string, standing: Standing, ms: number, output: string }} Judged
 */

/** Exit code of a check that says it could not be made here. */
export const LEFT_OUT = 77;

/** @param {string} file @param {readonly string[]} args */
const own = (file, ...args) => run(process.execPath, [`${ROOT}/scripts/${file}`, ...args], { capture: true });
/** @param {string} file @param {readonly string[]} args */
const tool = (file, ...args) => runInstalled(file, args, { capture: true });
/** Remembers what it found beside the packages, so that a second run looks at what changed. @param {string} project */
const types = (project) => {
  const memory = `${ROOT}/node_modules/.cache/samsyn/${project.replaceAll('.', '_')}.tsbuildinfo`;
  return tool('typescript/bin/tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', memory, '-p', project);
};

/** The slow ones first, so that the short ones fill the gaps. @type {readonly Check[]} */
export const CHECKS = [
  { name: 'types: server', run: () => types('.') },
  { name: 'types: web client', run: () => types('web') },
  { name: 'contract unchanged', run: () => own('contract.mjs', '--check') },
  { name: 'unused code (knip)', run: () => tool('knip/bin/knip.js', '--no-progress') },
  { name: 'lock complete', run: () => own('complete-lock.mjs', '--check') },
  { name: 'who imports whom', run: () => own('arrows.mjs') },
  { name: 'types: scripts', run: () => types('tsconfig.scripts.json') },
  { name: 'format and lint', run: () => tool('@biomejs/biome/bin/biome', 'ci', '--colors=off', '.') },
  { name: 'migration lint', run: () => own('migration-lint.mjs') },
  { name: 'Swedish in catalogues', run: () => own('source-scan.mjs', 'swedish') },
  { name: 'time from the platform', run: () => own('source-scan.mjs', 'time') },
  { name: 'every test runs', run: () => own('source-scan.mjs', 'tests') },
  { name: 'identity numbers', run: () => own('identity-scan.mjs') },
  { name: 'licences', run: () => own('licences.mjs') },
  { name: 'known weaknesses', run: () => own('audit.mjs') },
];

/** @param {number} code @returns {Standing} */
const standingOf = (code) => (code === 0 ? 'ok' : code === LEFT_OUT ? 'left_out' : 'failed');

/**
 * Runs checks side by side, as many as there are cores, and tells of each as it ends.
 * @param {readonly Check[]} checks
 * @param {(judged: Judged) => void} tell
 * @param {number} [atOnce]
 */
export async function runChecks(checks, tell, atOnce = Math.min(4, availableParallelism())) {
  /** @type {Judged[]} */
  const all = [];
  const waiting = [...checks];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const { code, output, ms } = await check.run();
      const judged = { name: check.name, standing: standingOf(code), ms, output: output.trim() };
      all.push(judged);
      tell(judged);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return all;
}

const WORDS = { ok: 'ok      ', failed: 'FAILED  ', left_out: 'left out' };

/** One line for a check; what it found below, when it failed. @param {Judged} judged */
export function lineOf({ name, standing, ms, output }) {
  const line = `${WORDS[standing]}  ${name.padEnd(24)} ${(ms / 1000).toFixed(1).padStart(5)} s`;
  if (standing === 'failed') return `${line}\n${output.replace(/^/gm, '    ')}`;
  // The last line of an own scan says how much it looked at.
  const last = output.slice(output.lastIndexOf('\n') + 1);
  return last.length > 0 && last.length < 100 ? `${line}   ${last}` : line;
}
