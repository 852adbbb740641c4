import type { Context } from '#core/operation';
import type { CustodyStep, StepDay } from '../../domain/custody/custody.ts';
import type { CaseworkTables } from '../../tables.ts';
import { recordIn } from '../investigation/records.ts';
import { keepNextVersion } from '../recorded.ts';
import type { Custody } from './custodies.ts';

/**
 * Keeps a step of a custody beside the versions that it had.
 * @param value null when it never happened
 * @returns who did it
 * @throws AppError CONFLICT CHANGED_MEANWHILE
 */
export async function keepStep(
  ctx: Context,
  { decision, steps }: Custody,
  step: CustodyStep,
  value: StepDay | null,
  why: {
    readonly note?: string | null;
    readonly correctionReason?: string;
    readonly seenVersions?: number;
  },
): Promise<{ readonly by: string }> {
  const { id: _, ...record } = await recordIn(ctx, decision.case_id, decision.id);
  const earlier = steps.filter((s) => s.step === step);
  await keepNextVersion(earlier.length, why.seenVersions ?? earlier.length, (version) =>
    ctx
      .tables<CaseworkTables>()
      .insertInto('casework.custody_step')
      .values({
        ...record,
        decision_id: decision.id,
        step,
        version,
        on_day: value?.on ?? null,
        until_day: value?.until ?? null,
        outcome: value?.outcome ?? null,
        note: why.note === undefined ? (earlier.at(-1)?.note ?? null) : why.note,
        correction_reason: why.correctionReason ?? null,
      })
      .execute(),
  );
  return { by: record.recorded_by };
}
