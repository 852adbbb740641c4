import { expect } from 'vitest';
import { missingOf, type Place, readWhole } from './whole.ts';
import type { Writers } from './writers.ts';

/**
 * Ends the writers and proves that nothing they were told is saved is lost, nothing is half-done, and that what was cut off
 * can be sent again without becoming two.
 * @returns how many reports nobody knew of, and how many of those had been saved
 */
export async function proveWhole(
  writers: Writers,
  place: Place,
): Promise<{ cutOff: number; ofThoseSaved: number }> {
  await writers.stop();
  const { reports, strays } = await readWhole(place);
  const stored = new Map(reports.map((report) => [report.id, report]));
  const lost = [...writers.acknowledged].filter(([id, reference]) => stored.get(id)?.reference !== reference);
  expect(lost).toEqual([]);
  expect(strays).toEqual([]);
  // Those that the writers sent; the demo's own have gone further than intake.
  const own = (all: typeof reports) =>
    all.filter((r) => writers.acknowledged.has(r.id) || writers.open.has(r.id));
  expect(own(reports).flatMap(missingOf)).toEqual([]);

  // Of what was cut off nobody knows; sent again with its id it is the same report, whether or not it was there.
  const cutOff = [...writers.open.keys()];
  expect(cutOff.length).toBeGreaterThan(0);
  const there = new Map(cutOff.flatMap((id) => (stored.has(id) ? [[id, stored.get(id)?.reference]] : [])));
  await writers.sendOpen();
  for (const [id, reference] of there) expect(writers.acknowledged.get(id)).toBe(reference);
  const after = await readWhole(place);
  expect(own(after.reports).flatMap(missingOf)).toEqual([]);
  expect(after.reports).toHaveLength(reports.length + cutOff.length - there.size);

  // While the database is away: "not now, try again", and nothing else.
  expect([...writers.refusals.keys()]).toEqual(['503 application/problem+json 2']);
  return { cutOff: cutOff.length, ofThoseSaved: there.size };
}
