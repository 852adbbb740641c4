import { defineOperation } from '#core/operation';
import { LedgerFile, LedgerPreview } from '../contract.ts';
import { sumTo } from '../domain/ledger.ts';
import { cellsOf, figuresOf } from '../domain/table.ts';
import { batchView } from '../read/batches.ts';
import { unplacedIn } from '../read/mapping.ts';
import { IMPORT, monthsOf } from '../read/year.ts';
import { batchHeads, holding, ledgerRows } from '../store/ledgers.ts';
import { mappingOf } from '../store/stated.ts';
import { faultInWords } from '../texts/faults.ts';
import { ledgerFindingView } from '../texts/findings.ts';
import { factsOf, ledgerFileIn } from './ledger-file.ts';

const MOST_FAULTS = 200;
const FIRST_ROWS = 12;

/** Reads a ledger and says what is in it, what keeps it from being taken, and what it would replace. Keeps nothing. */
export const previewLedger = defineOperation({
  name: 'economy.preview-ledger',
  kind: 'search',
  permission: IMPORT,
  audit: 'economy.ledger-previewed',
  summary: 'Look at a ledger (SIE 4 or a table) before it is taken',
  input: LedgerFile,
  output: LedgerPreview,
  untraced: true,
  run: async (ctx, input) => {
    const { mapping } = await mappingOf(ctx);
    const { checksum, read } = ledgerFileIn(input, mapping.dimensions);
    const heads = await batchHeads(ctx);
    const taken = heads.find((b) => b.checksum === checksum && b.withdrawn_at === null);
    const { ledger, document, faults } = read;
    const rows = ledger?.rows ?? [];
    const cells = cellsOf({ mapping, outcome: rows, budget: rows, changes: [] });
    const { budgetYear, outcome } = figuresOf(cells, 12, null);
    const before = ledger && !taken ? holding(heads, ledger.year) : undefined;
    const unplaced = unplacedIn(mapping, rows);
    const { accounts } = factsOf(read, mapping.dimensions);
    const replaced = before
      ? cellsOf({ mapping, outcome: await ledgerRows(ctx, before.id), budget: [], changes: [] })
      : [];
    return {
      fileName: input.fileName,
      source: read.source,
      encoding: read.encoding,
      year: ledger?.year ?? null,
      through: ledger?.through ?? 0,
      rows: rows.length,
      company: document.company,
      program: document.program,
      coversTo: document.coversTo,
      faults: faults
        .slice(0, MOST_FAULTS)
        .map((fault) => ({ line: fault.line, code: fault.code, sentence: faultInWords(fault) })),
      faultCount: faults.length,
      findings: (ledger?.findings ?? []).map(ledgerFindingView),
      first: rows.slice(0, FIRST_ROWS).map(({ months, ...row }) => ({
        ...row,
        accountName: accounts[row.account] ?? null,
        amount: sumTo(months, 12),
      })),
      total: { budget: budgetYear, outcome },
      months: monthsOf(cells),
      unplaced: {
        accounts: unplaced.accounts,
        objects: unplaced.objects.map((o) => [o.responsibility, o.activity].filter(Boolean).join(' ') || '–'),
      },
      mayTake: ledger !== null && !taken,
      taken: taken ? batchView(taken, heads) : null,
      replaces: before
        ? {
            fileName: before.file_name,
            takenAt: before.taken_at.toISOString(),
            outcome: figuresOf(replaced, 12, null).outcome,
          }
        : null,
    };
  },
});
