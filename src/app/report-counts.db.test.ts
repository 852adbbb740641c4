import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { createRunner } from '#core/operation';
import { assignCase, registerReport, setConflict, testReporterSecrecy } from '#modules/casework';
import { aChild, aReport, aWorld, refusal, someoneAt } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { countRows, grants, operations, showCount } from './modules.ts';

const t = await useTestDatabase();

type Asked = { measureId: string; period: string; by?: string; unitId?: string };

/** A board that reports come to, with its manager, and a clock that is moved. */
async function aBoardWithReports() {
  const w = await aWorld(t.pool);
  const runner = createRunner({ pool: t.pool, grants, now: w.now });
  const elis = await w.board.actor('administrator', 'staff', 'Elis Bergkvist');
  const petter = await w.board.actor('auditor', 'staff', 'Petter Holmsund');
  const byName = (name: string) => {
    const found = operations.find((o) => o.name === name);
    if (!found) throw new Error(`There is no ${name}`);
    return found;
  };
  const keep = (name: string, input: object) => runner.runUnknown(byName(name), elis, input);
  const school = async (name: string, more: object = {}) => {
    const organisationId = newId();
    await keep('casework.add-organisation', { organisationId, name, category: 'school', ...more });
    return organisationId;
  };
  const report = async (more: Parameters<typeof aReport>[0] & { organisationId?: string } = {}) => {
    const { organisationId, ...other } = more;
    return await runner.run(registerReport, w.jon, {
      ...aReport(other),
      reportId: newId(),
      channel: 'phone',
      ...(organisationId ? { organisationId } : {}),
    });
  };
  const show = (actor: Actor, asked: Asked) => runner.run(showCount, actor, asked);
  const told = async (actor: Actor, measureId: string, by: string, period = '2026-T3') => {
    const { groups, total } = await show(actor, { measureId, period, by });
    const count = (c: typeof total.count) =>
      c === null ? '–' : c.hidden === 'small' ? '<5' : c.hidden === 'protected' ? '*' : String(c.n);
    return {
      total: total.state === 'measured' ? count(total.count) : `${total.state}: ${total.why}`,
      groups: groups.map((g) => `${g.label}: ${count(g.figure.count)}`),
    };
  };
  return { w, runner, elis, petter, keep, school, report, show, told };
}

const siblings = (n: number) => Array.from({ length: n }, (_, i) => aChild({ givenName: `Barn${i}` }));
const REPORTS = 'reports-received';
const CHILDREN = 'reported-children';

describe('reports and their children', () => {
  test('are counted apart, the day after, by the unit that took them in', async () => {
    const { w, report, told, show } = await aBoardWithReports();
    await report({ children: siblings(3) });
    await report();
    expect((await told(w.berit, REPORTS, 'unit')).total).toBe('0');
    w.at('2026-11-21T09:00');
    expect(await told(w.berit, REPORTS, 'unit')).toEqual({
      total: '2',
      groups: ['Barn och familj: –', 'Mottagning barn och unga: 2', 'Utredning barn: –'],
    });
    expect((await told(w.berit, CHILDREN, 'unit')).total).toBe('4');
    const { groups, measure, months } = await show(w.berit, {
      measureId: REPORTS,
      period: '2026-T3',
      by: 'unit',
    });
    expect(groups[0]?.figure).toMatchObject({ state: 'not_applicable', why: 'not_their_duty' });
    expect(measure.beside).toEqual([{ measureId: CHILDREN, title: 'Orosanmälningar, barn' }]);
    expect(months.map((m) => m.figure.count?.n ?? m.figure.why)).toEqual([
      'before_start',
      'before_start',
      2,
      'not_begun',
    ]);
  });

  test('are divided by age on the day, kind of reporter and way in; a child of no known age is counted', async () => {
    const { w, report, told } = await aBoardWithReports();
    await report({
      children: [
        aChild({ birthDate: '2006-11-20', givenName: 'Ung' }),
        aChild({ birthDate: '2005-11-21', givenName: 'Äldre' }),
        aChild({ birthDate: '2008-11-21', givenName: 'Snart' }),
        { unborn: true },
        { ageText: 'Cirka 6 år' },
      ],
    });
    await report({ reporter: { kind: 'anonymous' } });
    w.at('2026-11-21T09:00');
    expect((await told(w.berit, CHILDREN, 'age_group')).groups).toEqual([
      'Ofött barn: 1',
      '0–5 år: 0',
      '6–12 år: 0',
      '13–15 år: 1',
      '16–17 år: 1',
      '18–20 år (ung vuxen): 2',
      'Okänd ålder: 1',
    ]);
    expect((await told(w.berit, REPORTS, 'category')).groups).toEqual(['Skola: 1', 'Anonym: 1']);
    expect((await told(w.berit, CHILDREN, 'category')).groups).toEqual(['Skola: 5', 'Anonym: 1']);
    expect((await told(w.berit, REPORTS, 'channel')).groups).toEqual(['Telefon: 2']);
    expect(await refusal(told(w.berit, REPORTS, 'age_group'))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['by: not_in_list'],
    });
  });

  test('are divided by organisation, with those that nothing came from, and a name that is no organisation’s', async () => {
    const { w, school, report, told, keep } = await aBoardWithReports();
    const norr = await school('Norrängens skola');
    const old = await school('Kvarnbackens skola');
    const tall = await school('Tallgårdsskolan');
    await school('Nya skolan', { activeFrom: '2027-08-01' });
    await report({ organisationId: norr });
    await report({ reporter: someoneAt('norrängens SKOLA'), children: siblings(2) });
    await report({ reporter: someoneAt('Kvarnbackens skola') });
    await report({ reporter: someoneAt('Okända skolan') });
    await report({ reporter: { kind: 'anonymous' } });
    w.at('2026-11-25T09:00');
    await report({ reporter: someoneAt('Kvarnbackens skola') });
    // Told afterwards: what came before that day stays with the school that it was.
    await keep('casework.merge-organisations', {
      organisationId: old,
      seenVersion: 1,
      intoId: tall,
      on: '2026-11-23',
    });
    w.at('2026-11-26T09:00');
    expect(await told(w.berit, REPORTS, 'organisation')).toEqual({
      total: '6',
      groups: [
        'Kvarnbackens skola: 1',
        'Norrängens skola: 2',
        'Tallgårdsskolan: 1',
        'Inte i registret: 1',
        'Utan organisation (privatpersoner): 1',
      ],
    });
    expect((await told(w.berit, CHILDREN, 'organisation')).groups).toContain('Norrängens skola: 3');
  });

  test('of a period before the first report are not measured, which is not none', async () => {
    const { w, report, told, show } = await aBoardWithReports();
    await report();
    w.at('2026-12-03T09:00');
    expect(await told(w.berit, REPORTS, 'channel', '2026-T2')).toEqual({
      total: 'not_measured: before_start',
      groups: [],
    });
    expect((await told(w.berit, REPORTS, 'channel', '2026-12')).total).toBe('0');
    expect((await show(w.berit, { measureId: REPORTS, period: '2026-12' })).total.previous?.n).toBe(1);
    expect((await show(w.berit, { measureId: REPORTS, period: '2026-11' })).total.previous).toBeNull();
  });
});

describe('the rows behind', () => {
  test('agree with the figure and lead to the cases that the reader may see', async () => {
    const { w, runner, school, report } = await aBoardWithReports();
    const norr = await school('Norrängens skola');
    const { caseIds } = await report({ organisationId: norr, children: siblings(2) });
    await report({ reporter: someoneAt('Okända skolan') });
    w.at('2026-11-21T09:00');
    const asked = { period: '2026-T3', unitId: w.board.unitId('intake') };
    const rows = (input: object) =>
      runner.run(countRows, w.berit, { measureId: REPORTS, ...asked, ...input });
    const all = await rows({});
    expect([all.total, all.hidden, all.rows.map((r) => r.about)]).toEqual([
      2,
      0,
      [
        ['Skola', 'Norrängens skola', 'Telefon', '2 barn'],
        ['Skola', 'Inte i registret', 'Telefon', '1 barn'],
      ],
    ]);
    // What was typed may be a person's name: no figure and no row tells it.
    const ofNone = await rows({ by: 'organisation', key: 'unmatched' });
    expect([ofNone.label, ofNone.total]).toEqual(['Inte i registret', 1]);
    expect(JSON.stringify([all, ofNone])).not.toContain('Okända');
    const ofSchool = await rows({ by: 'organisation', key: norr });
    expect([ofSchool.label, ofSchool.total]).toEqual(['Norrängens skola', 1]);
    expect(ofSchool.rows[0]?.cases.map((c) => c.caseId)).toEqual(caseIds);
    const children = await rows({ measureId: CHILDREN, by: 'age_group', key: 'age_13_15' });
    expect(children.total).toBe(3);
    expect(children.rows.map((r) => r.cases.length)).toEqual([1, 1, 1]);
    // Another unit's case is counted and not shown.
    const [first = ''] = caseIds;
    await runner.run(assignCase, w.berit, { caseId: first, functionId: w.lova.functionId ?? '' });
    expect(await rows({ measureId: CHILDREN })).toMatchObject({ total: 3, hidden: 1 });
    expect(await rows({})).toMatchObject({ total: 2, hidden: 0 });
  });
});

test('whose reporter is shielded is counted, and nothing tells which organisation it was', async () => {
  const { w, runner, petter, school, report, told } = await aBoardWithReports();
  const norr = await school('Norrängens skola');
  const { reportId, caseIds } = await report({ organisationId: norr });
  await report({ organisationId: norr });
  const [caseId = ''] = caseIds;
  const test_ = (outcome: 'protected' | 'not_protected') =>
    runner.run(testReporterSecrecy, w.berit, { caseId, reportId, outcome, reasons: 'Hot mot skolan.' });
  await test_('protected');
  w.at('2026-12-03T09:00');
  const shielded = ['Norrängens skola: 1', 'Uppgiftslämnaren är skyddad: 1'];
  for (const measure of [REPORTS, CHILDREN])
    expect(await told(w.berit, measure, 'organisation')).toEqual({ total: '2', groups: shielded });
  expect((await told(petter, REPORTS, 'organisation')).groups).toEqual([
    'Norrängens skola: *',
    'Uppgiftslämnaren är skyddad: *',
  ]);
  const asked = { measureId: REPORTS, period: '2026-T3', unitId: w.board.unitId('intake') };
  const rows = (key: string) => runner.run(countRows, w.berit, { ...asked, by: 'organisation', key });
  expect(await rows(norr)).toMatchObject({
    total: 1,
    hidden: 0,
    rows: [{ id: expect.not.stringContaining(reportId) }],
  });
  expect(await rows('shielded')).toMatchObject({
    total: 1,
    hidden: 0,
    rows: [{ about: ['Skola', 'Telefon', '1 barn'] }],
  });
  await test_('not_protected');
  expect((await told(w.berit, REPORTS, 'organisation')).groups).toEqual(['Norrängens skola: 2']);
});

test('a case that jäv closes is in no number and no row of whoever it is closed to, and in everybody else’s', async () => {
  const { w, runner, school, report, told } = await aBoardWithReports();
  const norr = await school('Norrängens skola');
  const { caseIds } = await report({ organisationId: norr, children: siblings(2) });
  const { caseIds: alone } = await report({ organisationId: norr });
  const astrid = await w.board.actor('unit_manager', 'staff', 'Astrid Valldal');
  const close = (caseId: string) =>
    runner.run(setConflict, w.berit, {
      caseId,
      scope: 'case',
      employeeId: astrid.employeeId ?? '',
      reason: 'Granne.',
    });
  const leads = { ...astrid, unitIds: w.berit.unitIds };
  await close(caseIds[0] ?? '');
  await close(alone[0] ?? '');
  // A case that jäv closes may have gone to another unit, for a manager without it.
  await runner.run(assignCase, w.berit, { caseId: alone[0] ?? '', functionId: w.lova.functionId ?? '' });
  w.at('2026-11-21T09:00');
  const asked = { period: '2026-T3', unitId: w.board.unitId('intake') };
  const rows = async (actor: Actor, measureId: string, group: object = {}) => {
    const {
      total,
      hidden,
      rows: shown,
    } = await runner.run(countRows, actor, { measureId, ...asked, ...group });
    return [total, hidden, shown.length];
  };
  const ofSchool = { by: 'organisation', key: norr };
  expect(await rows(leads, REPORTS)).toEqual([1, 0, 1]);
  expect(await rows(leads, CHILDREN)).toEqual([1, 0, 1]);
  expect(await rows(leads, REPORTS, ofSchool)).toEqual([1, 0, 1]);
  expect(await rows(w.berit, REPORTS)).toEqual([2, 1, 1]);
  expect(await rows(w.berit, CHILDREN)).toEqual([3, 1, 2]);
  for (const by of ['organisation', 'channel', 'unit']) {
    expect((await told(leads, REPORTS, by)).total).toBe('1');
    expect((await told(leads, CHILDREN, by)).total).toBe('1');
    expect((await told(w.berit, CHILDREN, by)).total).toBe('3');
  }
});

describe('who may not see the rows', () => {
  test('is told no small count, and none that gives one away, by tertial and year', async () => {
    const { w, petter, school, report, told, show } = await aBoardWithReports();
    const norr = await school('Norrängens skola');
    const tall = await school('Tallgårdsskolan');
    const havet = await school('Havets skola');
    await school('Forsens skola');
    for (let i = 0; i < 7; i++) await report({ organisationId: norr });
    for (let i = 0; i < 9; i++) await report({ organisationId: havet });
    for (let i = 0; i < 2; i++) await report({ organisationId: tall, children: siblings(3) });
    w.at('2026-12-03T09:00');
    const reports = await told(petter, REPORTS, 'organisation');
    expect(reports).toEqual({
      total: '18',
      groups: ['Forsens skola: 0', 'Havets skola: 9', 'Norrängens skola: *', 'Tallgårdsskolan: <5'],
    });
    // Six children of Tallgårdsskolan would tell that it was reported by no more than six; nothing is said of them.
    expect(await told(petter, CHILDREN, 'organisation')).toEqual({
      total: '22',
      groups: ['Forsens skola: 0', 'Havets skola: 9', 'Norrängens skola: *', 'Tallgårdsskolan: *'],
    });
    const month = await show(petter, { measureId: REPORTS, period: '2026-11', by: 'organisation' });
    expect([month.groupsTold, month.groups, month.total.count?.n]).toEqual([false, [], 18]);
    expect(await refusal(told(petter, REPORTS, 'organisation', '2026-Q4'))).toMatchObject({
      fields: ['period: period_not_told'],
    });
    expect(
      await refusal(
        show(petter, { measureId: REPORTS, period: '2026-T3', unitId: w.board.unitId('intake') }),
      ),
    ).toMatchObject({ fields: ['unitId: unit_not_told'] });
  });

  test('is told nothing of a board that has had four reports', async () => {
    const { w, petter, report, told } = await aBoardWithReports();
    for (let i = 0; i < 4; i++) await report();
    w.at('2026-12-03T09:00');
    expect(await told(petter, REPORTS, 'channel')).toEqual({ total: '<5', groups: ['Telefon: *'] });
    expect(await told(petter, CHILDREN, 'age_group')).toMatchObject({ total: '*' });
  });
});

test('whatever has come in, every breakdown sums to the whole, children are no fewer than reports, and what is told is so', async () => {
  const aReporter = fc.constantFrom(
    someoneAt('Norrängens skola'),
    someoneAt('Tallgårdsskolan'),
    someoneAt('Okända skolan'),
    someoneAt('Folktandvården', 'dental_care'),
    { kind: 'anonymous' as const },
  );
  const aBirthDate = fc.constantFrom('2024-01-01', '2015-01-01', '2012-01-01', '2009-06-01', '2007-01-01');
  const someReports = fc.array(
    fc.record({ reporter: aReporter, births: fc.array(aBirthDate, { minLength: 1, maxLength: 4 }) }),
    { minLength: 1, maxLength: 14 },
  );
  await fc.assert(
    fc.asyncProperty(someReports, async (all) => {
      const { w, petter, school, report, show } = await aBoardWithReports();
      await school('Norrängens skola');
      await school('Tallgårdsskolan');
      for (const { reporter, births } of all) {
        await report({ reporter, children: births.map((birthDate) => aChild({ birthDate })) });
      }
      w.at('2026-12-03T09:00');
      const period = '2026-T3';
      for (const by of ['organisation', 'category', 'channel', 'unit', 'age_group']) {
        const isOfChildren = by === 'age_group';
        const asked = { measureId: CHILDREN, period, by };
        const children = await show(w.berit, asked);
        const reports = isOfChildren ? null : await show(w.berit, { ...asked, measureId: REPORTS });
        for (const { total, groups, months } of [children, ...(reports ? [reports] : [])]) {
          const sum = (figures: { figure: typeof total }[]) =>
            figures.reduce((n, { figure }) => n + (figure.count?.n ?? 0), 0);
          expect(sum(groups)).toBe(total.count?.n);
          expect(sum(months)).toBe(total.count?.n);
        }
        expect(children.total.count?.n).toBe(all.flatMap((r) => r.births).length);
        if (reports) expect(reports.total.count?.n).toBe(all.length);
        for (const { key, figure } of reports?.groups ?? []) {
          const same = children.groups.find((g) => g.key === key);
          expect(same?.figure.count?.n ?? 0).toBeGreaterThanOrEqual(figure.count?.n ?? 0);
        }
        for (const exact of [children, ...(reports ? [reports] : [])]) {
          const told = await show(petter, { ...asked, measureId: exact.measure.measureId });
          for (const { key, figure } of told.groups) {
            const n = exact.groups.find((g) => g.key === key)?.figure.count?.n ?? 0;
            if (figure.count && figure.count.n !== null) expect(figure.count.n).toBe(n);
            if (n > 0 && n < 5) expect(figure.count?.n).toBeNull();
          }
        }
      }
    }),
    { numRuns: 6 },
  );
}, 60_000);
