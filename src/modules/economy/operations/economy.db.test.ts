import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Actor } from '#core/access';
import { aBoard } from '#core/access/testing';
import { Figure, FigureChoice } from '#core/figures';
import { createRunner, defineOperation } from '#core/operation';
import { AppError } from '#platform/errors';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { grants } from '../policy.ts';
import { readBatches } from '../read/batches.ts';
import { exportEconomy } from '../read/export.ts';
import { economyFigures } from '../read/figure-source.ts';
import { readFunds } from '../read/funds.ts';
import { readMapping } from '../read/mapping.ts';
import { overviewOf } from '../read/overview.ts';
import type { PlacementMonth } from '../read/placements.ts';
import { ledgerRowsOf } from '../read/rows.ts';
import { FIRST_MAPPING_OF } from '../testing/index.ts';
import { addFund } from './add-fund.ts';
import { previewLedger } from './preview-ledger.ts';
import { setBudgetOf } from './set-budget.ts';
import { setForecastOf } from './set-forecast.ts';
import { setMapping } from './set-mapping.ts';
import { stateUse } from './state-use.ts';
import { takeLedger } from './take-ledger.ts';
import { withdrawLedger } from './withdraw-ledger.ts';

const t = await useTestDatabase();
const NOW = new Date('2026-11-20T09:15:00+01:00');
const { run } = createRunner({ pool: t.pool, grants, now: () => NOW });

// What the placements cost is another module's to say.
const told: PlacementMonth[] = Array.from({ length: 12 }, (_, i) =>
  i === 0 ? { kronor: 900, why: null } : { kronor: null, why: 'withheld' },
);
const costs = async () => told;
const overview = overviewOf(costs);
const setBudget = setBudgetOf(costs);
const setForecast = setForecastOf(costs);

/** What a report can refer to. */
const refer = defineOperation({
  name: 'economy.test-refer',
  kind: 'query',
  permission: 'economy:figures:read',
  audit: 'economy.test-referred',
  summary: 'For this test',
  input: z.object({ period: z.string(), ids: z.array(z.string()) }),
  output: z.object({ choices: z.array(FigureChoice), figures: z.array(Figure) }),
  untraced: true,
  run: async (ctx, { period, ids }) => ({
    choices: [...(await economyFigures.choices(ctx, period))],
    figures: [
      ...(await economyFigures.resolve(
        ctx,
        ids.map((text) => {
          const [id = '', part = null] = text.split('#');
          return { kind: 'economy', id, period, unitId: null, part };
        }),
      )),
    ],
  }),
});

const HEAD =
  '#FLAGGA 0\n#FORMAT PC8\n#SIETYP 3\n#RAR 0 20260101 20261231\n#KONTO 4610 "Köpt vård"\n#OBJEKT 1 5110 "Barn"\n';
const LEDGER = `${HEAD}#PSALDO 0 202601 4610 {} 1000
#PSALDO 0 202601 4610 {1 5110 20 557} 1000
#PSALDO 0 202602 4610 {1 5110 20 557} 500.50
#PSALDO 0 202601 3510 {1 5110 20 557} -200
#PSALDO 0 202601 4610 {1 5210 20 571} 0
#PSALDO 0 202602 5010 {1 5210 20 571} 70
#PSALDO 0 202602 9999 {1 9 20 9} 1
#PBUDGET 0 202601 4610 {1 5110 20 557} 900
#PBUDGET 0 202602 4610 {1 5110 20 557} 900
#PBUDGET 0 202612 5010 {1 5210 20 571} 1000
`;
const file = (text: string, fileName = '2026.se') => ({
  fileName,
  content: Buffer.from(text, 'utf8').toString('base64'),
});

async function aController() {
  const board = await aBoard(t.pool);
  const controller = await board.actor('developer_quality', 'staff', 'Viktor Talludden');
  const manager = await board.actor('unit_manager', 'investigation', 'Berit Sandmo');
  const director = await board.actor('director', 'staff', 'Astrid Valldal');
  const mapping = FIRST_MAPPING_OF([
    { code: 'barn', name: 'Barn', unitIds: [board.unitId('investigation')] },
    {
      code: 'unga',
      name: 'Unga',
      unitIds: [board.unitId('youth')],
      responsibilities: [{ from: '52', to: '52' }],
    },
  ]);
  const map = () => run(setMapping, controller, { seenVersion: 0, mapping, why: 'Nämndens områden.' });
  const take = (text = LEDGER, by: Actor = controller) => run(takeLedger, by, file(text));
  const show = (by: Actor = controller) => run(overview, by, { year: 2026 });
  return { board, controller, manager, director, mapping, map, take, show };
}

const refusal = (done: Promise<unknown>) =>
  done.then(
    () => 'done',
    (e: unknown) => (e instanceof AppError ? (e.reason ?? e.fields[0]?.code ?? e.code) : String(e)),
  );

it('tells a year by area and part, through the last month of its ledger', async () => {
  const { map, take, show } = await aController();
  await map();
  await take();
  const { areas, total, through, placements, ledgerFindings, months } = await show();
  expect(through).toBe(2);
  expect(areas.map((a) => [a.name, a.figures.outcome.net])).toEqual([
    ['Barn', 130_050],
    ['Unga', 7_000],
    ['Utan område', 100],
  ]);
  const [barn] = areas;
  expect(barn?.figures).toMatchObject({
    budgetYear: { cost: 180_000, income: 0, net: 180_000 },
    outcome: { cost: 150_050, income: -20_000, net: 130_050 },
    deviation: { cost: 29_950, income: 20_000, net: 49_950 },
    forecast: null,
  });
  expect(barn?.parts.map((p) => [p.name, p.figures.outcome.net])).toEqual([
    ['Avgifter, bidrag och ersättningar', -20_000],
    ['Köpt vård och placeringar', 150_050],
  ]);
  expect(total.outcome.net).toBe(137_150);
  expect(months[0]?.outcome).toEqual({ cost: 100_000, income: -20_000, net: 80_000 });
  // January alone is told by both.
  expect(placements).toMatchObject({ ledger: 100_000, placements: 90_000, why: 'withheld' });
  expect(ledgerFindings.map((f) => f.code)).toEqual([]);
});

it('keeps in the trail which file was taken, also when it is renamed and taken again', async () => {
  const { map, take, controller } = await aController();
  await map();
  const { batch } = await take();
  await run(takeLedger, controller, file(LEDGER, 'samma.se'));
  const { rows } = await t.pool.query<{ content: string }>(
    `select c.body as content from trail.entry e join trail.content c on c.tenant_id = e.tenant_id and c.entry_id = e.id
      where e.tenant_id = $1 and e.operation = 'economy.take-ledger' order by e.id`,
    [controller.tenantId],
  );
  const sha256 = createHash('sha256').update(LEDGER).digest('hex');
  const kept = { batchId: batch.batchId, year: 2026, through: 2, source: 'sie', rows: batch.rows, sha256 };
  expect(rows.map((r) => JSON.parse(r.content))).toEqual([
    { fileName: '2026.se', ...kept },
    { fileName: 'samma.se', ...kept },
  ]);
});

it('names the total that its rows by object do not come to', async () => {
  const { map, take, show } = await aController();
  await map();
  await take(
    LEDGER.replace('4610 {} 1000', '4610 {} 1700').replace(
      '#PSALDO 0 202602 4610',
      '#PSALDO 0 202602 4610 {} 500.50\n#PSALDO 0 202602 4610',
    ),
  );
  const { ledgerFindings, sums, areas } = await show();
  expect(ledgerFindings).toMatchObject([
    { code: 'total_contradicts_objects', severity: 'error', lines: [7, 8, 12] },
  ]);
  expect(ledgerFindings[0]?.sentence).toContain('Konto 4610, utfall 2026-01');
  expect(sums.map((s) => [s.code, s.severity])).toContainEqual(['areas_contradict_total', 'error']);
  // The total is never added to what it is the total of.
  expect(areas[0]?.figures.outcome.cost).toBe(150_050);
});

it('takes all of a file or nothing, and the same file once', async () => {
  const { controller, take } = await aController();
  const broken = file(`${LEDGER}#PSALDO 0 202603 4610 {1 5110} 1,5\n#PSALDO 0 2026 4610 {} 1\n`);
  const looked = await run(previewLedger, controller, broken);
  expect(looked).toMatchObject({ mayTake: false, faultCount: 2, year: null });
  expect(looked.faults.map((f) => f.sentence)).toEqual([
    'Rad 17: ”1,5” är inget belopp. Skriv till exempel -1234.50.',
    'Rad 18: ”2026” är ingen månad. Skriv till exempel 202603.',
  ]);
  expect(await refusal(run(takeLedger, controller, broken))).toBe('file_has_faults');
  expect((await run(readBatches, controller, {})).batches).toEqual([]);
  const first = await take();
  const packed = { fileName: 'igen.se', content: gzipSync(Buffer.from(LEDGER)).toString('base64') };
  expect((await run(takeLedger, controller, packed)).batch.batchId).toBe(first.batch.batchId);
  expect(await run(previewLedger, controller, packed)).toMatchObject({
    mayTake: false,
    taken: { holds: true },
  });
});

it('does not unpack what is too large, nor trust what only looks packed', async () => {
  const { controller } = await aController();
  const large = gzipSync(Buffer.alloc(21 * 1024 * 1024, '#')).toString('base64');
  const codes = async (content: string) =>
    (await run(previewLedger, controller, { fileName: 'x.se', content })).faults.map((f) => f.code);
  expect(await codes(large)).toContain('too_large');
  expect(await codes(Buffer.from([0x1f, 0x8b, 1, 2]).toString('base64'))).toContain('too_large');
});

it('lets a later ledger hold beside the one before, until it is taken out', async () => {
  const { controller, map, take, show } = await aController();
  await map();
  await take();
  const later = await take(LEDGER.replace('202602 5010', '202603 5010'));
  expect((await show()).through).toBe(3);
  const { batches } = await run(withdrawLedger, controller, {
    batchId: later.batch.batchId,
    reason: 'För tidigt.',
  });
  expect(batches.map((b) => [b.through, b.holds, b.withdrawn?.why ?? null])).toEqual([
    [3, false, 'För tidigt.'],
    [2, true, null],
  ]);
  expect((await show()).through).toBe(2);
});

it('keeps the budget as it was decided, and what later decisions change', async () => {
  const { controller, director, map, take, show } = await aController();
  await map();
  const { batch } = await take();
  expect((await show()).budgetFrom).toBe('ledger');
  const decided = { year: 2026, decidedOn: '2025-11-18', decision: 'SN 2025-11-18 § 90', changes: [] };
  const first = {
    ...decided,
    budgetId: newId(),
    seenVersion: 0,
    kind: 'original' as const,
    batchId: batch.batchId,
    decidedNet: 280_000,
  };
  expect((await run(setBudget, director, first)).sums).toEqual([]);
  await run(setBudget, director, first);
  const revised = await run(setBudget, director, {
    ...decided,
    budgetId: newId(),
    seenVersion: 1,
    kind: 'revised' as const,
    decidedOn: '2026-06-10',
    decision: 'KF 2026-06-10 § 61',
    decidedNet: 400_000,
    changes: [{ area: 'unga', part: 'personal', side: 'cost' as const, amount: 60_000, fromMonth: 7 }],
  });
  expect(revised.budgets.map((b) => [b.version, b.kind, b.net])).toEqual([
    [2, 'revised', 340_000],
    [1, 'original', 280_000],
  ]);
  expect(revised.areas[1]?.figures.budgetYear.net).toBe(160_000);
  expect(revised.areas[1]?.months[6]?.budget.net).toBe(10_000);
  expect(revised.sums.map((s) => s.sentence).join()).toContain('KF 2026-06-10 § 61');
  expect(await refusal(run(withdrawLedger, controller, { batchId: batch.batchId, reason: 'Fel.' }))).toBe(
    'BUDGET_RESTS_ON_FILE',
  );
  expect(await refusal(run(setBudget, director, { ...first, budgetId: newId() }))).toBe('CHANGED_MEANWHILE');
  expect(await refusal(run(setBudget, director, { ...first, budgetId: newId(), seenVersion: 2 }))).toBe(
    'budget_first',
  );
});

it('lets a manager say what is expected of the own areas, and the whole has none until all have', async () => {
  const { controller, manager, map, take, show } = await aController();
  await map();
  await take();
  const said = {
    forecastId: newId(),
    year: 2026,
    tertial: 'T2' as const,
    area: 'barn',
    seenVersion: 0,
    rows: [{ part: 'kopt-vard', cost: 200_000, income: 0 }],
    comment: 'Två placeringar till.',
  };
  const after = await run(setForecast, manager, said);
  expect(after.areas[0]?.figures).toMatchObject({
    forecast: { net: 200_000 },
    forecastDeviation: { net: -20_000 },
  });
  expect(after.total.forecast).toBeNull();
  expect(after.withoutForecast).toEqual(['Unga']);
  expect(after.areas.map((a) => [a.mayForecast, a.mayRows])).toEqual([
    [true, true],
    [false, false],
    [false, false],
  ]);
  expect(await refusal(run(setForecast, manager, { ...said, forecastId: newId(), area: 'unga' }))).toContain(
    'NOT_FOUND',
  );
  expect(await refusal(run(setForecast, manager, { ...said, forecastId: newId() }))).toBe(
    'CHANGED_MEANWHILE',
  );
  await run(setForecast, controller, { ...said, forecastId: newId(), area: 'unga' });
  await run(setForecast, manager, {
    ...said,
    forecastId: newId(),
    seenVersion: 1,
    rows: [{ part: 'kopt-vard', cost: 190_000, income: -10_000 }],
  });
  const { areas, total } = await show();
  expect(total.forecast?.net).toBe(380_000);
  expect(areas[0]?.forecasts.map((f) => [f.version, f.setBy, f.comment])).toEqual([
    [2, 'Berit Sandmo', 'Två placeringar till.'],
    [1, 'Berit Sandmo', 'Två placeringar till.'],
  ]);
});

it('shows the accounts behind an area to those who may, line by line', async () => {
  const { manager, map, take } = await aController();
  await map();
  await take();
  const { rows, outcome, batch } = await run(ledgerRowsOf, manager, { area: 'barn', year: 2026 });
  expect(rows.map((r) => [r.account, r.accountName, r.responsibilityName, r.line, r.outcome])).toEqual([
    ['4610', 'Köpt vård', 'Barn', 8, 150_050],
    ['3510', null, 'Barn', 10, -20_000],
  ]);
  expect(outcome).toBe(130_050);
  expect(batch).toMatchObject({ fileName: '2026.se', takenBy: 'Viktor Talludden' });
  expect(await refusal(run(ledgerRowsOf, manager, { area: 'unga', year: 2026 }))).toContain('NOT_FOUND');
});

it('says what has no place, and keeps how it was placed before', async () => {
  const { controller, mapping, map, take } = await aController();
  await map();
  await take();
  const shown = await run(readMapping, controller, {});
  expect(shown.unplaced.objects).toEqual([
    { responsibility: '9', responsibilityName: null, activity: '9', activityName: null },
  ]);
  expect(shown.unplaced.accounts).toEqual([{ code: '9999', name: null }]);
  const [barn, ...rest] = mapping.areas;
  const areas = [{ ...(barn as typeof barn & object), name: 'Barn och familj' }, ...rest];
  const changed = await run(setMapping, controller, {
    seenVersion: 1,
    mapping: { ...mapping, areas },
    why: 'Nytt namn.',
  });
  expect(changed.history.map((h) => [h.version, h.why])).toEqual([
    [2, 'Nytt namn.'],
    [1, 'Nämndens områden.'],
  ]);
  expect(await refusal(run(setMapping, controller, { seenVersion: 0, mapping, why: 'x' }))).toBe(
    'CHANGED_MEANWHILE',
  );
  const foreign = areas.map((a) => ({ ...a, unitIds: [newId()] }));
  expect(
    await refusal(
      run(setMapping, controller, { seenVersion: 2, mapping: { ...mapping, areas: foreign }, why: 'x' }),
    ),
  ).toBe('not_in_list');
});

it('keeps grants with what has been used, statement by statement', async () => {
  const { director, map } = await aController();
  await map();
  const fund = {
    fundId: newId(),
    kind: 'grant' as const,
    title: 'Våld i nära relationer',
    financier: 'Socialstyrelsen',
    area: 'barn',
    decidedSum: 100_000,
    decidedOn: '2026-02-01',
    decision: 'Beslut 9.3-1',
    fromOn: '2026-01-01',
    toOn: '2026-10-31',
  };
  await run(addFund, director, fund);
  const use = {
    useId: newId(),
    fundId: fund.fundId,
    seenVersion: 0,
    used: 40_000,
    byDay: '2026-08-31',
    comment: 'Till augusti.',
  };
  await run(stateUse, director, use);
  await run(stateUse, director, {
    ...use,
    useId: newId(),
    seenVersion: 1,
    used: 130_000,
    comment: 'Rättat.',
  });
  const { funds } = await run(readFunds, director, {});
  expect(funds[0]).toMatchObject({
    state: 'over',
    used: 130_000,
    left: -30_000,
    version: 2,
    area: { name: 'Barn' },
  });
  expect(funds[0]?.uses.map((u) => u.used)).toEqual([130_000, 40_000]);
  expect(await refusal(run(stateUse, director, { ...use, useId: newId() }))).toBe('CHANGED_MEANWHILE');
  expect(await refusal(run(addFund, director, { ...fund, fundId: newId(), kind: 'investment' }))).toBe(
    'financier_of_grant',
  );
});

it('is referred to as it stands in ledger, decision and signed forecast, and in nothing else', async () => {
  const { controller, manager, map, take } = await aController();
  await map();
  const { batch } = await take(`${LEDGER}#PSALDO 0 202604 5010 {1 5210 20 571} 30\n`);
  const told = async (period: string, ids: string[]) => {
    const { choices, figures } = await run(refer, controller, { period, ids });
    return {
      choices,
      figures,
      said: figures.map((f) => [f.title, f.state === 'told' ? f.value : f.state]),
    };
  };
  const asked = [
    '*#outcome',
    'barn#deviation',
    'barn:income#outcome',
    'barn/kopt-vard#budget',
    'barn#forecast',
  ];
  const before = await told('2026-T1', [...asked, 'nobody#outcome', 'barn#nothing', '*']);
  // Thousands of kronor.
  expect(before.said).toEqual([
    ['Hela nämnden: utfall', 1.4015],
    ['Barn: avvikelse', 0.4995],
    ['Barn, intäkter: utfall', -0.2],
    ['Barn / Köpt vård och placeringar: budget hittills', 1.8],
    ['Barn: prognos helår', 'unpublished'],
  ]);
  expect(before.figures[0]?.edition).toMatchObject({ by: 'Viktor Talludden' });
  expect(before.choices.every((c) => c.published)).toBe(true);
  expect(before.choices.map((c) => c.title).slice(0, 4)).toEqual([
    'Hela nämnden',
    'Barn',
    'Unga',
    'Utan område',
  ]);
  // Nothing happened after April in the ledger: what isn't in it is not nothing.
  const later = await told('2026-T2', asked);
  expect(later.said[0]).toEqual(['Hela nämnden: utfall', 'unpublished']);
  expect(later.choices.some((c) => c.published)).toBe(false);

  await run(setForecast, manager, {
    forecastId: newId(),
    year: 2026,
    tertial: 'T1',
    area: 'barn',
    seenVersion: 0,
    rows: [{ part: 'kopt-vard', cost: 500_000, income: 0 }],
    comment: 'Fler placeringar.',
  });
  await run(setBudget, controller, {
    budgetId: newId(),
    year: 2026,
    seenVersion: 0,
    kind: 'original',
    batchId: batch.batchId,
    changes: [{ area: 'barn', part: 'kopt-vard', side: 'cost', amount: 120_000, fromMonth: 1 }],
    decidedOn: '2025-11-24',
    decision: 'SN § 9',
  });
  const after = await told('2026-T1', [...asked, '*#forecast', 'barn#forecast_deviation']);
  expect(after.said.slice(1)).toEqual([
    ['Barn: avvikelse', 0.8995],
    ['Barn, intäkter: utfall', -0.2],
    ['Barn / Köpt vård och placeringar: budget hittills', 2.2],
    ['Barn: prognos helår', 5],
    ['Hela nämnden: prognos helår', 'unpublished'],
    ['Barn: budget minus prognos', -2],
  ]);
  expect(after.figures.find((f) => f.ref.id === '*' && f.ref.part === 'forecast')?.why).toBe(
    'Prognos saknas för Unga.',
  );
  // What rests on something else now is another edition; what doesn't is the same.
  const editions = (of: typeof before) => of.figures.slice(0, 2).map((f) => f.edition?.id);
  expect(editions(after)[0]).toBe(editions(before)[0]);
  expect(editions(after)[1]).not.toBe(editions(before)[1]);
  // Of a whole year nobody says what it will be.
  const year = await told('2026', ['barn#forecast', 'barn#budget_year']);
  expect(year.said).toEqual([['Barn: budget helår', 3]]);
});

it('opens on the last year with an outcome that has begun, and sums no budget beyond the outcome', async () => {
  const { controller, map, take, show } = await aController();
  await map();
  const next = LEDGER.replaceAll('2026', '2027');
  // Only next year's: better that than nothing.
  await take(next);
  expect((await run(overview, controller, {})).year).toBe(2027);
  await take(LEDGER);
  const shown = await run(overview, controller, {});
  expect([shown.year, shown.years]).toEqual([2026, [2027, 2026]]);
  await take(`${HEAD.replaceAll('2026', '2025')}#PBUDGET 0 202501 4610 {1 5110} 5\n`);
  expect((await run(overview, controller, {})).year).toBe(2026);
  const whole = await run(overview, controller, { year: 2026, through: 12 });
  expect([whole.through, whole.total.budget]).toEqual([2, (await show()).total.budget]);
});

it('is looked at by its first rows before it is taken, and the director sees what was taken', async () => {
  const { controller, director, take } = await aController();
  const { first } = await run(previewLedger, controller, file(LEDGER));
  expect(first[0]).toEqual({
    line: 8,
    kind: 'outcome',
    isTotal: false,
    account: '4610',
    accountName: 'Köpt vård',
    responsibility: '5110',
    activity: '557',
    amount: 150_050,
  });
  expect(first.find((r) => r.isTotal)).toMatchObject({ line: 7, responsibility: null, amount: 100_000 });
  await take();
  const { batches, mayImport } = await run(readBatches, director, {});
  expect([batches.map((b) => b.fileName), mayImport]).toEqual([['2026.se'], false]);
  expect(await refusal(run(previewLedger, director, file(LEDGER)))).toBe('ROLE_LACKS_PERMISSION');
});

it('is another board’s own', async () => {
  const { map, take } = await aController();
  await map();
  await take();
  const beside = await aController();
  const { areas, batch, years } = await run(overview, beside.controller, {});
  expect([areas, batch, years]).toEqual([[], null, [2026]]);
});

it('leaves as a file in kronor, with what is net', async () => {
  const { controller, map, take } = await aController();
  await map();
  await take();
  const csv = (await run(exportEconomy, controller, { form: 'csv', year: 2026 })).bytes.toString('utf8');
  expect(csv).toContain('2026;2;Barn;;Netto;1800;1800;1300,5;499,5;27,8;;');
  const xlsx = await run(exportEconomy, controller, { form: 'xlsx', year: 2026 });
  expect(xlsx.name).toBe('Ekonomi 2026-02.xlsx');
});

it('tells accounts and objects of any code, also of one that every object knows', async () => {
  const { controller, map, take } = await aController();
  await map();
  await take(`${HEAD}#PSALDO 0 202601 constructor {1 toString 20 valueOf} 5\n`);
  const { unplaced } = await run(readMapping, controller, {});
  expect(unplaced.accounts).toEqual([{ code: 'constructor', name: null }]);
});
