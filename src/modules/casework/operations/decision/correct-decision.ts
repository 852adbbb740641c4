import { defineOperation } from '#core/operation';
import { invalid } from '#platform/errors';
import { CorrectDecision, DecisionsView } from '../../decision-contract.ts';
import { decisionsView } from '../../read/decision/decisions-view.ts';
import { lockCase } from '../../store/cases.ts';
import { decisionIn } from '../../store/decision/decisions.ts';
import { addCaseEvent } from '../../store/events.ts';
import { recordIn } from '../../store/investigation/records.ts';
import { keepNextVersion } from '../../store/recorded.ts';
import type { CaseworkTables } from '../../tables.ts';

/**
 * Corrects an obvious clerical error in a decision (FL 36): a new version beside the earlier ones. What was decided is not changed by it, and what others
 * than officials decided stands with its days: they change them by a new decision.
 */
export const correctDecision = defineOperation({
  name: 'casework.correct-decision',
  kind: 'command',
  permission: 'casework:decision:follow',
  audit: 'decision.corrected',
  summary: 'Correct a clerical error in a decision',
  input: CorrectDecision,
  output: DecisionsView,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, decisionId, seenVersions }) => ({ caseId, decisionId, seenVersions }),
  run: async (ctx, input) => {
    const { caseId, decisionId, fromOn = null, untilOn = null } = input;
    if (fromOn && untilOn && untilOn < fromOn) throw invalid('untilOn', 'ends_before_start');
    await lockCase(ctx, caseId);
    const { level } = await decisionIn(ctx, caseId, decisionId);
    const db = ctx.tables<CaseworkTables>();
    const last = await db
      .selectFrom('casework.decision_version')
      .select(['version', 'from_on', 'until_on'])
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('decision_id', '=', decisionId)
      .orderBy('version', 'desc')
      .executeTakeFirstOrThrow();
    if (level !== 'official') {
      if (fromOn !== last.from_on) throw invalid('fromOn', 'day_is_decided');
      if (untilOn !== last.until_on) throw invalid('untilOn', 'day_is_decided');
    }
    const { id: _, ...signed } = await recordIn(ctx, caseId, decisionId);
    await keepNextVersion(last.version, input.seenVersions, (version) =>
      db
        .insertInto('casework.decision_version')
        .values({
          ...signed,
          decision_id: decisionId,
          version,
          section: input.section,
          wording: input.wording,
          reasons: input.reasons,
          from_on: fromOn,
          until_on: untilOn,
          correction_reason: input.correctionReason,
        })
        .execute(),
    );
    await addCaseEvent(ctx, { caseId, kind: 'decision_corrected', body: null, by: signed.recorded_by });
    return await decisionsView(ctx, caseId);
  },
});
