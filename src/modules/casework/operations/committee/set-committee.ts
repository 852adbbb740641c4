import { defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { MeetingsView, SetCommittee } from '../../committee-contract.ts';
import { electedFunctions, meetingsView } from '../../read/committee/meetings.ts';
import { committeesOf } from '../../store/committee/meetings.ts';
import { retimeReports } from '../../store/committee/reports.ts';
import { signatureOf } from '../../store/events.ts';
import { keepNextVersion, setBy } from '../../store/recorded.ts';
import type { CaseworkTables } from '../../tables.ts';

/** Sets who a committee of the board is made of, by function, and whether the chair's urgent decisions are reported there. */
export const setCommittee = defineOperation({
  name: 'casework.set-committee',
  kind: 'command',
  permission: 'casework:committee:set',
  audit: 'committee.set',
  summary: 'Set who a committee of the board is made of',
  input: SetCommittee,
  output: MeetingsView,
  run: async (ctx, input) => {
    const { committeeId, chairFunctionId } = input;
    const members = [...new Set(input.memberFunctionIds)];
    const elected = electedFunctions(ctx, await ctx.organisation());
    if (!members.every((f) => elected.includes(f))) throw invalid('memberFunctionIds', 'unknown_function');
    if (!members.includes(chairFunctionId)) throw invalid('chairFunctionId', 'not_a_member');
    const known = (await committeesOf(ctx)).find((c) => c.id === committeeId);
    // The level at which a meeting decides: what is on its lists has been let go by it.
    if (known && known.kind !== input.kind) throw conflict('COMMITTEE_KIND_FIXED');
    const by = setBy(ctx, await signatureOf(ctx));
    await keepNextVersion(known?.version ?? 0, input.seenVersion, async (version) => {
      const set = {
        name: input.name,
        kind: input.kind,
        takes_reports: input.takesReports,
        member_functions: members,
        chair_function: chairFunctionId,
        version,
        ...by,
      };
      const { numInsertedOrUpdatedRows } = await ctx
        .tables<CaseworkTables>()
        .insertInto('casework.committee')
        .values({
          tenant_id: ctx.actor.tenantId,
          id: committeeId,
          authority_id: ctx.authorityId,
          ...set,
        })
        .onConflict((oc) =>
          oc
            .columns(['tenant_id', 'id'])
            .doUpdateSet(set)
            .where('casework.committee.version', '=', input.seenVersion),
        )
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows !== 1n) throw conflict('CHANGED_MEANWHILE');
    });
    await retimeReports(ctx);
    return await meetingsView(ctx);
  },
});
