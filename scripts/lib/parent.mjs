// @ts-check
import { execFileSync } from 'node:child_process';
import { isAlive } from './alive.mjs';

const SHELL = /(^|\/)-?(sh|dash|ash|bash|zsh|ksh|busybox)$/;

/**
 * The processes whose end is ours too: the one that started this one and, when that is a shell between, the one that
 * started the shell. npm runs a script through `sh -c`, and some shells wait there until the script ends.
 */
function starters() {
  const parent = process.ppid;
  if (process.platform === 'win32') return [parent];
  try {
    const row = execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(parent)], { encoding: 'utf8' });
    const [, grandparent = '', command = ''] = /^\s*(\d+)\s+(.*\S)/.exec(row) ?? [];
    // Process 1 takes over whoever has lost its own parent.
    return SHELL.test(command) && Number(grandparent) > 1 ? [parent, Number(grandparent)] : [parent];
  } catch {
    return [parent];
  }
}

/**
 * Ends this process as SIGTERM does when the one that started it is gone: some shells that npm starts us through die
 * of a signal without handing it on, or live on when npm dies, and the server would be left behind with its port.
 * @param {number} [everyMs]
 */
export function stopWithParent(everyMs = 500) {
  const parent = process.ppid;
  const watched = starters();
  const timer = setInterval(() => {
    if (process.ppid === parent && watched.every(isAlive)) return;
    clearInterval(timer);
    // On Windows a signal to oneself ends the process at once; the listener is what can close cleanly there.
    if (process.listenerCount('SIGTERM') > 0) process.emit('SIGTERM', 'SIGTERM');
    else process.kill(process.pid, 'SIGTERM');
  }, everyMs);
  timer.unref();
}
