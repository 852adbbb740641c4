import { cancelClock } from '#core/clocks';
import { defineOperation } from '#core/operation';
import { conflict } from '#platform/errors';
import { mayMask } from '../domain/release-rules.ts';
import { releaseView } from '../read/release-view.ts';
import { EndRelease, FileRelease } from '../release-contract.ts';
import { signatureOf } from '../store/events.ts';
import { ASKED_RULE, changeRelease, lockRelease } from '../store/releases.ts';

/** Ends a release that is not to go through: nothing was let out. A refusal to the one who asked is a decision of its own (OSL 6:3), see refuse-release.ts. */
export const discontinueRelease = defineOperation({
  name: 'casework.discontinue-release',
  kind: 'command',
  permission: 'casework:file:release',
  audit: 'release.discontinued',
  summary: 'End the release of a child’s file without releasing it',
  input: EndRelease,
  output: FileRelease,
  caseId: (input) => input.caseId,
  run: async (ctx, input) => {
    const row = await lockRelease(ctx, input);
    const hindrance = mayMask(row.state);
    if (hindrance) throw conflict(hindrance);
    const { name } = await signatureOf(ctx);
    const ended = { state: 'discontinued', ended_at: ctx.now, ended_by: name, end_note: input.note } as const;
    await changeRelease(ctx, row, ended);
    await cancelClock(
      ctx,
      { caseId: input.caseId, ruleId: ASKED_RULE, subjectId: row.id },
      'release_discontinued',
    );
    return await releaseView(ctx, input.caseId, input.releaseId);
  },
});
