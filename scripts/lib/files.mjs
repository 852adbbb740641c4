// @ts-check
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

const NOT_OURS = new Set(['node_modules', 'dist', 'data', 'coverage', '.git']);

/** @param {string} root @param {string} folder @returns {string[]} */
function walk(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return folder === '' && NOT_OURS.has(entry.name) ? [] : walk(root, path);
    return entry.isFile() ? [path] : [];
  });
}

/**
 * Every file of the project, tracked or about to be: relative, with `/`, sorted. In a folder without git (an unpacked
 * archive), every file outside what is installed or built.
 * @param {string} [root]
 */
export function projectFiles(root = ROOT) {
  let files;
  try {
    const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    const listed = execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    files = listed.split('\0').filter((file) => file !== '' && existsSync(join(root, file)));
  } catch {
    files = walk(root, '');
  }
  return [...new Set(files)].sort();
}

/** The text of a file, or null when it is no text (a picture, a font). @param {string} file @param {string} [root] */
export function textOf(file, root = ROOT) {
  const content = readFileSync(join(root, file));
  return content.includes(0) ? null : content.toString('utf8');
}
