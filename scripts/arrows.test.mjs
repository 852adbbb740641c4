import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cruise } from './arrows.mjs';
import { ROOT } from './lib/root.mjs';

/** path → what it imports */
const TREE = {
  // right
  'src/platform/ids/index.ts': ['./make.ts'],
  'src/platform/ids/make.ts': ['node:crypto', 'uuid'],
  'src/platform/ids/make.test.ts': ['./make.ts', 'vitest', '#testing'],
  'src/platform/testing/index.ts': ['fast-check'],
  'src/core/organisation/index.ts': ['#platform/ids'],
  'src/core/access/index.ts': ['#core/organisation', '#platform/ids'],
  'src/core/trail/index.ts': ['#core/access'],
  'src/core/clocks/index.ts': ['#core/trail', './count.ts'],
  'src/core/clocks/count.ts': [],
  'src/modules/casework/index.ts': ['#core/clocks', '#platform/ids', './domain/codes.ts'],
  'src/modules/casework/domain/codes.ts': ['zod'],
  'src/modules/eservices/index.ts': ['#modules/casework'],
  'src/modules/interventions/index.ts': ['#modules/casework'],
  'src/app/server.ts': ['#modules/casework', '#core/trail', './modules.ts'],
  'src/app/modules.ts': ['#modules/eservices'],
  'src/cli/main.ts': ['#app/server', 'commander'],
  'src/modules/casework/testing/index.ts': ['fast-check'],
  'src/core/access/testing/index.ts': [],
  'src/app/testing/calls.ts': ['../../modules/casework/testing/index.ts'],
  'src/app/walk.test.ts': ['../core/access/testing/index.ts', './testing/calls.ts'],
  'web/src/main.tsx': ['react', './ui/tag.tsx'],
  'web/src/ui/tag.tsx': [],
  'e2e/story.e2e.ts': ['#app/server', 'playwright-core'],
  // wrong
  'src/platform/http/index.ts': ['#core/access'],
  'src/core/access/later.ts': ['#core/clocks'],
  'src/core/operation/index.ts': ['#modules/casework'],
  'src/core/trail/inside.ts': ['../clocks/count.ts'],
  'src/modules/prevention/index.ts': ['#modules/casework'],
  'src/modules/casework/back.ts': ['#modules/eservices'],
  'src/modules/eservices/inside.ts': ['../casework/domain/codes.ts'],
  'src/modules/casework/up.ts': ['#app/modules'],
  'src/core/trail/trail.test.ts': ['../../modules/casework/testing/index.ts'],
  'src/app/factories.ts': ['#testing'],
  'src/app/tools.ts': ['fast-check'],
  'src/app/lost.ts': ['./gone.ts'],
  'src/app/one.ts': ['./two.ts'],
  'src/app/two.ts': ['./one.ts'],
  'web/src/server.tsx': ['../../src/platform/ids/index.ts'],
  'web/src/node.tsx': ['node:fs'],
};

const EXPECTED = [
  'no-cycles src/app/one.ts',
  'not-in-allowed src/app/lost.ts',
  'not-in-allowed src/core/access/later.ts',
  'not-in-allowed src/core/operation/index.ts',
  'not-in-allowed src/core/trail/inside.ts',
  'not-in-allowed src/core/trail/trail.test.ts',
  'not-in-allowed src/modules/casework/back.ts',
  'not-in-allowed src/modules/casework/up.ts',
  'not-in-allowed src/modules/eservices/inside.ts',
  'not-in-allowed src/modules/prevention/index.ts',
  'not-in-allowed src/platform/http/index.ts',
  'not-in-allowed web/src/server.tsx',
  'resolvable src/app/lost.ts',
  'ships-what-it-needs src/app/tools.ts',
  'tests-stay-in-tests src/app/factories.ts',
  'web-knows-the-contract-alone web/src/server.tsx',
  'web-runs-in-a-browser web/src/node.tsx',
];

let folder;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'samsyn-arrows-'));
  for (const file of ['package.json', 'tsconfig.json', 'tsconfig.base.json']) {
    cpSync(join(ROOT, file), join(folder, file));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [path, imports] of Object.entries(TREE)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), imports.map((name) => `import '${name}';\n`).join(''));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('lets through what the architecture allows and finds every arrow against it', async () => {
  const { modules, violations } = await cruise(folder, ['src', 'web/src', 'e2e']);
  const found = violations.map(({ rule, from }) => `${rule} ${from}`);
  // The planted back arrow closes cycles through front doors too; those are found, and not listed here.
  const apart = found.filter((line) => !/^no-cycles src\/(core|modules|platform)/.test(line));
  expect([...new Set(apart)].sort()).toEqual(EXPECTED);
  expect(modules).toBeGreaterThanOrEqual(Object.keys(TREE).length - 1);
}, 60_000);
