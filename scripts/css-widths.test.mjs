// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const WEB = join(import.meta.dirname, '../web/src');

// In pixels the page would stay wide for whoever reads larger letters, and its words would be cut off.
test('the widths at which a page changes follow the size of its letters', () => {
  const styles = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.css'),
  );
  const inPixels = styles.filter((file) => /@media[^{]*\dpx/.test(readFileSync(join(WEB, file), 'utf8')));
  expect(styles.length).toBeGreaterThan(50);
  expect(inPixels).toEqual([]);
});
