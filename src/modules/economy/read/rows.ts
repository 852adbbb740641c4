import { defineOperation, Refused } from '#core/operation';
import { AskRows, LedgerRows } from '../contract.ts';
import { sumTo } from '../domain/ledger.ts';
import { placeOf } from '../domain/mapping.ts';
import { nameIn } from '../store/ledgers.ts';
import { ledgerFindingView } from '../texts/findings.ts';
import { isWithin, READ_ROWS, yearOf } from './year.ts';

const PAGE = 500;

/** The accounts behind an area, or behind one part of it, as they stand in the ledger: line by line. */
export const ledgerRowsOf = defineOperation({
  name: 'economy.rows',
  kind: 'query',
  permission: READ_ROWS,
  audit: 'economy.rows-read',
  summary: 'The rows of accounts behind an area, with the file and the line that each stands on',
  input: AskRows,
  output: LedgerRows,
  untraced: true,
  run: async (ctx, { area: code, part: partCode, year, through: asked }) => {
    const of = await yearOf(ctx, year);
    const { mapping } = of.kept;
    const area = mapping.areas.find((a) => a.code === code);
    if (!area || !isWithin(ctx, READ_ROWS, area)) throw new Refused('OTHER_UNIT');
    const part = mapping.parts.find((p) => p.code === partCode) ?? null;
    const through = asked ?? of.batch?.through ?? 0;
    const facts = of.batch?.facts;
    const rows = of.rows
      .filter((r) => !r.isTotal && r.kind === 'outcome')
      .map((row) => ({ row, place: placeOf(mapping, row), outcome: sumTo(row.months, through) }))
      .filter(({ place }) => place.area === code && (partCode === undefined || place.part === partCode))
      .sort((a, b) => Math.abs(b.outcome) - Math.abs(a.outcome) || a.row.no - b.row.no);
    const accounts = new Set(rows.map(({ row }) => row.account));
    return {
      area: { code: area.code, name: area.name },
      part: part && { code: part.code, name: part.name },
      year: of.year,
      through,
      batch: of.batch
        ? {
            batchId: of.batch.id,
            fileName: of.batch.file_name,
            takenAt: of.batch.taken_at.toISOString(),
            takenBy: of.batch.taken_by,
            coversTo: of.batch.facts.coversTo,
          }
        : null,
      rows: rows.slice(0, PAGE).map(({ row, place, outcome }) => ({
        no: row.no,
        line: row.line,
        account: row.account,
        accountName: nameIn(facts?.accounts, row.account),
        responsibility: row.responsibility,
        responsibilityName: nameIn(facts?.responsibilities, row.responsibility),
        activity: row.activity,
        activityName: nameIn(facts?.activities, row.activity),
        part: mapping.parts.find((p) => p.code === place.part)?.name ?? null,
        outcome,
        months: [...row.months],
      })),
      count: rows.length,
      outcome: rows.reduce((sum, r) => sum + r.outcome, 0),
      findings: (of.batch?.findings ?? [])
        .filter((f) => f.account !== null && accounts.has(f.account))
        .map(ledgerFindingView),
    };
  },
});
