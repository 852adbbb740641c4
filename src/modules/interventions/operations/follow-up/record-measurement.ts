import type { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { signatureOf } from '#modules/casework';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { measurementFault } from '../../domain/follow-up/scale.ts';
import { hindranceOf } from '../../domain/follow-up/standing.ts';
import { FollowUps, RecordMeasurement } from '../../follow-up-contract.ts';
import type { FollowUpTables } from '../../follow-up-tables.ts';
import { followUpsView } from '../../read/follow-up/follow-ups-view.ts';
import { type CommissionHead, commissionIn, sideOf } from '../../store/commissions.ts';
import { recountChange } from '../../store/figures.ts';
import { standing } from '../../store/follow-up/follow-ups.ts';
import {
  type MeasurementRow,
  measurementsOf,
  type ScaleRow,
  scaleVersions,
} from '../../store/follow-up/measurements.ts';
import { correctedBy, recordIn, signInJournal } from '../../store/follow-up/records.ts';
import { refuseTaken } from '../../store/taken.ts';
import { entryTexts } from '../../texts/sv.ts';

type Input = z.output<typeof RecordMeasurement>;

/** Records a value on one of the board's scales, at the start of an intervention, while it runs or at its end. All of one scale are by the same version. */
export const recordMeasurement = defineOperation({
  name: 'interventions.record-measurement',
  kind: 'command',
  permission: 'interventions:measurement:record',
  audit: 'measurement.recorded',
  summary: 'Record a value on a scale in an intervention, or correct one',
  input: RecordMeasurement,
  output: FollowUps,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, commissionId, measurementId, scaleId, measuredOn, point, corrects }) => ({
    caseId,
    commissionId,
    measurementId,
    scaleId,
    measuredOn,
    point,
    corrects,
  }),
  run: async (ctx, input) => {
    const { caseId, commissionId, measurementId } = input;
    const head = await commissionIn(ctx, caseId, commissionId, true);
    const there = await measurementsOf(ctx, commissionId);
    if (!there.some(({ id }) => id === measurementId))
      await record(ctx, input, head, there).catch(refuseTaken);
    return await followUpsView(ctx, caseId, commissionId);
  },
});

async function record(
  ctx: Context,
  input: Input,
  head: CommissionHead,
  there: readonly MeasurementRow[],
): Promise<void> {
  const hindrance = hindranceOf('measure', { side: sideOf(input.caseId, head), state: head.state });
  if (hindrance) throw conflict(hindrance);
  if (head.started_on === null) throw conflict('NOT_STARTED');
  const corrected = correctedBy(input, there);
  const ofScale = standing(there).filter((m) => m.scale_id === input.scaleId && m.id !== corrected?.id);
  const scale = await scaleFor(ctx, input, corrected ?? ofScale[0]);
  const made = { measuredOn: calendarDate(input.measuredOn), point: input.point, value: input.value };
  const fault = measurementFault(
    made,
    scale,
    ofScale.map((m) => ({ measuredOn: m.measured_on, point: m.point, value: m.value })),
    { startedOn: head.started_on, today: ctx.today },
  );
  if (fault) throw invalid(fault.field, fault.code);
  const signature = await signatureOf(ctx);
  await ctx
    .tables<FollowUpTables>()
    .insertInto('interventions.measurement')
    .values({
      ...recordIn(ctx, head, signature),
      id: input.measurementId,
      scale_id: scale.id,
      scale_version: scale.version,
      measured_on: made.measuredOn,
      point: made.point,
      value: made.value,
      note: input.note || null,
      corrects: corrected?.id ?? null,
      correction_reason: corrected ? (input.correctionReason ?? null) : null,
    })
    .execute();
  await recountChange(ctx, head.id);
  const text = entryTexts.measurement({ ...made, ...scale, scale: scale.name, note: input.note || null });
  await signInJournal(ctx, signature, {
    caseId: input.caseId,
    entryId: input.measurementId,
    kind: 'fact',
    on: made.measuredOn,
    // An entry corrects one of its own case; the earlier one may stand in the other unit's.
    text: corrected ? `${text} ${input.correctionReason}` : text,
  });
}

/** The version that is in force, or the one that the first value was measured by. What is taken out of use begins nothing. */
async function scaleFor(
  ctx: Context,
  { scaleId }: Input,
  earlier: MeasurementRow | undefined,
): Promise<ScaleRow> {
  const versions = (await scaleVersions(ctx)).filter((row) => row.id === scaleId);
  const found = earlier ? versions.find((row) => row.version === earlier.scale_version) : versions[0];
  if (!found || (earlier && earlier.scale_id !== scaleId) || (!earlier && !found.active))
    throw invalid('scaleId', 'not_in_list');
  return found;
}
