import { createHash } from 'node:crypto';
import type { Context } from '#core/operation';
import { discardFilesOf } from '../attachments.ts';
import { type DraftRow, dropDraft } from './drafts.ts';

/** The caller's own draft goes with its files, in one transaction; the trail keeps how much there was, and its digests. */
export async function throwAway(ctx: Context, draft: DraftRow): Promise<void> {
  const files = await discardFilesOf(ctx, draft.case_id, draft.id);
  await dropDraft(ctx, draft.case_id, draft.id);
  ctx.changed({
    draftId: draft.id,
    characters: draft.body.length,
    sha256: createHash('sha256').update(draft.body).digest('hex'),
    files,
  });
}
