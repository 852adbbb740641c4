// @ts-check
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { digestOfInputs } from './inputs.mjs';
import { ROOT } from './root.mjs';
import { run } from './run.mjs';

/**
 * The day that the demo starts on: a Monday morning, with what the week-end has left. The server reads it beside the
 * database.
 */
const MADE_AT = '2026-12-07T08:30:00+01:00';
const CASES = 400;
const SEED = 1;

const PGLITE = 'node_modules/@electric-sql/pglite/package.json';

/** Where the snapshot stands in a build. @param {string} dist */
const placeIn = (dist) => join(dist, 'demo-snapshot');

/** What the snapshot is made of: the demo, the schema and the database program. A change of anything else leaves it as good as it was. */
function digest() {
  const src = join(ROOT, 'src');
  const migrations = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('/migrations'))
    .map((path) => `src/${path}`);
  return digestOfInputs(ROOT, ['src/app/demo', 'scripts/lib/snapshot.mjs', PGLITE, ...migrations]);
}

/** @param {string} dist */
function isMade(dist) {
  const mark = join(placeIn(dist), 'made-of');
  return existsSync(mark) && readFileSync(mark, 'utf8') === digest();
}

/**
 * True when the start that is asked for would copy a snapshot and there is none: the demo, on a folder without a
 * database.
 * @param {string} dist
 * @param {NodeJS.ProcessEnv} env
 */
export function wantsSnapshot(dist, env) {
  const isDemo = !env.DATABASE_URL && !['0', 'story'].includes(env.SAMSYN_DEMO ?? '');
  const isNew = !existsSync(join(resolve(env.SAMSYN_DATA ?? './data'), 'database'));
  return isDemo && isNew && ['', 'movable'].includes(env.SAMSYN_CLOCK ?? '') && !isMade(dist);
}

/**
 * Fills the demo municipality once, for every new data folder to be copied from. Takes some minutes; kept from build
 * to build until the demo or the schema is another. Without it a first start fills the story alone, so a failure here
 * fails nothing.
 * @param {string} dist
 * @param {(line: string) => void} say
 */
export async function makeSnapshot(dist, say) {
  if (isMade(dist)) return;
  const place = placeIn(dist);
  const draft = `${place}.new`;
  for (const old of [place, draft]) rmSync(old, { recursive: true, force: true });
  say('Fyller demokommunen, en gång (några minuter) / Filling the demo municipality, once …');
  const { DATABASE_URL: _, ...inherited } = process.env;
  const env = {
    ...inherited,
    SAMSYN_DATA: draft,
    SAMSYN_CLOCK: MADE_AT,
    SAMSYN_DEMO: '1',
    SAMSYN_HEADS: join(draft, 'trail-heads.jsonl'),
  };
  const args = ['demo', 'seed', '--cases', String(CASES), '--seed', String(SEED)];
  const { code, ms } = await run(process.execPath, [join(dist, 'server/samsyn.js'), ...args], { env });
  if (code !== 0 || !existsSync(join(draft, 'database'))) {
    rmSync(draft, { recursive: true, force: true });
    return;
  }
  writeFileSync(join(draft, 'made-at'), MADE_AT);
  writeFileSync(join(draft, 'made-of'), digest());
  renameSync(draft, place);
  say(`Klart / done: demokommunen / demo municipality, ${(ms / 1000).toFixed(0)} s`);
}
