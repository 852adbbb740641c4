import { type CommitmentView, commitmentsOf } from '#core/commitments';
import type { Context } from '#core/operation';
import { conflict } from '#platform/errors';

/** What has been promised in an opened case, as the reader sees it. @throws AppError CONFLICT when it is not there */
export async function commitmentIn(
  ctx: Context,
  caseId: string,
  commitmentId: string,
): Promise<CommitmentView> {
  const found = (await commitmentsOf(ctx, [caseId]))
    .get(caseId)
    ?.find((c) => c.commitmentId === commitmentId);
  if (!found) throw conflict('NO_SUCH_COMMITMENT');
  return found;
}
