import type { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { statementsView } from '../../read/investigation/statements-view.ts';
import { RecordStatement, Statements } from '../../statement-contract.ts';
import type { StatementTables } from '../../statement-tables.ts';
import { addCaseEvent } from '../../store/events.ts';
import { lockInvestigation, recordIn } from '../../store/investigation/records.ts';
import {
  requestOf,
  requireSame,
  type StatementRow,
  sourceIn,
  statementsOf,
} from '../../store/investigation/statements.ts';

type Input = z.output<typeof RecordStatement>;

/**
 * Records what somebody other than the child and its guardians has told, with who it was and by what right they were asked. It is never changed:
 * what is wrong in it is corrected by a new one that points to it, with the reason (SOSFS 2014:5 4 kap.).
 */
export const recordStatement = defineOperation({
  name: 'casework.record-statement',
  kind: 'command',
  permission: 'casework:investigation:edit',
  audit: 'statement.recorded',
  summary: 'Record what somebody has told in an investigation, with its source, or correct such a record',
  input: RecordStatement,
  output: Statements,
  caseId: (input) => input.caseId,
  // The words, and who said them, stand in the case.
  trailContent: ({ caseId, statementId, party, way, ground, heardOn, requestId, corrects }) => ({
    caseId,
    statementId,
    party,
    way,
    ground,
    heardOn,
    requestId,
    corrects,
  }),
  run: async (ctx, input) => {
    const { caseId, statementId } = input;
    await lockInvestigation(ctx, caseId);
    const heardOn = input.heardOn ?? ctx.today;
    if (heardOn > ctx.today) throw invalid('heardOn', 'in_the_future');
    const there = await statementsOf(ctx, caseId);
    if (there.some(({ id }) => id === statementId)) return await statementsView(ctx, caseId);
    const corrected = correctedBy(input, there);
    const requestId = corrected ? corrected.request_id : (input.requestId ?? null);
    if (input.requestId) await requireAskedBefore(ctx, caseId, input.requestId, heardOn);
    const source = await sourceIn(ctx, input, requestId !== null);
    const record = await recordIn(ctx, caseId, statementId);
    const saved = await ctx
      .tables<StatementTables>()
      .insertInto('casework.statement')
      .values({
        ...record,
        ...source,
        heard_on: heardOn,
        body: input.text,
        request_id: requestId,
        corrects: corrected?.id ?? null,
        correction_reason: corrected ? (input.correctionReason ?? null) : null,
      })
      .onConflict((oc) => oc.columns(['tenant_id', 'id']).doNothing())
      .returning('id')
      .executeTakeFirst();
    requireSame(saved ? [saved] : [], statementId);
    await addCaseEvent(ctx, {
      caseId,
      kind: corrected ? 'statement_corrected' : 'statement_recorded',
      body: null,
      by: record.recorded_by,
    });
    return await statementsView(ctx, caseId);
  },
});

/** The earlier one that this corrects, when it corrects one. What is corrected already is corrected from its correction. */
function correctedBy(
  { corrects, correctionReason }: Input,
  there: readonly StatementRow[],
): StatementRow | undefined {
  if (corrects === undefined) return undefined;
  const found = there.find(({ id }) => id === corrects);
  if (!found) throw invalid('corrects', 'not_in_list');
  if (!correctionReason) throw invalid('correctionReason', 'reason_missing');
  if (there.some((s) => s.corrects === corrects)) throw conflict('CHANGED_MEANWHILE');
  return found;
}

async function requireAskedBefore(
  ctx: Context,
  caseId: string,
  requestId: string,
  heardOn: string,
): Promise<void> {
  const { asked_on } = await requestOf(ctx, caseId, requestId);
  if (heardOn < asked_on) throw invalid('heardOn', 'before_asked');
}
