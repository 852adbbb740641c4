import { defineOperation } from '#core/operation';
import { SetReopeningLimit } from '../../conclusion-contract.ts';
import { IntakeRules } from '../../preliminary-contract.ts';
import { intakeRules, SET_DELEGATION } from '../../read/intake-rules.ts';
import { signatureOf } from '../../store/events.ts';
import { keepNextVersion, setBy } from '../../store/recorded.ts';
import type { CaseworkTables } from '../../tables.ts';

/** Within how many days of one that ended a new investigation is flagged to the manager (BU-041): the board's own number, not law. */
export const setReopeningLimit = defineOperation({
  name: 'casework.set-reopening-limit',
  kind: 'command',
  permission: SET_DELEGATION,
  audit: 'reopening-limit.set',
  summary: 'Set within how many days of one that ended a new investigation is flagged',
  input: SetReopeningLimit,
  output: IntakeRules,
  statedReason: (input) => input.reason,
  run: async (ctx, { days, reason, seenVersions }) => {
    const ofBoard = { tenant_id: ctx.actor.tenantId, authority_id: ctx.authorityId } as const;
    const db = ctx.tables<CaseworkTables>();
    const seen = await db
      .selectFrom('casework.reopening_limit')
      .select('version')
      .where((eb) => eb.and(ofBoard))
      .orderBy('version', 'desc')
      .executeTakeFirst();
    await keepNextVersion(seen?.version ?? 0, seenVersions, async (version) =>
      db
        .insertInto('casework.reopening_limit')
        .values({ ...ofBoard, version, days, reason, ...setBy(ctx, await signatureOf(ctx)) })
        .execute(),
    );
    return await intakeRules(ctx);
  },
});
