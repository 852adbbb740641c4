// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} root @param {string} path @returns {string[]} */
function filesUnder(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || entry.isFile())
    .flatMap((entry) =>
      entry.isDirectory() ? filesUnder(root, `${path}/${entry.name}`) : [`${path}/${entry.name}`],
    );
}

const NOT_BUILT = /\.(test|scenarios)\.tsx?$|\.md$|\.snap$/;

/**
 * One digest over the names and contents of all that a build is made of. Tests and documents are no part of it, so
 * that editing them builds nothing anew. Line ends are read as written: a checkout with others is another build.
 * @param {string} root
 * @param {readonly string[]} paths files and folders, relative, with `/`
 */
export function digestOfInputs(root, paths) {
  const hash = createHash('sha256');
  const files = paths.flatMap((path) => filesUnder(root, path)).filter((file) => !NOT_BUILT.test(file));
  for (const file of files.sort()) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
