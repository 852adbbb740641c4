// @ts-check
// Reads the licences of all locked packages, those of other platforms too, and fails on one that is not on the list.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { report } from './lib/exceptions.mjs';
import { ROOT } from './lib/root.mjs';

/** Licences that a work under EUPL-1.2 can use and be shipped with: permissive ones, and copyleft by file. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'EUPL-1.2',
  'ISC',
  'MIT',
  // MIT without the demand that its notice be kept: it asks for nothing.
  'MIT-0',
  'MPL-2.0',
  // Fonts: they may be shipped with a work, and be in the documents that it makes, under any licence.
  'OFL-1.1',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
]);

/**
 * True when a licence expression (SPDX: ids, AND, OR, WITH, brackets) can be met with allowed licences alone. An
 * exception after WITH only adds rights.
 * @param {string} expression
 * @param {ReadonlySet<string>} [allowed]
 */
export function isAllowed(expression, allowed = ALLOWED) {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  /** @returns {boolean} */
  const one = () => {
    const token = tokens[at++];
    if (token === '(') {
      const inside = either();
      return tokens[at++] === ')' && inside;
    }
    if (tokens[at] === 'WITH') at += 2;
    return token !== undefined && allowed.has(token);
  };
  /** @returns {boolean} */
  const both = () => {
    let met = one();
    while (tokens[at] === 'AND') {
      at++;
      met = one() && met;
    }
    return met;
  };
  /** @returns {boolean} */
  const either = () => {
    let met = both();
    while (tokens[at] === 'OR') {
      at++;
      met = both() || met;
    }
    return met;
  };
  const met = either();
  return met && at === tokens.length;
}

/** @param {string} path in node_modules @returns {string} */
function licenceInstalled(path) {
  try {
    const { license, licenses } = JSON.parse(readFileSync(join(ROOT, path, 'package.json'), 'utf8'));
    return (
      license?.type ?? license ?? licenses?.map((/** @type {any} */ l) => l.type ?? l).join(' OR ') ?? ''
    );
  } catch {
    return '';
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const all = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, pkg]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: /** @type {string} */ (pkg.version),
      licence: /** @type {string} */ (pkg.license ?? licenceInstalled(path)),
    }));
  report({
    section: 'licences',
    findings: all.filter(({ licence }) => !isAllowed(licence)),
    matches: ({ name, licence }, match) => match === `${name} ${licence}`,
    show: ({ name, version, licence }) => `${name} ${version}: ${licence || 'no licence stated'}`,
    clean: `${all.length} packages`,
  });
}
