import { describe, expect, it } from 'vitest';
import { complete, foreignAddresses, inOrder, missingFrom, pathOf, withoutChecksum } from './lock.mjs';

const tool = (optionalDependencies) => ({
  '': { dependencies: { tool: '^1.0.0' } },
  'node_modules/tool': { version: '1.2.0', integrity: 'sha512-t', dev: true, optionalDependencies },
});

describe('what a lock misses', () => {
  it('is the binary of another platform that npm left out', () => {
    const lock = tool({ '@tool/linux': '1.2.0', '@tool/windows': '1.2.0' });
    lock['node_modules/@tool/linux'] = { version: '1.2.0', integrity: 'sha512-l', optional: true };
    expect(missingFrom(lock)).toEqual([
      { from: 'node_modules/tool', name: '@tool/windows', range: '1.2.0', optional: true },
    ]);
  });

  it('is also the right name in a version other than the exact one asked for', () => {
    const lock = tool({ '@tool/linux': '1.2.0' });
    lock['node_modules/@tool/linux'] = { version: '1.1.0' };
    expect(missingFrom(lock).map(({ name }) => name)).toEqual(['@tool/linux']);
  });

  it('is nothing when the package stands in an outer or in its own folder', () => {
    const lock = {
      '': { dependencies: { a: '1.0.0' } },
      'node_modules/a': { version: '1.0.0', dependencies: { b: '2.0.0', c: '^1.0.0' } },
      'node_modules/a/node_modules/b': { version: '2.0.0', dependencies: { c: '^1.0.0' } },
      'node_modules/b': { version: '1.0.0' },
      'node_modules/c': { version: '1.4.0' },
    };
    expect(missingFrom(lock)).toEqual([]);
    expect(pathOf(lock, 'node_modules/a/node_modules/b', 'c')).toBe('node_modules/c');
    expect(pathOf(lock, 'node_modules/a', 'b')).toBe('node_modules/a/node_modules/b');
    expect(pathOf(lock, '', 'b')).toBe('node_modules/b');
  });
});

describe('completing a lock', () => {
  const registry = (known) => async (name, range) => known[`${name}@${range}`] ?? null;

  it('adds what the registry has, with what that asks for, and says what it does not have', async () => {
    const lock = tool({ '@tool/wasm': '1.2.0', '@tool/windows': '1.2.0' });
    const view = registry({
      '@tool/wasm@1.2.0': {
        name: '@tool/wasm',
        version: '1.2.0',
        integrity: 'sha512-w',
        cpu: ['wasm32'],
        license: 'MIT',
        dependencies: { runtime: '^3.0.0' },
        dist: { tarball: 'https://elsewhere.example/wasm.tgz' },
      },
      'runtime@^3.0.0': { version: '3.1.0', integrity: 'sha512-r', license: 'MIT' },
    });
    const { added, leftOut } = await complete(lock, view);
    expect(added).toEqual(['@tool/wasm 1.2.0', 'runtime 3.1.0']);
    expect(leftOut.map(({ name }) => name)).toEqual(['@tool/windows']);
    expect(lock['node_modules/@tool/wasm']).toEqual({
      version: '1.2.0',
      integrity: 'sha512-w',
      cpu: ['wasm32'],
      dev: true,
      license: 'MIT',
      optional: true,
      dependencies: { runtime: '^3.0.0' },
    });
    expect(missingFrom(lock).map(({ name }) => name)).toEqual(['@tool/windows']);
  });

  it('puts a version that clashes with an outer one into the folder of who asked', async () => {
    const lock = tool({ helper: '2.0.0' });
    lock['node_modules/helper'] = { version: '1.0.0' };
    await complete(lock, registry({ 'helper@2.0.0': { version: '2.0.0', integrity: 'sha512-h' } }));
    expect(lock['node_modules/helper'].version).toBe('1.0.0');
    expect(lock['node_modules/tool/node_modules/helper'].version).toBe('2.0.0');
  });
});

describe('what a lock may not hold', () => {
  it('is an address of another registry, or an entry that cannot be verified', () => {
    const lock = {
      '': {},
      'node_modules/a': { integrity: 'sha512-a', resolved: 'https://registry.npmjs.org/a/-/a-1.0.0.tgz' },
      'node_modules/b': { integrity: 'sha512-b', resolved: 'https://mirror.example/b-1.0.0.tgz' },
      'node_modules/c': { version: '1.0.0' },
    };
    expect(foreignAddresses(lock).map(([path]) => path)).toEqual(['node_modules/b']);
    expect(withoutChecksum(lock).map(([path]) => path)).toEqual(['node_modules/c']);
  });
});

it('writes packages in the order that npm writes them', () => {
  const lock = {
    'node_modules/b': {},
    'node_modules/@z/a': {},
    '': {},
    'node_modules/B-c': {},
    'node_modules/a': {},
  };
  expect(Object.keys(inOrder(lock))).toEqual([
    '',
    'node_modules/@z/a',
    'node_modules/a',
    'node_modules/b',
    'node_modules/B-c',
  ]);
});
