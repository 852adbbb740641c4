import type { Context } from '#core/operation';
import type { FilePart } from '../../domain/masking.ts';
import type { CaseworkTables } from '../../tables.ts';
import { codes, words } from '../file-fields.ts';

/** How the time of an investigation was extended and how it ended, as parts of the file that is released. */
export async function fateFileParts(ctx: Context, caseId: string): Promise<FilePart[]> {
  const db = ctx.tables<CaseworkTables>();
  const ofCase = { tenant_id: ctx.actor.tenantId, case_id: caseId } as const;
  const extensions = await db
    .selectFrom('casework.investigation_extension')
    .selectAll()
    .where((eb) => eb.and(ofCase))
    .orderBy('decided_at')
    .execute();
  const conclusions = await db
    .selectFrom('casework.investigation_conclusion')
    .selectAll()
    .where((eb) => eb.and(ofCase))
    .execute();
  const ends = await db
    .selectFrom('casework.follow_up_end')
    .selectAll()
    .where((eb) => eb.and(ofCase))
    .execute();
  const reopenings = await db
    .selectFrom('casework.reopening')
    .selectAll()
    .where((eb) => eb.and(ofCase))
    .execute();
  return [
    ...reopenings.map(
      (r): FilePart => ({
        partId: `reopening-${r.case_id}`,
        kind: 'reopening',
        at: r.recorded_at.toISOString(),
        fields: [
          ...words({ text: r.body, by: `${r.recorded_by}, ${r.recorded_by_function_title}` }),
          ...codes({ judgement: r.judgement }),
          ...words({
            review: r.review,
            reviewedBy: r.reviewed_by && `${r.reviewed_by}, ${r.reviewed_by_function_title}`,
          }),
        ],
      }),
    ),
    ...extensions.map(
      (e): FilePart => ({
        partId: `extension-${e.id}`,
        kind: 'extension',
        at: e.decided_at.toISOString(),
        fields: words({
          until: e.until_on,
          reasons: e.body,
          by: `${e.decided_by}, ${e.decided_by_function_title}`,
        }),
      }),
    ),
    ...conclusions.map(
      (c): FilePart => ({
        partId: `conclusion-${c.case_id}`,
        kind: 'conclusion',
        at: c.decided_at.toISOString(),
        fields: [
          ...codes({ concluded: c.outcome }),
          ...words({
            assessment: c.assessment,
            proposal: c.proposal,
            notDone: c.unmet.map((u) => u.reason).join('\n'),
            followUpReason: c.follow_up_reason,
            by: `${c.decided_by}, ${c.decided_by_function_title}`,
          }),
        ],
      }),
    ),
    ...ends.map(
      (e): FilePart => ({
        partId: `follow-up-${e.case_id}`,
        kind: 'follow_up',
        at: e.recorded_at.toISOString(),
        fields: [
          ...codes({ follow_up_ended: e.ended_as }),
          ...words({ text: e.body, by: `${e.recorded_by}, ${e.recorded_by_function_title}` }),
        ],
      }),
    ),
  ];
}
