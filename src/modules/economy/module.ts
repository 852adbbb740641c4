import type { AnyOperation } from '#core/operation';
import { addFund } from './operations/add-fund.ts';
import { previewLedger } from './operations/preview-ledger.ts';
import { setBudgetOf } from './operations/set-budget.ts';
import { setForecastOf } from './operations/set-forecast.ts';
import { setMapping } from './operations/set-mapping.ts';
import { stateUse } from './operations/state-use.ts';
import { takeLedger } from './operations/take-ledger.ts';
import { withdrawLedger } from './operations/withdraw-ledger.ts';
import { readBatches } from './read/batches.ts';
import { exportEconomy } from './read/export.ts';
import { readFunds } from './read/funds.ts';
import { readMapping } from './read/mapping.ts';
import { overviewOf } from './read/overview.ts';
import type { PlacementCosts } from './read/placements.ts';
import { ledgerRowsOf } from './read/rows.ts';

/** Every operation of the module; what is not here can't be called. @param costs what the placements cost, as it is told to all */
export function economyOf(costs: PlacementCosts): readonly AnyOperation[] {
  return [
    overviewOf(costs),
    ledgerRowsOf,
    readBatches,
    previewLedger,
    takeLedger,
    withdrawLedger,
    readMapping,
    setMapping,
    setBudgetOf(costs),
    setForecastOf(costs),
    readFunds,
    addFund,
    stateUse,
    exportEconomy,
  ];
}
