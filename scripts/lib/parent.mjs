// @ts-check
import { isAlive } from './alive.mjs';

/**
 * Ends this process as SIGTERM does when the one that started it is gone: some shells that npm starts us through die
 * of a signal without handing it on, and the server would be left behind with its port.
 * @param {number} [everyMs]
 */
export function stopWithParent(everyMs = 500) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent && isAlive(parent)) return;
    clearInterval(timer);
    // On Windows a signal to oneself ends the process at once; the listener is what can close cleanly there.
    if (process.listenerCount('SIGTERM') > 0) process.emit('SIGTERM', 'SIGTERM');
    else process.kill(process.pid, 'SIGTERM');
  }, everyMs);
  timer.unref();
}
