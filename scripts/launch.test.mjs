import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ROOT } from './lib/root.mjs';

// Processes start slowly where many run at once.
vi.setConfig({ testTimeout: 60_000 });

/** A server that says what it was asked, and ends when asked to, in its own time. */
const SERVER = `
console.log(JSON.stringify({ pid: process.pid, args: process.argv.slice(2) }));
if (process.argv.includes('serve')) {
  const timer = setInterval(() => {}, 1000);
  process.on('SIGTERM', () => setTimeout(() => { console.log('closed'); clearInterval(timer); process.exitCode = 3; }, 50));
}
`;

/** Stands for the builder: writes down that it ran, and breaks when the sources say so. */
const BUILDER = `
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
appendFileSync('built.log', process.argv[process.argv.indexOf('--config') + 1] + '\\n');
await new Promise((done) => setTimeout(done, 100));
if (readFileSync('src/main.ts', 'utf8').includes('broken')) { console.error('syntax'); process.exit(1); }
mkdirSync('dist/server', { recursive: true });
writeFileSync('dist/server/samsyn.js', ${JSON.stringify(SERVER)});
writeFileSync('dist/server/embedded-database.js', '');
`;

let folder;
const put = (path, text) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const builds = () => readFileSync(join(folder, 'built.log'), 'utf8').trim().split('\n');

/** @returns the child, its output so far, its end, and a wait for words in its output */
function start(args, { command = process.execPath, env = {}, cwd = tmpdir() } = {}) {
  const child = spawn(command, args, { cwd, env: { ...process.env, npm_lifecycle_event: '', ...env } });
  const seen = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    seen.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    seen.err += chunk;
  });
  const ended = new Promise((done) => child.on('close', (code, signal) => done({ code, signal, ...seen })));
  const says = async (words) => {
    for (let i = 0; i < 400 && !seen.out.includes(words); i++)
      await new Promise((done) => setTimeout(done, 25));
    if (!seen.out.includes(words)) throw new Error(`never said ${words}: ${seen.out}${seen.err}`);
  };
  return { child, ended, says };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samsyn-launch-'));
  for (const part of ['scripts/lib', 'scripts/start.mjs', 'bin']) {
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  }
  put('package.json', '{ "type": "module" }');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('an installed package, which has only what was built', () => {
  beforeEach(() => put('dist/server/samsyn.js', SERVER));

  it('runs from any folder, in the same process, with the words it was given', async () => {
    const { child, ended } = start([join(folder, 'bin/samsyn.mjs'), 'clock', 'due', '--length', '14']);
    const { code, out, err } = await ended;
    expect(JSON.parse(out)).toEqual({ pid: child.pid, args: ['clock', 'due', '--length', '14'] });
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('serves, gets SIGTERM itself and ends in its own time with its own exit code', async () => {
    const { child, ended, says } = start([join(folder, 'scripts/start.mjs')]);
    await says('"args":["serve"]');
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 3, signal: null, out: expect.stringContaining('closed') });
  });

  it.skipIf(process.platform === 'win32')(
    'ends when the shell that npm started it through is gone',
    async () => {
      const line = `"${process.execPath}" "${join(folder, 'scripts/start.mjs')}"; true`;
      const { child, ended, says } = start(['-c', line], {
        command: 'sh',
        env: { npm_lifecycle_event: 'start' },
      });
      await says('"args":["serve"]');
      child.kill('SIGKILL');
      // The stream closes when the server, which holds it too, has ended.
      expect((await ended).out).toContain('closed');
    },
  );
});

describe('a checkout', () => {
  const ENTRY = { version: '1.0.0' };
  const lock = (packages) =>
    JSON.stringify({ packages: { '': {}, 'node_modules/vite': ENTRY, ...packages } });

  beforeEach(() => {
    put('vite.server.config.ts', '');
    put('vite.config.ts', '');
    put('src/main.ts', 'one');
    put('package-lock.json', lock({}));
    put('node_modules/.package-lock.json', lock({}));
    put('node_modules/vite/bin/vite.js', BUILDER);
    put('node_modules/@electric-sql/pglite/package.json', '{ "version": "1.0.0" }');
    put('node_modules/vite/package.json', '{ "type": "module" }');
  });
  const samsyn = () => start([join(folder, 'bin/samsyn.mjs'), 'verify-trail']).ended;

  it('builds at the first run, says so on stderr, and not again until a source changes', async () => {
    const first = await samsyn();
    expect(first.code).toBe(0);
    expect(JSON.parse(first.out).args).toEqual(['verify-trail']);
    expect(first.err).toContain('Bygger');
    expect(builds()).toEqual(['vite.config.ts', 'vite.server.config.ts']);
    expect((await samsyn()).err).toBe('');
    put('src/main.test.ts', 'a test is no part of the build');
    await samsyn();
    expect(builds()).toHaveLength(2);
    appendFileSync(join(folder, 'src/main.ts'), 'two');
    await samsyn();
    expect(builds()).toHaveLength(4);
  });

  it('runs nothing when the build breaks, and builds anew at the next try', async () => {
    put('src/main.ts', 'broken');
    const broken = await samsyn();
    expect(broken).toMatchObject({ code: 1, out: '', err: expect.stringContaining('syntax') });
    put('src/main.ts', 'mended');
    expect((await samsyn()).code).toBe(0);
  });

  it('builds once when two start at the same time, and takes over from one that died', async () => {
    put('dist/.preparing', '999999999');
    const both = await Promise.all([samsyn(), samsyn()]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(builds()).toHaveLength(2);
  });

  it('installs when the lock names what is not installed', async () => {
    put('package-lock.json', lock({ 'node_modules/gone': ENTRY }));
    // Stands for npm: writes what it was asked, and what npm itself would write at the end.
    put(
      'npm-cli.js',
      `import { appendFileSync, copyFileSync } from 'node:fs';
       appendFileSync('npm.log', process.argv.slice(2).join(' '));
       copyFileSync('package-lock.json', 'node_modules/.package-lock.json');`,
    );
    const options = { env: { npm_execpath: join(folder, 'npm-cli.js') } };
    const run = () => start([join(folder, 'bin/samsyn.mjs'), 'migrate'], options).ended;
    expect(await run()).toMatchObject({ code: 0, err: expect.stringContaining('npm ci; gone 1.0.0') });
    expect((await run()).err).toBe('');
    expect(readFileSync(join(folder, 'npm.log'), 'utf8')).toBe('ci --no-audit --no-fund --include=dev');
  });
});
