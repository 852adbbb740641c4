import { stopClock } from '#core/clocks';
import { defineOperation } from '#core/operation';
import { conflict } from '#platform/errors';
import { mayRelease } from '../domain/release-rules.ts';
import { aboutRelease } from '../read/release-document.ts';
import { releasedFilePdf } from '../read/release-paper.ts';
import { fileNow, releaseView } from '../read/release-view.ts';
import { EndRelease, FileRelease } from '../release-contract.ts';
import { recordDisclosure } from '../store/disclosures.ts';
import { addCaseEvent, signatureOf } from '../store/events.ts';
import { keepReleaseDocument } from '../store/release-documents.ts';
import { ASKED_RULE, changeRelease, lockRelease } from '../store/releases.ts';
import { released } from '../texts/sv.ts';

/**
 * Lets the reviewed file out, freezes it as it was read, keeps the PDF that goes out, and puts it into the register of what has been given out: what, to whom, when, by whom
 * and on what ground. A file that has changed since the
 * review is reviewed anew first.
 */
export const releaseFile = defineOperation({
  name: 'casework.release-file',
  kind: 'command',
  permission: 'casework:file:release',
  audit: 'file.released',
  summary: 'Release a child’s file as reviewed, and keep it as it was released',
  input: EndRelease,
  output: FileRelease,
  caseId: (input) => input.caseId,
  run: async (ctx, input) => {
    const row = await lockRelease(ctx, input);
    const hindrance = mayRelease(row.state);
    if (hindrance) throw conflict(hindrance);
    const file = await fileNow(ctx, row);
    if (!row.reviewed_sha256?.equals(file.sha256)) throw conflict('FILE_CHANGED_SINCE_REVIEW');
    const { name } = await signatureOf(ctx);
    const disclosureId = await recordDisclosure(ctx, {
      caseId: input.caseId,
      recipientKind: row.recipient_kind,
      recipient: row.recipient_name,
      what: released.file,
      legalBasis: row.legal_basis,
      ground: [row.request, input.note, ...(row.reservation ? [released.reserved] : [])].join('\n\n'),
    });
    await changeRelease(ctx, row, {
      disclosure_id: disclosureId,
      state: 'released',
      ended_at: ctx.now,
      ended_by: name,
      end_note: input.note,
      body: file.body,
      body_sha256: file.sha256,
    });
    const about = await aboutRelease(ctx, input.caseId);
    await keepReleaseDocument(ctx, row, 'file', () =>
      releasedFilePdf(
        ctx,
        { ...row, body: file.body, sha256: file.sha256, ended: { at: ctx.now, by: name } },
        about,
      ),
    );
    await stopClock(ctx, { caseId: input.caseId, ruleId: ASKED_RULE, subjectId: row.id });
    await addCaseEvent(ctx, {
      caseId: input.caseId,
      kind: 'file_released',
      body: row.recipient_name,
      by: name,
    });
    return await releaseView(ctx, input.caseId, input.releaseId);
  },
});
