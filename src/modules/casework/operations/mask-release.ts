import { defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { mayMask } from '../domain/release-rules.ts';
import type { StoredMask } from '../person-tables.ts';
import { filePartsOf } from '../read/file-parts.ts';
import { releaseView } from '../read/release-view.ts';
import { FileRelease, MaskRelease } from '../release-contract.ts';
import { signatureOf } from '../store/events.ts';
import { attachmentParts, attachmentsInFile, checkedChoices } from '../store/release-attachments.ts';
import { changeRelease, lockRelease, unreviewed } from '../store/releases.ts';

/** Says which passages are masked, each by its section, and what becomes of each document. Those that stood keep who masked them; a review that was made falls. */
export const maskRelease = defineOperation({
  name: 'casework.mask-release',
  kind: 'command',
  permission: 'casework:file:release',
  audit: 'release.masked',
  summary: 'Mask passages of a child’s file that is to be released',
  input: MaskRelease,
  output: FileRelease,
  caseId: (input) => input.caseId,
  run: async (ctx, input) => {
    const row = await lockRelease(ctx, input);
    const hindrance = mayMask(row.state);
    if (hindrance) throw conflict(hindrance);
    const files = await attachmentsInFile(ctx, input.caseId);
    const { name: by } = await signatureOf(ctx);
    const at = ctx.now.toISOString();
    const made = { by, byEmployee: ctx.actor.employeeId, at };
    const attachments = input.attachments
      ? checkedChoices(files, input.attachments, row.attachments, made)
      : row.attachments;
    const parts = [...(await filePartsOf(ctx, input.caseId)), ...attachmentParts(files, attachments)];
    const lengths = new Map(
      parts.flatMap((p) => p.fields.map((f): [string, number] => [`${p.partId} ${f.field}`, f.value.length])),
    );
    const masks = input.masks.map((mask, i): StoredMask => {
      const length = lengths.get(`${mask.partId} ${mask.field}`);
      if (length === undefined) throw invalid(`masks.${i}.field`, 'no_such_passage');
      if (mask.start >= mask.end || mask.end > length) throw invalid(`masks.${i}.end`, 'no_such_passage');
      const stood = row.masks.find(
        (m) =>
          m.partId === mask.partId &&
          m.field === mask.field &&
          m.start === mask.start &&
          m.end === mask.end &&
          m.ground === mask.ground,
      );
      return stood ?? { ...mask, ...made };
    });
    await changeRelease(ctx, row, {
      masks: JSON.stringify(masks),
      attachments: JSON.stringify(attachments),
      ...unreviewed,
    });
    return await releaseView(ctx, input.caseId, input.releaseId);
  },
});
