import type { z } from 'zod';
import type { Context } from '#core/operation';
import type { FindingView } from '../contract.ts';
import { economyFindings } from '../domain/checks/economy.ts';
import type { AreaLevel } from '../domain/codes.ts';
import type { Decimal } from '../domain/decimal.ts';
import { inOrder } from '../domain/finding.ts';
import { findingView } from './checked.ts';
import { importsOf } from './imports.ts';

/** A row of money in kronor, from wherever it comes. */
export interface MoneyRow {
  /** From the area to the part; of a total its name. */
  readonly path: readonly string[];
  readonly level: AreaLevel;
  readonly cost: number;
  readonly income: number;
  readonly net: number;
  readonly file: string;
  readonly line: number | null;
}

/** Whether areas are the sums of their parts, the whole of its areas, and what is net of costs and income. A krona apart is rounding. */
export function moneyFindings(rows: readonly MoneyRow[]): z.input<typeof FindingView>[] {
  const kronor = (value: number): Decimal => ({ value, decimals: 0 });
  const found = economyFindings({
    form: 'budget',
    rows: rows.map(({ path, level, cost, income, net, file, line }) => ({
      source: { file, line },
      path,
      level,
      figures: { cost: kronor(cost), income: kronor(income), net: kronor(net) },
    })),
  });
  return inOrder(found).map(findingView);
}

/** The tables of money that were imported and stand. */
export async function importedMoney(
  ctx: Context,
): Promise<{ batchId: string; fileName: string; takenAt: string }[]> {
  const { batches } = await importsOf(ctx);
  return batches
    .filter((b) => b.kind === 'economy' && b.withdrawn === null)
    .map(({ batchId, fileName, takenAt }) => ({ batchId, fileName, takenAt }));
}
