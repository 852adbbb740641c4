import { describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { createRunner } from '#core/operation';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { seedDemo } from './demo/seed.ts';
import { grants, listMeasures, operations, publish } from './modules.ts';

/* All that is measured, of all modules, published at once: each figure with the rows that it counts. */

const t = await useTestDatabase();
const demo = await seedDemo(t.pool, new Date('2026-11-20T10:00:00+01:00'));
const runner = createRunner({ pool: t.pool, grants, now: () => new Date('2027-01-08T09:00:00+01:00') });
const controller: Actor = { ...demo.actor('petter'), role: 'developer_quality' };

interface Published {
  readonly measure: string;
  readonly kind: string;
  readonly state: string;
  readonly told: number | null;
  readonly rows: number;
}

describe('a whole tertial', () => {
  test('is published with every measure, and each number that is told is the number of its rows', async () => {
    await runner.run(publish, controller, { editionId: newId(), period: '2026-T3', seenEditions: 0 });
    const { rows } = await t.pool.query<Published>(
      `select f.measure_id as measure, f.kind, f.state,
          (coalesce(f.told #>> '{answers,0,total,count,n}', f.told #>> '{answer,total,due,n}'))::int as told,
          (select coalesce(sum(e.n), 0)::int from measures.evidence e where e.tenant_id = f.tenant_id and e.edition_id = f.edition_id
            and e.measure_id = f.measure_id and (f.kind <> 'clocks' or e.part is distinct from 'cancelled')) as rows
        from measures.edition_figure f where f.tenant_id = $1 order by 1`,
      [demo.tenantId],
    );
    const { measures, counts } = await runner.run(listMeasures, controller, {});
    expect(rows.map((r) => r.measure)).toEqual([...measures, ...counts].map((m) => m.measureId).sort());
    const told = rows.filter((r) => r.told !== null && r.state === 'measured');
    expect(told.filter((r) => r.told !== r.rows)).toEqual([]);
    expect(told.filter((r) => r.rows > 0).length).toBeGreaterThan(3);
    // What is withheld has its rows all the same.
    expect(rows.filter((r) => r.told === null && r.rows > 0).length).toBeGreaterThan(3);
  });

  test('holds no name and no words of anybody in its evidence', async () => {
    const { rows } = await t.pool.query<{ text: string }>(
      'select row_to_json(e)::text as text from measures.evidence e where tenant_id = $1',
      [demo.tenantId],
    );
    const names = await t.pool.query<{ name: string }>(
      'select family_name as name from casework.person where tenant_id = $1 and family_name is not null',
      [demo.tenantId],
    );
    const all = rows.map((r) => r.text).join('\n');
    expect(names.rows.filter(({ name }) => all.includes(name))).toEqual([]);
  });

  test.each(['csv', 'xlsx'] as const)('is taken out as %s', async (form) => {
    const exporting = operations.find((o) => o.name === 'measures.export');
    if (!exporting) throw new Error('It is not there');
    const file = (await runner.runUnknown(exporting, controller, {
      form,
      period: '2026-T3',
      edition: 1,
    })) as {
      name: string;
      bytes: Buffer;
    };
    expect(file.name).toBe(`Mått 2026-T3 utgåva 1.${form}`);
    if (form === 'xlsx') expect(file.bytes.subarray(0, 2).toString()).toBe('PK');
    else {
      const [head = '', ...lines] = file.bytes.toString('utf8').replace(/\r\n$/, '').split('\r\n');
      expect(head.startsWith('\u{feff}Period;Utgåva;Mått;')).toBe(true);
      expect(lines.length).toBeGreaterThan(100);
      expect(lines.some((l) => l.includes('färre än 5'))).toBe(true);
      expect(lines.every((l) => l.startsWith('2026-T3;1;') || l.startsWith('2026-'))).toBe(true);
    }
  });

  test('has its national key figures in the shape of Kolada, of whole years alone', async () => {
    const exporting = operations.find((o) => o.name === 'measures.export');
    if (!exporting) throw new Error('It is not there');
    const asked = { form: 'kolada', measureId: 'investigation-length', municipality: '9999' };
    const file = (await runner.runUnknown(exporting, controller, { ...asked, period: '2026' })) as {
      bytes: Buffer;
    };
    const { count, values } = JSON.parse(file.bytes.toString()) as {
      count: number;
      values: { kpi: string; municipality: string; period: number; values: object[] }[];
    };
    expect([count, values.map((v) => [v.kpi, v.municipality, v.period])]).toEqual([
      4,
      [
        ['U33401', '9999', 2026],
        ['U33402', '9999', 2026],
        ['U35400', '9999', 2026],
        ['U35401', '9999', 2026],
      ],
    ]);
    expect(values[0]?.values).toEqual([{ gender: 'T', count: 1, status: 'Missing', value: null }]);
    await expect(
      runner.runUnknown(exporting, controller, { ...asked, period: '2026-T3' }),
    ).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  test('is no municipality’s figure when it is of the units of whoever leads some', async () => {
    const exporting = operations.find((o) => o.name === 'measures.export');
    if (!exporting) throw new Error('It is not there');
    const asked = { form: 'kolada', measureId: 'investigation-length', municipality: '9999', period: '2026' };
    await expect(
      runner.runUnknown(exporting, { ...controller, role: 'unit_manager' }, asked),
    ).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ field: 'edition', code: 'required' }],
    });
  });
});
