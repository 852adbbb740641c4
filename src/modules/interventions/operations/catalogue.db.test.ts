import { describe, expect, test } from 'vitest';
import { type Actor, joinGrants } from '#core/access';
import { aBoard } from '#core/access/testing';
import { createRunner } from '#core/operation';
import { grants as caseworkGrants } from '#modules/casework';
import { aWorld, refusal } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { grants } from '../policy.ts';
import { readCatalogue } from '../read/catalogue.ts';
import { setCatalogueEntry } from './set-catalogue-entry.ts';

const t = await useTestDatabase();

/** A board whose catalogue is empty, and one who keeps it. */
async function aCatalogue() {
  const w = await aWorld(t.pool);
  const { run } = createRunner({ pool: t.pool, grants: joinGrants([caseworkGrants, grants]), now: w.now });
  const keeper = await w.board.actor('developer_quality', 'intake', 'Tove Brunnslid');
  const HAP = {
    entryId: newId(),
    seenVersion: 0,
    name: 'Samtal för unga om cannabis',
    method: 'HAP',
    targetGroup: 'Unga som använder cannabis',
    ageFrom: 13,
    ageTo: 21,
    regime: 'own',
    assessed: true,
    places: 12,
    activeFrom: '2024-01-01',
    reason: 'Ny metod',
  } as const;
  const entries = async (by: Actor = w.siv) => (await run(readCatalogue, by, {})).entries;
  return { w, run, keeper, HAP, entries };
}

describe('the catalogue of interventions', () => {
  test('is kept by whoever develops quality, and read by whoever works with cases', async () => {
    const { w, run, keeper, HAP, entries } = await aCatalogue();
    expect(await entries()).toEqual([]);
    await run(setCatalogueEntry, keeper, HAP);
    const [entry] = await entries();
    expect(entry).toMatchObject({
      name: HAP.name,
      ageFrom: 13,
      ageTo: 21,
      places: 12,
      standing: 'active',
      version: 1,
    });
    expect(entry?.evidence).toBeNull();
    expect((await run(readCatalogue, w.siv, {})).mayEdit).toBe(false);
    expect((await run(readCatalogue, keeper, {})).mayEdit).toBe(true);
    expect(await refusal(run(setCatalogueEntry, w.siv, { ...HAP, entryId: newId() }))).toEqual({
      code: 'FORBIDDEN',
      reason: 'ROLE_LACKS_PERMISSION',
    });
  });

  test('keeps what was said before, with who changed what and why', async () => {
    const { run, keeper, HAP, entries } = await aCatalogue();
    await run(setCatalogueEntry, keeper, HAP);
    const { activeFrom } = HAP;
    await run(setCatalogueEntry, keeper, {
      ...HAP,
      seenVersion: 1,
      places: 8,
      activeFrom,
      activeTo: '2026-10-31',
      reason: 'Läggs ned',
    });
    const [entry] = await entries();
    expect(entry).toMatchObject({ places: 8, standing: 'ended', version: 2 });
    expect(entry?.versions.map((v) => [v.version, v.places, v.changed, v.reason, v.setBy])).toEqual([
      [2, 8, ['places', 'days'], 'Läggs ned', 'Tove Brunnslid'],
      [1, 12, [], 'Ny metod', 'Tove Brunnslid'],
    ]);
  });

  test('takes a second press of the button as the same, and lets nobody write over another', async () => {
    const { run, keeper, HAP, entries } = await aCatalogue();
    await run(setCatalogueEntry, keeper, HAP);
    await run(setCatalogueEntry, keeper, HAP);
    expect((await entries())[0]?.versions).toHaveLength(1);
    expect(await refusal(run(setCatalogueEntry, keeper, { ...HAP, places: 3 }))).toEqual({
      code: 'CONFLICT',
      reason: 'CHANGED_MEANWHILE',
    });
    const both = await Promise.allSettled(
      [4, 5].map((places) => run(setCatalogueEntry, keeper, { ...HAP, seenVersion: 1, places })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await entries())[0]?.version).toBe(2);
  });

  test.each([
    ['ages the wrong way round', { ageTo: 12 }, 'ageTo'],
    ['a last day before the first', { activeTo: '2023-12-31' }, 'activeTo'],
    ['no reason', { reason: '' }, 'reason'],
  ])('refuses %s at the field', async (_what, other, field) => {
    const { run, keeper, HAP, entries } = await aCatalogue();
    const error = await run(setCatalogueEntry, keeper, { ...HAP, ...other }).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: 'INVALID_INPUT' });
    expect(JSON.stringify(error)).toContain(field);
    expect(await entries()).toEqual([]);
  });

  test('is the board’s own: another board neither sees nor changes it', async () => {
    const { w, run, keeper, HAP } = await aCatalogue();
    await run(setCatalogueEntry, keeper, HAP);
    const other = await aBoard(t.pool);
    const stranger = await other.actor('developer_quality', 'intake', 'Ulf Grannkvist');
    expect((await run(readCatalogue, stranger, {})).entries).toEqual([]);
    // To them it is not there, so the same id begins an entry of their own.
    await run(setCatalogueEntry, stranger, { ...HAP, places: 1 });
    const [own] = (await run(readCatalogue, w.siv, {})).entries;
    expect(own).toMatchObject({ places: 12, version: 1 });
  });

  test('tells the trail of each change, with its reason', async () => {
    const { w, run, keeper, HAP } = await aCatalogue();
    await run(setCatalogueEntry, keeper, HAP);
    const rows = await w.rows<{ kind: string; event: string }>(
      `select kind, event from trail.entry where tenant_id = $1 and operation = 'interventions.set-catalogue-entry'`,
      [w.board.tenantId],
    );
    expect(rows).toEqual([{ kind: 'change', event: 'catalogue.set' }]);
  });
});
