import { PDFDocument } from '@cantoo/pdf-lib';
import { defineOperation } from '#core/operation';
import { FileContent, fileContent } from '#platform/files';
import { PrintBatch } from '../../letter-contract.ts';
import { readAttachment } from '../../store/attachments.ts';
import { openQueued, requireNotOvertaken } from '../../store/letters/queue.ts';
import { batchName } from '../../texts/letters/fields.ts';
import { PRINT } from './print-queue.ts';

/** Several letters of the queue as one PDF, for the printer. Each is read as a document of its case is, and traced so; what is kept is untouched. */
export const printBatch = defineOperation({
  name: 'casework.print-batch',
  kind: 'search',
  permission: PRINT,
  audit: 'letters.printed-out',
  summary: 'Letters of the print queue as one PDF, to be printed',
  files: 'gives-one',
  input: PrintBatch,
  output: fileContent(['application/pdf']),
  run: async (ctx, { letters }) => {
    const rows = await openQueued(ctx, letters);
    await requireNotOvertaken(ctx, rows);
    const whole = await PDFDocument.create();
    for (const { case_id, letter_id } of rows) {
      ctx.concerning({ kind: 'attachment', id: letter_id });
      const { bytes } = await readAttachment(ctx, case_id, letter_id);
      const letter = await PDFDocument.load(bytes, { updateMetadata: false });
      // Letters are printed on both sides of the paper: each begins on a sheet of its own.
      if (whole.getPageCount() % 2 === 1) whole.addPage();
      for (const page of await whole.copyPages(letter, letter.getPageIndices())) whole.addPage(page);
    }
    return await FileContent.of(`${batchName} ${ctx.today}.pdf`, Buffer.from(await whole.save()));
  },
});
