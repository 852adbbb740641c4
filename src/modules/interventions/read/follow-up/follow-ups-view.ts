import type { z } from 'zod';
import type { Context, Offer } from '#core/operation';
import { hasFinalFollowUp } from '../../domain/follow-up/ending.ts';
import { latestFollowUpOn } from '../../domain/follow-up/follow-up.ts';
import { changeOf } from '../../domain/follow-up/scale.ts';
import { type FollowUpAct, hindranceOf } from '../../domain/follow-up/standing.ts';
import type { FollowUp, FollowUps, Measurement } from '../../follow-up-contract.ts';
import { type CommissionHead, commissionIn, sideOf, wordsOf } from '../../store/commissions.ts';
import { isAboutChild } from '../../store/follow-up/about-child.ts';
import { followUpClock } from '../../store/follow-up/clock.ts';
import {
  type EndRow,
  endOf,
  type FollowUpGoalRow,
  type FollowUpRow,
  followedGoalsOf,
  followUpsOf,
  standing,
} from '../../store/follow-up/follow-ups.ts';
import {
  type MeasurementRow,
  measurementsOf,
  type ScaleRow,
  scaleSaid,
  scalesNow,
  scaleVersions,
} from '../../store/follow-up/measurements.ts';

const OFFERED: readonly (Omit<Offer, 'hindrance'> & { readonly act: FollowUpAct })[] = [
  {
    act: 'follow_up',
    operation: 'interventions.record-follow-up',
    permission: 'interventions:follow-up:record',
  },
  {
    act: 'measure',
    operation: 'interventions.record-measurement',
    permission: 'interventions:measurement:record',
  },
  { act: 'end', operation: 'interventions.end-commission', permission: 'interventions:commission:end' },
];

/** How a commission of an opened case has been followed up, as its page shows it; the last that an operation does. */
export async function followUpsView(
  ctx: Context,
  caseId: string,
  commissionId: string,
): Promise<z.input<typeof FollowUps>> {
  ctx.beforeAnswer();
  const head = await commissionIn(ctx, caseId, commissionId);
  const side = sideOf(caseId, head);
  const [{ goals }, { units }, held, ofGoals, measured, versions, ended, aboutChild, clock] =
    await Promise.all([
      wordsOf(ctx, commissionId),
      ctx.organisation(),
      followUpsOf(ctx, commissionId),
      followedGoalsOf(ctx, commissionId),
      measurementsOf(ctx, commissionId),
      scaleVersions(ctx),
      endOf(ctx, commissionId),
      isAboutChild(ctx, caseId, ctx.today),
      side === 'orderer' ? followUpClock(ctx, head) : null,
    ]);
  const [last] = standing(held);
  return {
    today: ctx.today,
    caseId,
    commissionId,
    entryName: head.entry_name,
    side,
    state: head.state,
    fromUnit: units.find((u) => u.id === head.from_unit_id)?.name ?? '',
    startedOn: head.started_on,
    aboutChild,
    goals: goals.filter((g) => g.withdrawn_at === null).map((g) => ({ goalId: g.id, body: g.body })),
    followUps: held.map((row) => followUpView(row, held, ofGoals)),
    clock,
    nextOn: nextOn(head, last),
    latestNextOn: latestFollowUpOn(ctx.today),
    hasFinal: hasFinalFollowUp({ last: last ? { heldOn: last.held_on, outcome: last.outcome } : null }),
    measured: measuredBy(measured, versions),
    scales: scalesNow(versions)
      .filter((row) => row.active)
      .map((row) => ({ scaleId: row.id, ...scaleSaid(row) })),
    ended: ended ? endView(ended) : null,
    ...ctx.offers(
      ctx.opened(caseId),
      OFFERED.map(({ act, ...offer }) => ({
        ...offer,
        hindrance: hindranceOf(act, { side, state: head.state }),
      })),
    ),
  };
}

/** The last day for the next follow-up: as was agreed, or six months from the start or from the one that is to be the last. */
function nextOn(head: CommissionHead, last: FollowUpRow | undefined): string | null {
  if (head.started_on === null || head.ended_on !== null) return null;
  return last?.next_on ?? latestFollowUpOn(last?.held_on ?? head.started_on);
}

const followUpView = (
  row: FollowUpRow,
  all: readonly FollowUpRow[],
  goals: readonly FollowUpGoalRow[],
): FollowUp => ({
  followUpId: row.id,
  heldOn: row.held_on,
  tookPart: row.took_part,
  ownView: row.own_view,
  ownViewWhyNot: row.own_view_why_not,
  childView: row.child_view,
  childViewWhyNot: row.child_view_why_not,
  goals: goals
    .filter((g) => g.follow_up_id === row.id)
    .map(({ goal_id, body, attainment, why }) => ({ goalId: goal_id, body, attainment, why })),
  outcome: row.outcome,
  outcomeReason: row.outcome_reason,
  nextOn: row.next_on,
  ...recordedView(row),
  recordedAt: row.recorded_at.toISOString(),
  ...correctionView(row, all),
});

/** What has been measured, a scale each, by the version that its first value was measured by. */
function measuredBy(
  rows: readonly MeasurementRow[],
  versions: readonly ScaleRow[],
): z.input<typeof FollowUps>['measured'] {
  const ids = [...new Set(rows.map((row) => row.scale_id))];
  return ids
    .flatMap((scaleId) => {
      const values = rows.filter((row) => row.scale_id === scaleId);
      const scale = versions.find((v) => v.id === scaleId && v.version === values[0]?.scale_version);
      if (!scale) return [];
      const change = changeOf(
        standing(values).map((row) => row.value),
        scale,
      );
      return [
        { scaleId, ...scaleSaid(scale), change, values: values.map((row) => measurementView(row, rows)) },
      ];
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

const measurementView = (row: MeasurementRow, all: readonly MeasurementRow[]): Measurement => ({
  measurementId: row.id,
  measuredOn: row.measured_on,
  point: row.point,
  value: row.value,
  note: row.note,
  ...recordedView(row),
  ...correctionView(row, all),
});

const endView = (row: EndRow): z.input<typeof FollowUps>['ended'] => ({
  endedOn: row.ended_on,
  reason: row.reason,
  text: row.body,
  followUpId: row.follow_up_id,
  exemption: row.exemption,
  attempts: row.attempts,
  exemptionText: row.exemption_text,
  evaluationLink: row.evaluation_link,
  ...recordedView(row),
  recordedAt: row.recorded_at.toISOString(),
});

const recordedView = (row: {
  readonly recorded_by: string;
  readonly recorded_by_function_title: string;
}) => ({
  by: row.recorded_by,
  byFunction: row.recorded_by_function_title,
});

const correctionView = (
  row: { readonly id: string; readonly corrects: string | null; readonly correction_reason: string | null },
  all: readonly { readonly corrects: string | null }[],
) => ({
  corrects: row.corrects,
  correctionReason: row.correction_reason,
  corrected: all.some(({ corrects }) => corrects === row.id),
});
