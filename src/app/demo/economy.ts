import type { Runner } from '#core/operation';
import { sieBytes, takeLedger } from '#modules/economy';
import { swedishDayOf } from '#platform/calendar';
import { newId } from '#platform/ids';
import { operations } from '../modules.ts';
import { momentOf } from './moments.ts';
import type { SeatKey } from './names.ts';
import type { DemoOrganisation } from './organisation.ts';
import { furtherSeats } from './staff.ts';
import { ADULTS_MANAGER } from './work.ts';

interface Seeding {
  readonly runner: Runner;
  readonly setTime: (to: Date) => void;
  readonly organisation: DemoOrganisation;
  readonly now: Date;
  /** The whole municipality has a controller and a manager for adults; in the story who administers does it. */
  readonly isWhole: boolean;
}

/** An area: the year's budget in thousands of kronor by account, and how the outcome differs from it, in per cent. */
interface Area {
  readonly code: string;
  readonly name: string;
  readonly responsibility: string;
  readonly activity: string;
  readonly manager: SeatKey | null;
  readonly budget: Readonly<Record<string, readonly [budget: number, outcome: number]>>;
}

const AREAS: readonly Area[] = [
  {
    code: 'barn',
    name: 'Barn, unga och familj',
    responsibility: '5110',
    activity: '557',
    manager: 'berit',
    budget: { 3510: [-900, 18], 4610: [24_600, 9], 5010: [31_200, 2], 6010: [1_440, 0], 6910: [960, -6] },
  },
  {
    code: 'vuxen',
    name: 'Vuxen',
    responsibility: '5210',
    activity: '571',
    manager: ADULTS_MANAGER,
    budget: { 3510: [-3_240, 4], 4610: [9_600, 14], 5010: [10_800, -3], 6010: [840, 0] },
  },
  {
    code: 'funktion',
    name: 'Funktionsnedsättning',
    responsibility: '5310',
    activity: '513',
    manager: null,
    budget: { 3510: [-9_240, 1], 4610: [48_000, 3], 5010: [98_400, 1], 6010: [5_400, 1] },
  },
  {
    code: 'psykiatri',
    name: 'Socialpsykiatri',
    responsibility: '5320',
    activity: '575',
    manager: null,
    budget: { 3510: [-1_320, 8], 4610: [6_600, -9], 5010: [13_200, -2] },
  },
  {
    code: 'forsorjning',
    name: 'Arbete och försörjning',
    responsibility: '5410',
    activity: '575',
    manager: null,
    budget: { 3510: [-20_400, -22], 4510: [28_800, -8], 5010: [18_000, -5] },
  },
  {
    code: 'stab',
    name: 'Övergripande',
    responsibility: '5010',
    activity: '100',
    manager: null,
    budget: { 5010: [14_400, 1], 6910: [4_800, 7] },
  },
];
const ACCOUNTS: Readonly<Record<string, string>> = {
  3510: 'Statsbidrag och ersättningar',
  4510: 'Ekonomiskt bistånd',
  4610: 'Köp av vård och placeringar',
  5010: 'Löner',
  6010: 'Lokalhyror',
  6910: 'Övriga främmande tjänster',
};
/** What the ledger's total of an account says more than its rows by object, in öre: something was booked without an object. */
const ASTRAY = { account: '4610', month: 3, ore: 12_500_000 };
const DECISION = 'Kommunfullmäktige § 118';

/** A year's ledger as SIE 4 type 3, its budget of the whole year and its outcome through a month. */
export function demoLedger(year: number, through: number): Uint8Array {
  const month = (m: number) => `${year}-${String(m).padStart(2, '0')}`;
  const months = Array.from({ length: 12 }, (_, i) => i + 1);
  const objects = AREAS.flatMap(({ responsibility, activity, budget }) =>
    Object.entries(budget).map(([account, [thousands, percent]]) => {
      const monthly = (thousands * 100_000) / 12;
      return { account, responsibility, activity, monthly: Math.round(monthly), percent };
    }),
  );
  const changes = Object.keys(ACCOUNTS).flatMap((account) =>
    months.flatMap((m) =>
      (['outcome', 'budget'] as const).flatMap((kind) => {
        if (kind === 'outcome' && m > through) return [];
        // The year's own rhythm: summer is dear, and each month a little off.
        const rows = objects
          .filter((o) => o.account === account)
          .map((o, i) => ({
            objects: [
              { dimension: 1, code: o.responsibility },
              { dimension: 20, code: o.activity },
            ],
            amount:
              kind === 'budget'
                ? o.monthly
                : Math.round(o.monthly * (1 + o.percent / 100 + 0.04 * Math.sin(m * 1.7 + i))),
          }));
        const astray =
          kind === 'outcome' && account === ASTRAY.account && m === ASTRAY.month ? ASTRAY.ore : 0;
        const total = { objects: [], amount: rows.reduce((sum, r) => sum + r.amount, astray) };
        return [total, ...rows].map((row) => ({
          line: 0,
          kind,
          yearNo: 0,
          month: month(m),
          account,
          ...row,
        }));
      }),
    ),
  );
  return sieBytes({
    type: 3,
    company: 'Björkviks kommun, Socialnämnden',
    program: 'Ekonomi 12',
    madeOn: `${month(through)}-28`,
    coversTo: `${month(through)}-28`,
    years: [{ yearNo: 0, from: `${year}-01-01`, to: `${year}-12-31` }],
    dimensions: [
      { dimension: 1, name: 'Ansvar', above: null },
      { dimension: 20, name: 'Verksamhet', above: null },
    ],
    objects: [
      ...AREAS.map((a) => ({ dimension: 1, code: a.responsibility, name: a.name })),
      ...[...new Map(AREAS.map((a) => [a.activity, a.name]))].map(([code, name]) => ({
        dimension: 20,
        code,
        name,
      })),
    ],
    accounts: Object.entries(ACCOUNTS).map(([account, name]) => ({ account, name })),
    results: [],
    changes,
  });
}

/** The year's ledger, what its codes are to the board, the budget as it was decided, forecasts, grants and an investment. */
export async function seedEconomy({ runner, setTime, organisation, now, isWhole }: Seeding): Promise<void> {
  const controller = furtherSeats.find((s) => s.role === 'developer_quality');
  if (!controller) throw new Error('Nobody keeps the ledger');
  const elis = organisation.actor(isWhole ? controller.key : 'elis');
  const areas = AREAS.map((a) => (isWhole || a.manager === 'berit' ? a : { ...a, manager: null }));
  const run = async (name: string, actor: typeof elis, input: unknown): Promise<unknown> => {
    const operation = operations.find((o) => o.name === name);
    if (!operation) throw new Error(`There is no ${name}`);
    return await runner.runUnknown(operation, actor, input);
  };
  const today = swedishDayOf(now);
  const year = Number(today.slice(0, 4));
  const through = Math.max(1, Number(today.slice(5, 7)) - 1);
  setTime(momentOf(now, 8, 10));
  const { mapping } = (await run('economy.mapping', elis, {})) as { mapping: object };
  await run('economy.set-mapping', elis, {
    seenVersion: 0,
    mapping: {
      ...mapping,
      areas: areas.map(({ code, name, responsibility, manager }) => ({
        code,
        name,
        unitIds: manager === null ? [] : [organisation.actor(manager).unitId],
        responsibilities: [{ from: responsibility, to: responsibility }],
        activities: [],
      })),
    },
    why: 'Nämndens områden enligt internbudgeten.',
  });
  const { batch } = await runner.run(takeLedger, elis, {
    fileName: `socialnamnden-${year}.se`,
    content: Buffer.from(demoLedger(year, through)).toString('base64'),
  });
  await run('economy.set-budget', elis, {
    budgetId: newId(),
    year,
    seenVersion: 0,
    kind: 'original',
    batchId: batch.batchId,
    changes: [],
    decidedOn: `${year - 1}-11-24`,
    decision: DECISION,
  });
  await run('economy.set-budget', elis, {
    budgetId: newId(),
    year,
    seenVersion: 1,
    kind: 'revised',
    changes: [{ area: 'barn', part: 'kopt-vard', side: 'cost', amount: 150_000_000, fromMonth: 1 }],
    decidedOn: `${year}-01-20`,
    decision: 'Socialnämnden § 7',
    comment: 'Tillskott för placeringar.',
  });
  setTime(momentOf(now, 6, 13));
  for (const { code, manager, budget } of areas) {
    const sum = (accounts: readonly string[]) =>
      accounts.reduce((all, a) => {
        const [thousands = 0, percent = 0] = budget[a] ?? [];
        return all + Math.round(thousands * 1_000 * (1 + percent / 100)) * 100;
      }, 0);
    await run('economy.set-forecast', manager === null ? elis : organisation.actor(manager), {
      forecastId: newId(),
      year,
      tertial: 'T2',
      area: code,
      seenVersion: 0,
      rows: [
        { part: 'intakter', cost: 0, income: sum(['3510']) },
        { part: 'bistand', cost: sum(['4510']), income: 0 },
        { part: 'kopt-vard', cost: sum(['4610']), income: 0 },
        { part: 'personal', cost: sum(['5010']), income: 0 },
        { part: 'lokaler', cost: sum(['6010']), income: 0 },
        { part: 'ovrigt', cost: sum(['6910']), income: 0 },
      ].filter((r) => r.cost !== 0 || r.income !== 0),
      comment:
        code === 'barn'
          ? 'Fler placeringar i HVB än budgeterat; två avslutas före årsskiftet.'
          : 'Följer utfallet hittills.',
    });
  }
  const funds = [
    {
      kind: 'grant',
      title: 'Våld i nära relationer',
      financier: 'Socialstyrelsen',
      area: 'vuxen',
      decidedSum: 84_000_000,
      decision: 'Beslut 9.2-1043',
      used: 61_000_000,
    },
    {
      kind: 'grant',
      title: 'Brottsförebyggande arbete 9–13 år',
      financier: 'Länsstyrelsen',
      area: 'barn',
      decidedSum: 52_000_000,
      decision: 'Beslut 704-2210',
      used: 55_300_000,
    },
    {
      kind: 'investment',
      title: 'Elcyklar',
      area: 'psykiatri',
      decidedSum: 5_000_000,
      decision: 'Socialnämnden § 7',
      used: 4_820_000,
    },
  ] as const;
  for (const { used, ...fund } of funds) {
    const fundId = newId();
    await run('economy.add-fund', elis, {
      ...fund,
      fundId,
      decidedOn: `${year}-02-03`,
      fromOn: `${year}-01-01`,
      toOn: `${year}-12-31`,
    });
    await run('economy.state-use', elis, {
      useId: newId(),
      fundId,
      seenVersion: 0,
      used,
      byDay: `${year}-${String(through).padStart(2, '0')}-28`,
      comment: 'Enligt projektredovisningen.',
    });
  }
}
