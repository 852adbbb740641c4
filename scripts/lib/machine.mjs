// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

/** @param {readonly string[]} names */
const onPath = (names) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file));

const CHROMIUM = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome.exe',
  'msedge.exe',
];
const CHROMIUM_ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The browser that tests drive, or undefined when this machine has none. SAMSYN_CHROMIUM names another. */
export const findChromium = () =>
  process.env.SAMSYN_CHROMIUM ?? onPath(CHROMIUM) ?? CHROMIUM_ELSEWHERE.find((file) => existsSync(file));

const POSTGRES = '/usr/lib/postgresql';

/** The same places as the tests look in: `SAMSYN_TEST_PG_BIN`, else Debian's. */
function hasPostgres() {
  if (process.env.SAMSYN_TEST_PG_BIN !== undefined) return true;
  return (
    existsSync(POSTGRES) && readdirSync(POSTGRES).some((v) => existsSync(join(POSTGRES, v, 'bin/initdb')))
  );
}

const NEEDED = [
  {
    name: 'Chromium',
    isThere: () => findChromium() !== undefined,
    debian: 'chromium',
    without: 'the end-to-end tests',
  },
  {
    name: 'PostgreSQL',
    isThere: hasPostgres,
    debian: 'postgresql-15',
    without: 'store tests on PostgreSQL (they run on the embedded database)',
  },
];

/** Programs beyond Node that the tests use and this machine lacks. */
export const missingPrograms = () => NEEDED.filter(({ isThere }) => !isThere());

/**
 * Installs what is missing with Debian's package manager, where we may.
 * @param {(line: string) => void} say
 */
export async function installPrograms(say) {
  const missing = missingPrograms();
  if (missing.length === 0 || process.getuid?.() !== 0 || onPath(['apt-get']) === undefined) return;
  say(`Installing ${missing.map(({ name }) => name).join(' and ')} …`);
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, capture: true };
  const updated = await run('apt-get', ['update', '-qq'], options);
  const packages = missing.map(({ debian }) => debian);
  const { code, output } = await run(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    options,
  );
  if (code !== 0) say(`${updated.output}${output}`.trim());
}
