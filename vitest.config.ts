import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { findChromium } from './scripts/lib/machine.mjs';
import { findPostgres } from './src/platform/test-databases/postgres-server.ts';

const DATABASE_TESTS = 'src/**/*.db.test.ts';
/** Tests of the embedded database's own process. */
const EMBEDDED_TESTS = 'src/**/*.embedded.test.ts';
/** Tests of what only a register of some size shows, for which the embedded database is not meant. */
const POSTGRES_TESTS = 'src/**/*.postgres.test.ts';

/**
 * What a module's operations answer, and what every endpoint does with hostile input, does not depend on the kind of database once each
 * operation has run on both (every-operation.db.test.ts). Where there is a PostgreSQL, these run on it alone.
 */
const ONE_KIND_IS_ENOUGH = [
  'src/modules/*/!(store)/**/*.db.test.ts',
  'src/app/fuzz.db.test.ts',
  // The embedded one is filled with the whole municipality by e2e/signals/npm-start.e2e.ts.
  'src/app/demo/mass.db.test.ts',
];

/** Tests that need a database, on one of its kinds. @param exclude what runs on the other alone */
function databaseProject(
  kind: 'postgres' | 'embedded',
  exclude: readonly string[] = [],
): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name: `db-${kind}`,
      // A database of its own is all that a file needs for itself; loading the product anew for each took a minute.
      isolate: false,
      maxWorkers: 2,
      include: [DATABASE_TESTS, kind === 'embedded' ? EMBEDDED_TESTS : POSTGRES_TESTS],
      exclude: [...exclude],
      globalSetup: [`src/app/testing/${kind}.setup.ts`],
      // Whether the other kind is tested in the same run, by all that is left out here.
      provide: { secondKind: exclude.length > 0 },
      // Starting a database of one's own for a file takes a second or two on a busy machine.
      testTimeout: 30_000,
      hookTimeout: 60_000,
    },
  };
}

/** SAMSYN_TEST_DB=postgres|embedded runs every one of them on one kind. */
function databaseProjects(): TestProjectInlineConfiguration[] {
  const only = process.env.SAMSYN_TEST_DB;
  const all = process.env.SAMSYN_REQUIRE_ALL === '1';
  const installed = findPostgres() !== undefined;
  const projects: TestProjectInlineConfiguration[] = [];
  if (only !== 'postgres')
    projects.push(databaseProject('embedded', only === undefined && installed ? ONE_KIND_IS_ENOUGH : []));
  if (only !== 'embedded') {
    if (installed) projects.push(databaseProject('postgres'));
    else if (all)
      throw new Error('SAMSYN_REQUIRE_ALL=1, but no PostgreSQL is installed: apt-get install postgresql');
    else
      console.warn(
        'LEFT OUT: the project db-postgres, as no PostgreSQL is installed here (apt-get install postgresql)',
      );
  }
  return projects;
}

const IN_A_BROWSER = ['e2e/scenarios/**/*.e2e.ts', 'e2e/a11y/**/*.e2e.ts'];

const FAULTS = 'e2e/faults/**/*.e2e.ts';

/** The product as a user meets it: the built server in a process of its own, and a real browser. */
function endToEndProjects(): TestProjectInlineConfiguration[] {
  if (findChromium() === undefined) {
    if (process.env.SAMSYN_REQUIRE_ALL === '1')
      throw new Error('SAMSYN_REQUIRE_ALL=1, but no Chromium is installed: apt-get install chromium');
    console.warn('LEFT OUT: the project e2e, as no Chromium is installed here (apt-get install chromium)');
    return [];
  }
  const test: NonNullable<TestProjectInlineConfiguration['test']> = {
    globalSetup: ['e2e/support/seeded.setup.ts'],
    // Imported here and not in e2e/: what drives the browser is told where it is.
    provide: { chromium: findChromium() ?? '' },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // As long as the browser's own waits (e2e/support/browser.ts).
    expect: { poll: { timeout: 20_000 } },
  };
  // Needs the right to mount a disk, and is for the long run alone: `npm run faults`.
  const faults: TestProjectInlineConfiguration = {
    extends: true,
    test: { ...test, name: 'faults', include: [FAULTS, 'e2e/durability/*.e2e.ts'], fileParallelism: false },
  };
  return [
    {
      extends: true,
      // After all others. A browser waits more than it works: two at a time.
      test: { ...test, name: 'e2e', include: [...IN_A_BROWSER], maxWorkers: 2, sequence: { groupOrder: 1 } },
    },
    {
      extends: true,
      // Beside nothing else: what is killed, and how it starts and ends. Much of it is waiting.
      test: {
        ...test,
        name: 'e2e-alone',
        include: ['e2e/**/*.e2e.ts'],
        exclude: [...IN_A_BROWSER, FAULTS],
        maxWorkers: 2,
        sequence: { groupOrder: 2 },
      },
    },
    ...(process.env.SAMSYN_FAULTS === '1' ? [faults] : []),
  ];
}

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          isolate: false,
          maxWorkers: 2,
          // Properties take hundreds of examples, beside another worker on a busy machine.
          testTimeout: 20_000,
          include: ['src/**/*.test.ts', 'web/src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
          exclude: [DATABASE_TESTS, EMBEDDED_TESTS, POSTGRES_TESTS],
        },
      },
      ...databaseProjects(),
      ...endToEndProjects(),
    ],
  },
});
