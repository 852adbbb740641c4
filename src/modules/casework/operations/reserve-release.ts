import { defineOperation } from '#core/operation';
import { conflict } from '#platform/errors';
import { mayReserve } from '../domain/release-rules.ts';
import { releaseView } from '../read/release-view.ts';
import { FileRelease, ReserveRelease } from '../release-contract.ts';
import { signatureOf } from '../store/events.ts';
import { changeRelease, lockRelease, unreviewed } from '../store/releases.ts';

/**
 * Decides that the file is let out with a reservation (förbehåll, OSL 10:14): what whoever gets it may not do with what they read. It can be
 * appealed (OSL 6:7), is part of what goes out, and is reviewed with it: a review that was made falls. Without words it is taken back.
 */
export const reserveRelease = defineOperation({
  name: 'casework.reserve-release',
  kind: 'command',
  permission: 'casework:file:refuse',
  audit: 'release.reserved',
  summary: 'Decide, or take back, the reservation that a child’s file is released with',
  input: ReserveRelease,
  output: FileRelease,
  caseId: (input) => input.caseId,
  // The words stand in the release.
  trailContent: ({ caseId, releaseId, reservation }) => ({
    caseId,
    releaseId,
    reserved: reservation !== null,
  }),
  run: async (ctx, input) => {
    const row = await lockRelease(ctx, input);
    const hindrance = mayReserve(row.state, row.recipient_kind);
    if (hindrance) throw conflict(hindrance);
    const { name, functionTitle } = await signatureOf(ctx);
    const decided = input.reservation && {
      ...input.reservation,
      at: ctx.now.toISOString(),
      by: name,
      byFunction: functionTitle,
    };
    await changeRelease(ctx, row, {
      ...unreviewed,
      reservation: decided && JSON.stringify(decided),
    });
    return await releaseView(ctx, input.caseId, input.releaseId);
  },
});
