import { createHash } from 'node:crypto';
import { stopClock } from '#core/clocks';
import { defineOperation } from '#core/operation';
import { conflict } from '#platform/errors';
import { mayRefuse } from '../domain/release-rules.ts';
import { aboutRelease } from '../read/release-document.ts';
import { refusalPdf } from '../read/release-paper.ts';
import { releaseView } from '../read/release-view.ts';
import { FileRelease, RefuseRelease } from '../release-contract.ts';
import { addCaseEvent, signatureOf } from '../store/events.ts';
import { keepReleaseDocument } from '../store/release-documents.ts';
import { ASKED_RULE, changeRelease, lockRelease } from '../store/releases.ts';

/**
 * Decides in writing that what was asked for is not let out: the whole of it, or what has been masked and withheld in a file that was released
 * (OSL 6:3). Can be appealed to the administrative court of appeal (OSL 6:7-8), and so carries how. It is kept to the letter.
 */
export const refuseRelease = defineOperation({
  name: 'casework.refuse-release',
  kind: 'command',
  permission: 'casework:file:refuse',
  audit: 'release.refused',
  summary:
    'Refuse the release of a child’s file, or of what was masked in it, by a decision that can be appealed',
  input: RefuseRelease,
  output: FileRelease,
  caseId: (input) => input.caseId,
  run: async (ctx, input) => {
    const row = await lockRelease(ctx, input);
    const hindrance = mayRefuse(row.state, row.refusal !== null);
    if (hindrance) throw conflict(hindrance);
    const { name, functionTitle } = await signatureOf(ctx);
    const refusal = JSON.stringify({
      scope: row.state === 'released' ? 'part' : 'whole',
      reasons: input.reasons,
      grounds: [...new Set(input.grounds)],
      at: ctx.now.toISOString(),
      by: name,
      byFunction: functionTitle,
    });
    const ended = { state: 'refused', ended_at: ctx.now, ended_by: name } as const;
    await changeRelease(ctx, row, {
      refusal,
      ...(row.state === 'released'
        ? {}
        : { ...ended, body_sha256: createHash('sha256').update(refusal).digest() }),
    });
    const about = await aboutRelease(ctx, input.caseId);
    await keepReleaseDocument(ctx, row, 'refusal', () => refusalPdf(ctx, { ...row, refusal }, about));
    await stopClock(ctx, { caseId: input.caseId, ruleId: ASKED_RULE, subjectId: row.id });
    await addCaseEvent(ctx, {
      caseId: input.caseId,
      kind: 'release_refused',
      body: row.recipient_name,
      by: name,
    });
    return await releaseView(ctx, input.caseId, input.releaseId);
  },
});
