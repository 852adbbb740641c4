import { type Context, defineOperation } from '#core/operation';
import { CASE_HOLDING_ROLES, functionHolders, type OrganisationTables } from '#core/organisation';
import { invalid } from '#platform/errors';
import { faultOf } from '../domain/decision/delegation-order.ts';
import { IntakeRules, SetDelegation, SetOfficeHours } from '../preliminary-contract.ts';
import { intakeRules, SET_DELEGATION } from '../read/intake-rules.ts';
import { signatureOf } from '../store/events.ts';
import { keepNextVersion, setBy } from '../store/recorded.ts';
import type { CaseworkTables } from '../tables.ts';

/**
 * Sets a line of the board's delegation order (KL 6:37, SoL 30): at which level a decision by a law is taken, from when, and by which decision of
 * the board. What held before stays on record.
 */
export const setDelegation = defineOperation({
  name: 'casework.set-delegation',
  kind: 'command',
  permission: SET_DELEGATION,
  audit: 'delegation.set',
  summary: 'Set who takes a decision, by the delegation order',
  input: SetDelegation,
  output: IntakeRules,
  statedReason: (input) => input.reason,
  run: async (ctx, input) => {
    const { decision, law, level, validFrom = ctx.today, validTo = null } = input;
    const functionIds = level === 'official' ? [...new Set(input.functionIds)] : [];
    const fault = faultOf({ decision, law, level, functions: functionIds.length, validFrom, validTo });
    if (fault) throw invalid(fault.field, fault.code);
    const found = await functionHolders(ctx.tables<OrganisationTables>(), ctx.actor.tenantId, ctx.today, {
      functionIds,
      authorityId: ctx.authorityId,
      roles: CASE_HOLDING_ROLES,
    });
    if (found.length !== functionIds.length) throw invalid('functionIds', 'unknown_function');
    const seen = await ctx
      .tables<CaseworkTables>()
      .selectFrom('casework.delegation')
      .select('version')
      .where((eb) => eb.and({ ...ofBoard(ctx), decision, law }))
      .orderBy('version', 'desc')
      .executeTakeFirst();
    await keepNextVersion(seen?.version ?? 0, input.seenVersions, async (version) =>
      ctx
        .tables<CaseworkTables>()
        .insertInto('casework.delegation')
        .values({
          ...ofBoard(ctx),
          decision,
          law,
          version,
          level,
          function_ids: functionIds,
          section: input.section,
          chair_urgent: input.chairUrgent,
          board_decision: input.boardDecision,
          valid_from: validFrom,
          valid_to: validTo,
          reason: input.reason,
          ...setBy(ctx, await signatureOf(ctx)),
        })
        .execute(),
    );
    return await intakeRules(ctx);
  },
});

/** When the office is open on working days; outside of it the social emergency unit is told of what is acute. */
export const setOfficeHours = defineOperation({
  name: 'casework.set-office-hours',
  kind: 'command',
  permission: SET_DELEGATION,
  audit: 'office-hours.set',
  summary: "Set when the board's office is open on working days",
  input: SetOfficeHours,
  output: IntakeRules,
  statedReason: (input) => input.reason,
  run: async (ctx, input) => {
    if (input.closes <= input.opens) throw invalid('closes', 'not_after_opening');
    const seen = await ctx
      .tables<CaseworkTables>()
      .selectFrom('casework.office_hours')
      .select('version')
      .where((eb) => eb.and(ofBoard(ctx)))
      .orderBy('version', 'desc')
      .executeTakeFirst();
    await keepNextVersion(seen?.version ?? 0, input.seenVersions, async (version) =>
      ctx
        .tables<CaseworkTables>()
        .insertInto('casework.office_hours')
        .values({
          ...ofBoard(ctx),
          version,
          opens: input.opens,
          closes: input.closes,
          reason: input.reason,
          ...setBy(ctx, await signatureOf(ctx)),
        })
        .execute(),
    );
    return await intakeRules(ctx);
  },
});

const ofBoard = (ctx: Context) => ({ tenant_id: ctx.actor.tenantId, authority_id: ctx.authorityId }) as const;
