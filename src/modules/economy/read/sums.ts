import { type MoneyRow, moneyFindings } from '#modules/steering';
import { addMonths, type LedgerRow, NO_MONTHS, sumTo } from '../domain/ledger.ts';
import { placeOf } from '../domain/mapping.ts';
import { type Money, money, NOTHING, plus } from '../domain/table.ts';
import { words } from '../texts/words.ts';
import type { areasOf, YearOf } from './year.ts';

type Areas = ReturnType<typeof areasOf>;

/**
 * Every sum that the page ought to hold: areas of their parts, the whole of its areas and what is net of costs and income. The whole is what the ledger
 * itself says by its totals, of the year so far; of a budget what its decision says.
 */
export function sumsOf(of: YearOf, areas: Areas): ReturnType<typeof moneyFindings> {
  const file = of.batch?.file_name ?? '';
  const outcome = table(areas, file, (figures) => figures.outcome);
  const stated = statedByLedger(of);
  const found = stated
    ? moneyFindings([
        ...outcome,
        { path: [words.ledgerTotal], level: 'total', ...kronor(stated), file, line: null },
      ])
    : [];
  const decided = of.budgets.findLast((b) => b.decided_net !== null);
  // A later version that states nothing has changed the sum: it is held against what it was then.
  if (!decided || decided.decided_net === null) return found;
  const net = of.netAfter.get(decided.id) ?? 0;
  return [
    ...found,
    ...moneyFindings([
      {
        path: [words.budgetSum],
        level: 'area',
        cost: net / 100,
        income: 0,
        net: net / 100,
        file: words.budgetSum,
        line: null,
      },
      {
        path: [words.budgetDecided(decided.kind, decided.decision)],
        level: 'total',
        cost: decided.decided_net / 100,
        income: 0,
        net: decided.decided_net / 100,
        file: decided.decision,
        line: null,
      },
    ]).filter((f) => f.code !== 'areas_contradict_total' || f.sentence.includes('netto')),
  ];
}

function table(areas: Areas, file: string, figure: (f: Areas[number]['figures']) => Money): MoneyRow[] {
  return areas.flatMap((area): MoneyRow[] => [
    { path: [plain(area.name)], level: 'area', ...kronor(figure(area.figures)), file, line: null },
    ...area.parts.map(
      (part): MoneyRow => ({
        path: [plain(area.name), plain(part.name)],
        level: 'part',
        ...kronor(figure(part.figures)),
        file,
        line: null,
      }),
    ),
  ]);
}

/** A name is one step of a path. */
const plain = (name: string): string => name.replaceAll('/', '–');
const kronor = ({ cost, income, net }: Money) => ({ cost: cost / 100, income: income / 100, net: net / 100 });

/** Month by month what the accounts' own totals say, and where they say nothing their rows by object. Null when no account has a total. */
function statedByLedger({ rows, kept, batch }: YearOf): Money | null {
  const outcome = rows.filter((r) => r.kind === 'outcome');
  const totals = new Map(outcome.filter((r) => r.isTotal).map((r) => [r.account, r]));
  if (totals.size === 0 || !batch) return null;
  const byObject = new Map<string, LedgerRow>();
  for (const row of outcome) {
    if (row.isTotal) continue;
    const before = byObject.get(row.account);
    byObject.set(row.account, before ? { ...before, months: addMonths(before.months, row.months) } : row);
  }
  return [...new Set(outcome.map((r) => r.account))].reduce((all, account) => {
    const objects = byObject.get(account);
    const total = totals.get(account);
    const months = NO_MONTHS.map((_n, i) => total?.months[i] || (objects?.months[i] ?? 0));
    const { side } = placeOf(kept.mapping, { account, responsibility: null, activity: null });
    const amount = sumTo(months, batch.through);
    return plus(all, side === 'income' ? money(0, amount) : money(amount, 0));
  }, NOTHING);
}
