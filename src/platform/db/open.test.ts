import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { DatabaseRefusedError, isDatabaseUnavailable } from './errors.ts';
import { openDatabase, requireVersion } from './open.ts';

test.each([
  [150000, true],
  [150019, true],
  [180001, true],
  [149999, false],
  [140022, false],
])('a server of version %i may be used: %s', (number, may) => {
  const check = () => requireVersion({ version: 'as it says', number });
  if (may) expect(check).not.toThrow();
  else expect(check).toThrow(DatabaseRefusedError);
});

test('a server of unknown version is not used', () => {
  expect(() => requireVersion(undefined)).toThrow('PostgreSQL 15 or newer is needed');
});

test('a server that is not there is unavailable, not refused', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  await new Promise((resolve) => server.close(resolve));
  const error: unknown = await openDatabase({
    databaseUrl: `postgresql://x@127.0.0.1:${port}/x`,
    dataDir: '',
  }).catch((e) => e);
  expect(isDatabaseUnavailable(error)).toBe(true);
});

test('a socket that is not there is unavailable, as between two processes of the embedded database', () => {
  const error = Object.assign(new Error('x'), { code: 'ENOENT', syscall: 'connect' });
  expect(isDatabaseUnavailable(error)).toBe(true);
});

test.each([
  new Error('no'),
  'ECONNREFUSED',
  null,
  Object.assign(new Error('x'), { code: 'ENOENT', syscall: 'open' }),
])('%s is no lack of the database', (error) => {
  expect(isDatabaseUnavailable(error)).toBe(false);
});
