import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { id } from '#platform/schema';
import { FileRelease, FileReleases } from '../release-contract.ts';
import type { CaseworkTables } from '../tables.ts';
import { releaseView, waitOf } from './release-view.ts';

/** To whom a child's file has been or is about to be released. */
export const fileReleases = defineOperation({
  name: 'casework.file-releases',
  kind: 'query',
  permission: 'casework:case:read',
  audit: 'releases.read',
  summary: 'Releases of a child’s file: to whom, when, by whom and on what ground',
  input: z.object({ caseId: id() }),
  output: FileReleases,
  caseId: (input) => input.caseId,
  run: async (ctx, { caseId }) => {
    const rows = await ctx
      .tables<CaseworkTables>()
      .selectFrom('casework.file_release')
      .selectAll()
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('case_id', '=', caseId)
      .orderBy('started_at', 'desc')
      .execute();
    return {
      caseId,
      rows: rows.map((r) => ({
        releaseId: r.id,
        state: r.state,
        recipientKind: r.recipient_kind,
        recipientName: r.recipient_name,
        legalBasis: r.legal_basis,
        ...waitOf(ctx, r),
        startedAt: r.started_at.toISOString(),
        startedBy: r.started_by,
        reviewedBy: r.reviewed_by,
        endedAt: r.ended_at?.toISOString() ?? null,
        endedBy: r.ended_by,
      })),
      allowed: ctx.offers(ctx.opened(caseId), [
        { operation: 'casework.start-release', permission: 'casework:file:release', hindrance: null },
      ]).allowed,
    };
  },
});

/** One release, with the file as it is masked or as it went out. */
export const fileRelease = defineOperation({
  name: 'casework.file-release',
  kind: 'query',
  permission: 'casework:file:release',
  audit: 'release.read',
  summary: 'A release of a child’s file: masks, review and what goes out',
  input: z.object({ caseId: id(), releaseId: id() }),
  output: FileRelease,
  caseId: (input) => input.caseId,
  run: (ctx, { caseId, releaseId }) => releaseView(ctx, caseId, releaseId),
});
