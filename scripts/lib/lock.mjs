// @ts-check

/**
 * @typedef {{ version?: string, resolved?: string, integrity?: string, optional?: boolean, dev?: boolean, link?: boolean,
 *   os?: string[], cpu?: string[], libc?: string[], license?: string, engines?: Record<string, string>,
 *   bin?: Record<string, string>, hasInstallScript?: boolean, dependencies?: Record<string, string>,
 *   optionalDependencies?: Record<string, string>, devDependencies?: Record<string, string>,
 *   funding?: unknown, peerDependencies?: Record<string, string>, peerDependenciesMeta?: unknown }} Entry
 * @typedef {Record<string, Entry>} Packages by path, `''` the project itself
 * @typedef {{ from: string, name: string, range: string, optional: boolean }} Missing `from`: the path that needs it
 */

const REGISTRY = 'https://registry.npmjs.org/';

/** @param {string} path */
const folders = (path) => {
  const found = [path];
  for (
    let at = path.lastIndexOf('/node_modules/');
    at >= 0;
    at = found.at(-1)?.lastIndexOf('/node_modules/') ?? -1
  ) {
    found.push((found.at(-1) ?? '').slice(0, at));
  }
  return path === '' ? [''] : [...found, ''];
};

/**
 * Where a package finds another, as Node looks for it: in its own folder, then outwards.
 * @param {Packages} packages @param {string} from @param {string} name
 */
export const pathOf = (packages, from, name) =>
  folders(from)
    .map((folder) => `${folder === '' ? '' : `${folder}/`}node_modules/${name}`)
    .find((path) => path in packages);

/** @param {string} range */
const isExact = (range) => /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(range);

/**
 * What packages ask for and the lock does not hold: above all the binaries of other platforms, which npm leaves out
 * when the registry it asked did not have them. A lock without them fails, or silently installs less, on another's
 * machine. An exact version that is there in another one counts as missing.
 * @param {Packages} packages
 * @returns {Missing[]}
 */
export function missingFrom(packages) {
  return Object.entries(packages).flatMap(([from, entry]) => {
    const asked = [
      ...Object.entries(entry.dependencies ?? {}).map(([name, range]) => ({ name, range, optional: false })),
      ...Object.entries(entry.optionalDependencies ?? {}).map(([name, range]) => ({
        name,
        range,
        optional: true,
      })),
    ];
    return asked.flatMap(({ name, range, optional }) => {
      const path = pathOf(packages, from, name);
      const there = path !== undefined && (!isExact(range) || packages[path]?.version === range);
      return there ? [] : [{ from, name, range, optional }];
    });
  });
}

/** Entries that name a download address elsewhere than the public registry. @param {Packages} packages */
export const foreignAddresses = (packages) =>
  Object.entries(packages).filter(
    ([, { resolved }]) => resolved !== undefined && !resolved.startsWith(REGISTRY),
  );

/** Packages that can't be verified when they are installed. @param {Packages} packages */
export const withoutChecksum = (packages) =>
  Object.entries(packages).filter(([path, entry]) => path !== '' && !entry.link && !entry.integrity);

/** @typedef {(name: string, range: string) => Promise<(Entry & { version: string }) | null>} View asks the registry */

const KEPT_BEFORE = /** @type {const} */ (['version', 'integrity', 'cpu']);
const KEPT_AFTER = /** @type {const} */ ([
  'libc',
  'hasInstallScript',
  'license',
  'optional',
  'os',
  'dependencies',
  'optionalDependencies',
  'bin',
  'engines',
  'funding',
  'peerDependencies',
  'peerDependenciesMeta',
]);

/** The parts of a registry's answer that a lock keeps, in npm's order of writing. @param {Entry} seen @param {Entry} parent */
function entryOf(seen, parent) {
  const optional = { ...seen, optional: true };
  /** @param {readonly (keyof Entry)[]} keys */
  const kept = (keys) =>
    Object.fromEntries(keys.filter((key) => optional[key]).map((key) => [key, optional[key]]));
  return /** @type {Entry} */ ({
    ...kept(KEPT_BEFORE),
    ...(parent.dev ? { dev: true } : {}),
    ...kept(KEPT_AFTER),
  });
}

/**
 * Adds what is missing, and what that asks for in turn, as far as the registry has it.
 * @param {Packages} packages changed in place
 * @param {View} view
 * @returns {Promise<{ added: string[], leftOut: Missing[] }>}
 */
export async function complete(packages, view) {
  /** @type {string[]} */
  const added = [];
  /** @type {Missing[]} */
  const leftOut = [];
  const key = (/** @type {Missing} */ m) => `${m.from} ${m.name}@${m.range}`;
  for (;;) {
    const next = missingFrom(packages).find((m) => !leftOut.some((out) => key(out) === key(m)));
    if (!next) return { added, leftOut };
    const seen = await view(next.name, next.range);
    if (!seen) {
      leftOut.push(next);
      continue;
    }
    const outer = `node_modules/${next.name}`;
    const path = outer in packages ? `${next.from}/${outer}`.replace(/^\//, '') : outer;
    if (path in packages) {
      leftOut.push(next);
      continue;
    }
    packages[path] = entryOf(seen, packages[next.from] ?? {});
    added.push(`${next.name} ${seen.version}`);
  }
}

/** The packages in the order in which npm writes them. @param {Packages} packages @returns {Packages} */
export const inOrder = (packages) =>
  Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
