import { FIRST_MAPPING_OF } from '#modules/economy/testing';
import { newId } from '#platform/ids';
import { nothing } from './parts.ts';
import type { Calls, Walk } from './walk.ts';

/** A ledger of one row, like no other. */
const aLedger = (walk: Walk) => ({
  fileName: 'huvudbok.csv',
  content: Buffer.from(
    `period;konto;ansvar;verksamhet;budget;utfall\n2026-01;4610;5110;557;${walk.next()};${walk.next()}\n`,
  ).toString('base64'),
});

/** The board's areas: one of the caller's unit, one of another unit. */
async function areas(walk: Walk): Promise<number> {
  const read = () =>
    walk.done('economy.mapping', 'administrator', 'own', {}, (v: { version: number }) => v.version);
  const version = (await read()) ?? 0;
  if (version > 0) return version;
  const mapping = FIRST_MAPPING_OF([
    { code: 'egen', name: 'Eget område', unitIds: [walk.unit('own')] },
    { code: 'annan', name: 'Annat område', unitIds: [walk.unit('otherUnit')] },
  ]);
  await walk.done(
    'economy.set-mapping',
    'administrator',
    'own',
    { seenVersion: 0, mapping, why: 'Nya områden.' },
    () => null,
  );
  return 1;
}
const AREA_IN = {
  own: 'egen',
  ownUnit: 'egen',
  otherUnit: 'annan',
  otherBoard: 'finns-inte',
  missing: 'finns-inte',
};

const aFund = () => ({
  fundId: newId(),
  kind: 'grant',
  title: 'Statsbidrag för våld i nära relationer',
  financier: 'Socialstyrelsen',
  decidedSum: 100_000,
  decidedOn: '2026-02-01',
  decision: 'Beslut 9.3-1',
  fromOn: '2026-01-01',
  toOn: '2026-12-31',
});

export const economyCalls: Calls = {
  'economy.overview': nothing,
  'economy.mapping': nothing,
  'economy.funds': nothing,
  'economy.ledgers': nothing,
  'economy.export': () => ({ form: 'csv' }),
  'economy.preview-ledger': aLedger,
  'economy.take-ledger': aLedger,
  'economy.withdraw-ledger': async (walk) => ({
    batchId: await walk.done(
      'economy.take-ledger',
      'administrator',
      'own',
      aLedger(walk),
      (taken: { batch: { batchId: string } }) => taken.batch.batchId,
    ),
    reason: 'Fel fil.',
  }),
  'economy.set-mapping': async (walk) => ({
    seenVersion: await areas(walk),
    mapping: FIRST_MAPPING_OF([
      { code: 'egen', name: `Område ${walk.next()}`, unitIds: [walk.unit('own')] },
      { code: 'annan', name: 'Annat område', unitIds: [walk.unit('otherUnit')] },
    ]),
    why: 'Nytt namn.',
  }),
  'economy.set-budget': async (walk) => {
    await areas(walk);
    const year = 1980 + (walk.next() % 190);
    const versions = await walk.done(
      'economy.overview',
      'administrator',
      'own',
      { year },
      (v: { budgets: unknown[] }) => v.budgets.length,
    );
    return {
      budgetId: newId(),
      year,
      seenVersion: versions ?? 0,
      kind: versions ? 'revised' : 'original',
      changes: [{ area: 'egen', part: 'personal', side: 'cost', amount: 120_000, fromMonth: 1 }],
      decidedOn: '2026-11-18',
      decision: 'Socialnämnden 2026-11-18 § 112',
    };
  },
  'economy.set-forecast': async (walk, _role, place) => {
    await areas(walk);
    const n = walk.next();
    return {
      forecastId: newId(),
      year: 1980 + (n % 190),
      tertial: `T${1 + (Math.floor(n / 190) % 2)}`,
      area: AREA_IN[place],
      seenVersion: 0,
      rows: [{ part: 'personal', cost: 130_000, income: 0 }],
      comment: 'Fler vikarier.',
    };
  },
  'economy.rows': async (walk, _role, place) => {
    await areas(walk);
    return { area: AREA_IN[place], year: 2026 };
  },
  'economy.add-fund': aFund,
  'economy.state-use': async (walk) => {
    const fund = aFund();
    await walk.done('economy.add-fund', 'administrator', 'own', fund, () => null);
    return {
      useId: newId(),
      fundId: fund.fundId,
      seenVersion: 0,
      used: 50_000,
      byDay: '2026-08-31',
      comment: 'Till och med augusti.',
    };
  },
};
