// @ts-check
import { pathToFileURL } from 'node:url';
import { isCheckout, SERVER } from './build.mjs';
import { prepare } from './prepare.mjs';

/** True when this Node can run the product; says so on stderr when it can't. */
export function nodeIsRecent() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return true;
  console.error(
    `Samsyn behöver Node.js 20.19 eller senare / needs Node.js 20.19 or later; this is ${process.versions.node}.`,
  );
  return false;
}

/**
 * Makes the program ready (packages, build) and runs it in this very process, so that signals reach the server itself
 * and nothing stands between it and whoever started it.
 * @param {readonly string[]} args the command line after the program's name
 * @param {(line: string) => void} say where progress goes; never stdout for commands whose output is read by programs
 */
export async function launch(args, say) {
  if (!nodeIsRecent()) {
    process.exitCode = 1;
    return;
  }
  if (isCheckout()) {
    const code = await prepare({ say, withSnapshot: args[0] === 'serve' });
    if (code !== 0) {
      process.exitCode = code;
      return;
    }
  }
  process.argv = [process.execPath, SERVER, ...args];
  await import(pathToFileURL(SERVER).href);
}
