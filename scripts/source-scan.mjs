// @ts-check
// Rules of the project that no linter knows:
//   swedish  no Swedish words in code: they stand in catalogues, so that every screen can be had in another language
//   time     the system's time is read in src/platform alone: what the domain calls now is an argument
//   tests    no test is marked to be left out, or to run alone
import { report } from './lib/exceptions.mjs';
import { projectFiles, textOf } from './lib/files.mjs';
import { swedishStrings, systemTimeReadings, testsNotRun } from './lib/source.mjs';

const CODE = /^(src|web\/src)\/.*\.tsx?$/;
const TEST = /\.(test|scenarios|e2e)\.(tsx?|mjs)$|^src\/([^/]+\/)+testing\/|^e2e\/|^bench\//;
// A catalogue is known by its place or name: sv.ts, texts/, and texts.sv.ts beside what it belongs to.
const CATALOGUE = /(^|[/.])sv\.tsx?$|(^|\/)sv\/|(^|\/)texts\//;
// Demo data is invented people and streets: Swedish by nature.
const DEMO = /(^|\/)demo(\/|[^/]*\.ts$)/;

/** @typedef {{ file: string, line: number, text: string }} Finding */

const SCANS = {
  swedish: {
    section: /** @type {const} */ ('swedishInCode'),
    of: (/** @type {string} */ f) => CODE.test(f) && !TEST.test(f) && !CATALOGUE.test(f) && !DEMO.test(f),
    find: swedishStrings,
    show: (/** @type {Finding} */ f) => `${f.file}:${f.line} Swedish in code, to a catalogue: "${f.text}"`,
  },
  time: {
    section: /** @type {const} */ ('systemTime'),
    of: (/** @type {string} */ f) => CODE.test(f) && !TEST.test(f) && !f.startsWith('src/platform/'),
    find: systemTimeReadings,
    show: (/** @type {Finding} */ f) =>
      `${f.file}:${f.line} reads the system's time (${f.text}); take it as an argument`,
  },
  tests: {
    section: /** @type {const} */ ('testsNotRun'),
    of: (/** @type {string} */ f) => /\.(test|scenarios|e2e)\.(tsx?|mjs)$/.test(f),
    find: testsNotRun,
    show: (/** @type {Finding} */ f) => `${f.file}:${f.line} ${f.text}: every test runs, or is taken out`,
  },
};

/** @param {typeof SCANS[keyof typeof SCANS]} scan */
function runScan(scan) {
  const files = projectFiles().filter(scan.of);
  const findings = files.flatMap((file) =>
    scan.find(file, textOf(file) ?? '').map((found) => ({ file, ...found })),
  );
  report({
    section: scan.section,
    findings,
    matches: (finding, match) => finding.file === match,
    show: scan.show,
    clean: `${files.length} files`,
  });
}

const wanted = process.argv[2];
if (wanted && !(wanted in SCANS)) {
  console.error(`Usage: node scripts/source-scan.mjs [${Object.keys(SCANS).join('|')}]`);
  process.exitCode = 2;
} else {
  for (const [name, scan] of Object.entries(SCANS)) if (!wanted || wanted === name) runScan(scan);
}
