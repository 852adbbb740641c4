import { defineOperation } from '#core/operation';
import { isUniqueViolation } from '#platform/db';
import { conflict, invalid } from '#platform/errors';
import { newId } from '#platform/ids';
import { LedgerFile, LedgerTaken } from '../contract.ts';
import { batchView } from '../read/batches.ts';
import { IMPORT } from '../read/year.ts';
import { batchHeads, keepLedger, sameFile } from '../store/ledgers.ts';
import { signed } from '../store/signing.ts';
import { mappingOf } from '../store/stated.ts';
import { factsOf, ledgerFileIn } from './ledger-file.ts';

/** Takes a ledger, all of it or nothing. It stands beside those before and is the one that holds for its year; the same file again is the same ledger. */
export const takeLedger = defineOperation({
  name: 'economy.take-ledger',
  kind: 'command',
  permission: IMPORT,
  audit: 'economy.ledger-taken',
  summary: 'Take a ledger (SIE 4 or a table), all of it or nothing',
  input: LedgerFile,
  output: LedgerTaken,
  run: async (ctx, input) => {
    const { mapping } = await mappingOf(ctx);
    const { checksum, packed, read } = ledgerFileIn(input, mapping.dimensions);
    const { ledger, faults } = read;
    if (!ledger) {
      throw invalid('content', 'file_has_faults', { line: faults[0]?.line ?? 1, faults: faults.length });
    }
    const before = await sameFile(ctx, checksum);
    const id = before?.id ?? newId();
    if (!before) {
      const { set_at, set_by, set_by_employee } = await signed(ctx);
      const batch = {
        tenant_id: ctx.actor.tenantId,
        authority_id: ctx.authorityId,
        id,
        source: read.source,
        file_name: input.fileName,
        encoding: read.encoding,
        checksum,
        year: ledger.year,
        through: ledger.through,
        row_count: ledger.rows.length,
        facts: factsOf(read, mapping.dimensions),
        findings: ledger.findings,
        content: packed,
        taken_at: set_at,
        taken_by: set_by,
        taken_by_employee: set_by_employee,
        withdrawn_at: null,
        withdrawn_by: null,
        withdrawn_why: null,
      };
      await keepLedger(ctx, batch, ledger.rows).catch((error: unknown) => {
        throw isUniqueViolation(error) ? conflict('CHANGED_MEANWHILE') : error;
      });
    }
    // Which file it was, by what is in it: a name says nothing of that.
    ctx.changed({
      batchId: id,
      fileName: input.fileName,
      year: ledger.year,
      through: ledger.through,
      source: read.source,
      rows: ledger.rows.length,
      sha256: checksum,
    });
    ctx.beforeAnswer();
    const heads = await batchHeads(ctx);
    const head = heads.find((h) => h.id === id);
    if (!head) throw conflict('CHANGED_MEANWHILE');
    return { batch: batchView(head, heads) };
  },
});
