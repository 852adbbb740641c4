import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { id } from '#platform/schema';
import { Attachments } from '../attachment-contract.ts';
import { attachmentsOf } from '../store/attachments.ts';
import type { CaseworkTables } from '../tables.ts';

/** The documents of a case: what there is, not yet what is in them. */
export const attachments = defineOperation({
  name: 'casework.attachments',
  kind: 'query',
  permission: 'casework:case:read',
  audit: 'attachments.listed',
  summary: 'The files of a case',
  input: z.object({ caseId: id() }),
  output: Attachments,
  caseId: (input) => input.caseId,
  run: async (ctx, { caseId }) => {
    const rows = await attachmentsOf(ctx, caseId);
    const copies = await ctx
      .tables<CaseworkTables>()
      .selectFrom('casework.report_copy')
      .select(['report_id', 'reference'])
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('case_id', '=', caseId)
      .execute();
    const references = new Map(copies.map((c) => [c.report_id, c.reference]));
    const fact = ctx.opened(caseId);
    return {
      today: ctx.today,
      caseId,
      rows: rows.map((r) => ({
        attachmentId: r.id,
        name: r.name,
        mediaType: r.media_type,
        byteSize: r.byte_size,
        receivedAt: r.received_at.toISOString(),
        reportId: r.report_id,
        reference: r.report_id ? (references.get(r.report_id) ?? null) : null,
        addedBy: r.added_by,
      })),
      allowed: ctx.offers(fact, [
        {
          operation: 'casework.add-attachment',
          permission: 'casework:attachment:add',
          hindrance: fact.open ? null : 'CASE_CLOSED',
        },
      ]).allowed,
    };
  },
});
