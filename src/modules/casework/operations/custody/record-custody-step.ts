import { type Context, defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { CustodiesView, RecordCustodyStep } from '../../custody-contract.ts';
import { endsBeforeLapse, mayEndUnlifted } from '../../domain/custody/court-clocks.ts';
import { faultOf, nextSteps } from '../../domain/custody/custody.ts';
import { custodiesView } from '../../read/custody/custodies-view.ts';
import { lockCase } from '../../store/cases.ts';
import { clocksOfCustodies, lapsesIn, runCourtClocks } from '../../store/custody/court-clocks.ts';
import { type Custody, custodyIn } from '../../store/custody/custodies.ts';
import { keepStep } from '../../store/custody/steps.ts';
import { addCaseEvent } from '../../store/events.ts';

/**
 * Records what has happened with a custody or an interim ban: enforced, submitted to the court, ruled on, and so on. The court clocks follow: each is
 * counted from its own day (LVU 5–9, 27–31 g; LVM 12–20). What has lapsed is recorded on all the same, and stays lapsed.
 */
export const recordCustodyStep = defineOperation({
  name: 'casework.record-custody-step',
  kind: 'command',
  permission: 'casework:decision:record',
  audit: 'custody.step-recorded',
  summary: 'Record what has happened with an immediate custody or an interim ban',
  input: RecordCustodyStep,
  output: CustodiesView,
  caseId: (input) => input.caseId,
  // The words stand in the case.
  trailContent: ({ text: _, ...content }) => content,
  run: async (ctx, input) => {
    const { caseId, decisionId, step, on, text } = input;
    const head = await lockCase(ctx, caseId);
    const custody = await custodyIn(ctx, caseId, decisionId);
    const value = { on, outcome: input.outcome ?? null, until: input.untilOn ?? null };
    if (isSame(custody.days[step], value)) return await custodiesView(ctx, caseId);
    if (!nextSteps(custody.kind, custody.days).includes(step)) {
      throw conflict(custody.days[step] ? 'ALREADY_RECORDED' : 'STEP_OUT_OF_ORDER');
    }
    const fault = faultOf(custody.kind, custody.days, step, value, ctx.today);
    if (fault) throw invalid(fault.field, fault.code);
    if (step === 'ended') await requireOver(ctx, custody, on);
    if (step === 'extended' && !text) throw invalid('text', 'extension_ground_needed');
    const { by } = await keepStep(ctx, custody, step, value, { note: text || null });
    await addCaseEvent(ctx, { caseId, kind: 'custody_step_recorded', body: step, by });
    const changed = { ...custody, days: { ...custody.days, [step]: value } };
    await runCourtClocks(ctx, head, changed, text || null);
    return await custodiesView(ctx, caseId);
  },
});

/**
 * What is in force is ended by a decision or by the court, and not by being recorded.
 * @throws AppError CONFLICT END_NEEDS_DECISION, INVALID_INPUT on `on`
 */
async function requireOver(ctx: Context, { decision, kind, days }: Custody, on: string): Promise<void> {
  const clocks = (await clocksOfCustodies(ctx, decision.case_id)).get(decision.id) ?? [];
  const lapses = lapsesIn(clocks);
  if (!mayEndUnlifted(kind, days, clocks, lapses)) throw conflict('END_NEEDS_DECISION');
  if (endsBeforeLapse(on, lapses)) throw invalid('on', 'before_lapse');
}

type Value = { readonly on: string; readonly outcome: string | null; readonly until: string | null };

/** Pressed twice it is the same. */
const isSame = (known: Value | undefined, value: Value): boolean =>
  known?.on === value.on && known.outcome === value.outcome && known.until === value.until;
