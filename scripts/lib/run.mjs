// @ts-check
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { ROOT } from './root.mjs';

/** @typedef {{ code: number, output: string, ms: number }} Ran */

/** Exit code by the shells' convention: 128 + the signal's number. @param {NodeJS.Signals} signal */
export const codeOfSignal = (signal) => 128 + (constants.signals[signal] ?? 0);

/**
 * Runs a program to its end. SIGTERM, SIGINT and SIGHUP that reach this process are handed on to it, so that nothing
 * is left behind when npm is stopped in the middle.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ capture?: boolean, cwd?: string, env?: NodeJS.ProcessEnv }} [options] `capture`: collect both streams
 *   instead of showing them
 * @returns {Promise<Ran>} `code` is 127 when the program could not be started
 */
export function run(command, args, { capture = false, cwd = ROOT, env = process.env } = {}) {
  const started = performance.now();
  return new Promise((done) => {
    let output = '';
    // npm is a .cmd on Windows, and those start only through a shell; our own arguments hold no shell characters.
    const shell = process.platform === 'win32' && !command.endsWith('.exe');
    const child = spawn(command, args, {
      cwd,
      env,
      shell,
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'];
    /** @type {(signal: NodeJS.Signals) => void} */
    const handOn = (signal) => void child.kill(signal);
    for (const signal of signals) process.on(signal, handOn);
    /** @param {number} code */
    const finish = (code) => {
      for (const signal of signals) process.off(signal, handOn);
      done({ code, output, ms: performance.now() - started });
    };
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => {
      output += `${error.message}\n`;
      finish(127);
    });
    child.on('close', (code, signal) => finish(code ?? (signal ? codeOfSignal(signal) : 1)));
  });
}

/**
 * Runs a program of an installed package by its file, without a shell or `npx`.
 * @param {string} file path under node_modules, with `/`
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export const runInstalled = (file, args, options) =>
  run(process.execPath, [`${ROOT}/node_modules/${file}`, ...args], options);

/**
 * Runs npm: the one that started us when there is one, so that its version is the user's own.
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNpm(args, options) {
  const own = process.env.npm_execpath;
  return own?.endsWith('npm-cli.js')
    ? run(process.execPath, [own, ...args], options)
    : run('npm', args, options);
}
