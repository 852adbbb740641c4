import type { z } from 'zod';
import type { AdultSituation } from '../contract.ts';
import { chainOf, type ReviewRow, type StepRow } from '../store/housing.ts';

type Shown = Pick<
  z.input<typeof AdultSituation>['housing'][number],
  'recordId' | 'at' | 'by' | 'byTitle' | 'corrected' | 'correctionReason'
>;

/** The steps of a case, the last first, those that were put right too; what comes next is as it was last looked at. */
export function housingView(
  steps: readonly StepRow[],
  reviews: readonly ReviewRow[],
  shown: (row: StepRow) => Shown,
): z.input<typeof AdultSituation>['housing'] {
  const spans = new Map(chainOf(steps).map((s) => [s.id, s]));
  return [...steps]
    .sort((a, b) => b.from_on.localeCompare(a.from_on) || b.recorded_at.getTime() - a.recorded_at.getTime())
    .map((row) => {
      const own = reviews.filter((r) => r.step_id === row.id).toReversed();
      return {
        ...shown(row),
        step: row.step,
        fromOn: row.from_on,
        untilOn: spans.get(row.id)?.untilOn ?? null,
        address: row.address,
        landlord: row.landlord,
        rent: row.rent,
        nextPlan: own[0]?.next_plan ?? row.next_plan,
        reviewOn: own[0]?.review_on ?? row.review_on,
        reviews: own.map((r) => ({ reviewedOn: r.reviewed_on, body: r.body, by: r.recorded_by })),
      };
    });
}
