import type { Context } from '#core/operation';
import type { FilePart } from '../../domain/masking.ts';
import { itemsOf } from '../../store/committee/items.ts';
import { codes, words } from '../file-fields.ts';
import { signature } from '../investigation/signed-by.ts';

/** What was written to a committee, and what its meetings did, as parts of the file that is released. The investigation that went with it is in the file itself. */
export async function itemFileParts(ctx: Context, caseId: string): Promise<FilePart[]> {
  const { papers, releases, treatments, conflicts } = await itemsOf(ctx, caseId);
  return [
    ...papers.map(
      (p): FilePart => ({
        partId: `item-${p.item_id}-${p.version}`,
        kind: 'committee_item',
        at: p.recorded_at.toISOString(),
        fields: [
          ...codes({ decisionResult: p.result, decisionKind: p.kind, decisionLaw: p.law }),
          ...words({
            lawSection: p.section,
            wording: p.wording,
            reasons: p.reasons,
            period: p.from_on || p.until_on ? `${p.from_on ?? ''} – ${p.until_on ?? ''}` : null,
            by: signature(p),
          }),
        ],
      }),
    ),
    ...releases
      .filter((r) => r.returned_why !== null)
      .map(
        (r): FilePart => ({
          partId: `item-returned-${r.item_id}-${r.version}`,
          kind: 'committee_item',
          at: r.recorded_at.toISOString(),
          fields: words({ text: r.returned_why, by: signature(r) }),
        }),
      ),
    ...treatments.map(
      (t): FilePart => ({
        partId: `minutes-${t.item_id}-${t.meeting_id}`,
        kind: 'committee_minutes',
        at: t.recorded_at.toISOString(),
        fields: [
          ...codes({ itemOutcome: t.outcome }),
          ...words({
            wording: t.wording,
            reasons: t.reasons,
            reservations: t.reservations,
            by: signature(t),
          }),
        ],
      }),
    ),
    ...conflicts.map(
      (c): FilePart => ({
        partId: `item-conflict-${c.item_id}-${c.recorded_by_employee}`,
        kind: 'committee_minutes',
        at: c.recorded_at.toISOString(),
        fields: words({ conflictOfMember: c.reason, by: signature(c) }),
      }),
    ),
  ];
}
