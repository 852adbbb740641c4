import { defineOperation } from '#core/operation';
import { isUniqueViolation } from '#platform/db';
import { conflict, invalid } from '#platform/errors';
import { newId } from '#platform/ids';
import { ImportFile, ImportTaken } from '../contract.ts';
import { batchView, figuresOf, findingsWith, findingView, IMPORT } from '../read/checked.ts';
import { type BatchRow, sameFile } from '../store/batches.ts';
import { keepImport } from '../store/keep-content.ts';
import { actorName } from '../store/signing.ts';
import { fileIn } from './preview-import.ts';

/** Takes a file, all of it or nothing. The same file again is the same batch; another is a batch beside it. What does not add up is taken and told. */
export const takeImport = defineOperation({
  name: 'steering.take-import',
  kind: 'command',
  permission: IMPORT,
  audit: 'figures.imported',
  summary: 'Take a file of figures, all of it or nothing',
  input: ImportFile,
  output: ImportTaken,
  trailContent: ({ kind, fileName, year }) => ({ kind, fileName, year }),
  run: async (ctx, input) => {
    const { year, checksum, read } = fileIn(input);
    const { kind, fileName } = input;
    const { content, faults } = read;
    if (content === null) {
      const [fault] = faults;
      throw invalid('content', 'file_has_faults', { line: fault?.line ?? 1, faults: faults.length });
    }
    const before = await sameFile(ctx, { kind, checksum, year });
    const batch: BatchRow | typeof before = before ?? {
      tenant_id: ctx.actor.tenantId,
      authority_id: ctx.authorityId,
      id: newId(),
      kind,
      form: content.form,
      file_name: fileName,
      checksum,
      year,
      row_count: content.rows.length,
      content: input.content,
      taken_at: ctx.now,
      taken_by: await actorName(ctx),
      taken_by_employee: ctx.actor.employeeId,
      taken_by_function: ctx.actor.functionId,
      withdrawn_at: null,
      withdrawn_by: null,
      withdrawn_by_employee: null,
      withdrawn_by_function: null,
      withdrawn_why: null,
    };
    if ('content' in batch) {
      await keepImport(ctx, batch, content).catch((error: unknown) => {
        throw isUniqueViolation(error) ? conflict('CHANGED_MEANWHILE') : error;
      });
    }
    ctx.beforeAnswer();
    const { figures } = await figuresOf(ctx);
    return { batch: batchView(batch), findings: findingsWith(figures, fileName).map(findingView) };
  },
});
