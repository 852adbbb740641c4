import { describe, expect, it } from 'vitest';
import { differenceFromLock } from './install.mjs';

const locked = {
  '': {},
  'node_modules/a': { version: '1.0.0' },
  'node_modules/tool': { version: '2.0.0', dev: true },
  'node_modules/@a/windows': { version: '1.0.0', optional: true },
};
const { 'node_modules/@a/windows': _elsewhere, ...here } = locked;
const { 'node_modules/tool': _dev, ...running } = here;

describe('what is installed against the lock', () => {
  it('is right without the packages of other platforms', () => {
    expect(differenceFromLock(locked, here, { withDev: true })).toBeNull();
  });

  it('is right without the tools of development, where nothing has to be built', () => {
    expect(differenceFromLock(locked, running, { withDev: false })).toBeNull();
    expect(differenceFromLock(locked, running, { withDev: true })).toBe('tool 2.0.0');
  });

  it('is wrong when a version differs, of an optional package too, or when nothing is there', () => {
    const other = { version: '1.0.1' };
    expect(differenceFromLock(locked, { ...here, 'node_modules/a': other }, { withDev: false })).toBe(
      'a 1.0.0',
    );
    expect(
      differenceFromLock(locked, { ...here, 'node_modules/@a/windows': other }, { withDev: false }),
    ).toBe('@a/windows 1.0.0');
    expect(differenceFromLock(locked, null, { withDev: false })).toBe('nothing installed');
  });

  it('asks for nothing where there is no lock: in an installed package', () => {
    expect(differenceFromLock(null, null, { withDev: true })).toBeNull();
  });
});
