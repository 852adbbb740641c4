/**
 * Who may import whom: an allow-list. What is not named here is not allowed. ARCHITECTURE.md says why.
 * A folder's front door is its index.ts; tests may use anything of their own folder, and `testing` front doors.
 */

/** Each may import those before it. */
const CORE = [
  'organisation',
  'access',
  'trail',
  'operation',
  'accounts',
  'staffing',
  'log-review',
  'clocks',
  'reminders',
  'measures',
  'guide',
  'commitments',
  'figures',
  'evidence',
  'samples',
];

/** Module → the modules whose front door it may import. Everything else between modules goes by event. */
const BETWEEN_MODULES = {
  casework: [],
  interventions: ['casework'],
  placements: ['casework', 'interventions'],
  youth: ['casework', 'interventions'],
  transitions: ['casework', 'interventions'],
  adults: ['casework', 'interventions'],
  assistance: ['casework', 'interventions'],
  cooperation: ['casework'],
  // Works with places and groups, not persons: it must not see casework.
  prevention: [],
  quality: [],
  steering: [],
  // Its figures come from sources that are joined in app.
  goals: [],
  // Draws from what other modules count, joined in app: it knows none of them.
  control: [],
  // Tables of money are looked at by one set of checks.
  economy: ['steering'],
  // What it says comes from sources that are joined in app.
  reports: [],
  // Action plans and projects: what is promised and measured comes from the core.
  plans: [],
  // What it rests on comes from sources that are joined in app.
  audits: [],
  board: ['steering', 'quality', 'audits'],
  surveys: [],
  // Reads published SQL views only.
  analysis: [],
  eservices: ['casework', 'quality'],
};

const TEST = '\\.(test|scenarios)\\.tsx?$|/(testing|test-databases)/';
const any = (names) => `(${names.join('|')})`;
const door = (layer, names) => `^src/${layer}/${any(names)}/index\\.ts$`;

const EVERY_PLATFORM = '^src/platform/[^/]+/index\\.ts$';
const EVERY_CORE = door('core', CORE);
const EVERY_MODULE = door('modules', Object.keys(BETWEEN_MODULES));

const allowed = [
  // Everything: itself.
  { from: { path: '^src/([^/]+)/([^/]+)/' }, to: { path: '^src/$1/$2/' } },
  { from: { path: '^(web|e2e|bench|scripts|bin)/' }, to: { path: '^$1/' } },
  { from: { path: '^src/(app|cli)/' }, to: { path: '^src/$1/' } },

  // platform ← core ← modules ← app ← cli
  { from: { path: '^src/platform/' }, to: { path: EVERY_PLATFORM } },
  { from: { path: '^src/core/' }, to: { path: EVERY_PLATFORM } },
  ...CORE.slice(1).map((name, i) => ({
    from: { path: `^src/core/${name}/` },
    to: { path: door('core', CORE.slice(0, i + 1)) },
  })),
  { from: { path: '^src/modules/' }, to: { path: [EVERY_PLATFORM, EVERY_CORE] } },
  ...Object.entries(BETWEEN_MODULES)
    .filter(([, others]) => others.length > 0)
    .map(([name, others]) => ({
      from: { path: `^src/modules/${name}/` },
      to: { path: door('modules', others) },
    })),
  { from: { path: '^src/(app|cli)/' }, to: { path: [EVERY_PLATFORM, EVERY_CORE, EVERY_MODULE] } },
  { from: { path: '^src/cli/' }, to: { path: '^src/app/' } },

  // Tests also use what their own layer and those below offer to tests: factories and scenario languages.
  { from: { path: `^src/core/.+(${TEST})` }, to: { path: '^src/core/[^/]+/testing/index\\.ts$' } },
  {
    from: { path: [`^src/(modules|app|cli)(?=/).*(${TEST})`, '^(e2e|bench)/'] },
    to: { path: '^src/(core|modules)/[^/]+/testing/index\\.ts$' },
  },

  // Tests from outside use front doors and the composed application; the contract is read by who compares it.
  { from: { path: '^(e2e|bench)/' }, to: { path: [EVERY_PLATFORM, EVERY_CORE, EVERY_MODULE, '^src/app/'] } },
  { from: {}, to: { path: '^contract/openapi\\.json$' } },

  // Installed packages and what Node brings; who may use which stands below.
  { from: {}, to: { dependencyTypes: ['npm', 'npm-dev', 'core', 'npm-optional', 'npm-peer'] } },
];

const forbidden = [
  { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  {
    name: 'tests-stay-in-tests',
    comment: 'What ships imports no test, no factory and nothing that is installed for development alone.',
    severity: 'error',
    from: { path: '^src/', pathNot: TEST },
    to: { path: TEST },
  },
  {
    name: 'ships-what-it-needs',
    severity: 'error',
    from: { path: '^src/', pathNot: TEST },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'web-runs-in-a-browser',
    severity: 'error',
    from: { path: '^web/src/', pathNot: '\\.test\\.tsx?$' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'web-knows-the-contract-alone',
    severity: 'error',
    from: { path: '^web/' },
    to: { path: '^src/' },
  },
];

module.exports = {
  allowed,
  allowedSeverity: 'error',
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
