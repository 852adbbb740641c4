import type { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { invalid } from '#platform/errors';
import { isSameParty, type Party } from '../../domain/investigation/standpoints.ts';
import { InvestigationView } from '../../investigation-contract.ts';
import { investigationView } from '../../read/investigation/investigation-view.ts';
import { RecordStandpoint } from '../../standpoint-contract.ts';
import type { StandpointTables } from '../../standpoint-tables.ts';
import { addCaseEvent } from '../../store/events.ts';
import { concernedIn } from '../../store/investigation/concerned.ts';
import { lockInvestigation, recordIn } from '../../store/investigation/records.ts';
import { partiesAmong, standpointsOf } from '../../store/investigation/standpoints.ts';
import { requireSame } from '../../store/investigation/statements.ts';

type Input = z.output<typeof RecordStandpoint>;

/**
 * Records how a guardian, or the young person from 15, stands to the investigation and to what is proposed, in their own words (SoL 3:4); or in
 * writing why they are not heard. What has been recorded is kept, and the last of each holds.
 */
export const recordStandpoint = defineOperation({
  name: 'casework.record-standpoint',
  kind: 'command',
  permission: 'casework:investigation:edit',
  audit: 'standpoint.recorded',
  summary: 'Record how a guardian or the young person stands to the investigation, or why they are not heard',
  input: RecordStandpoint,
  output: InvestigationView,
  caseId: (input) => input.caseId,
  // The words stand in the case.
  trailContent: ({ caseId, standpointId, party, heard, toInvestigation, toIntervention }) => ({
    caseId,
    standpointId,
    party,
    heard,
    toInvestigation,
    toIntervention,
  }),
  run: async (ctx, input) => {
    const { caseId, standpointId, heard } = input;
    await lockInvestigation(ctx, caseId);
    const fault = faultOf(ctx, input);
    if (fault) throw invalid(...fault);
    const { party, relationId, name } = await requireParty(ctx, input);
    const record = await recordIn(ctx, caseId, standpointId);
    const saved = await ctx
      .tables<StandpointTables>()
      .insertInto('casework.standpoint')
      .values({
        ...record,
        party,
        relation_id: relationId,
        person_name: name,
        informed_on: input.informedOn ?? null,
        heard_on: heard ? (input.heardOn ?? ctx.today) : null,
        body: heard ? (input.text ?? null) : null,
        why_not: heard ? null : (input.whyNot ?? null),
        to_investigation: heard ? input.toInvestigation : 'not_asked',
        to_intervention: heard ? input.toIntervention : 'not_asked',
      })
      .onConflict((oc) => oc.columns(['tenant_id', 'id']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (saved) {
      await addCaseEvent(ctx, { caseId, kind: 'standpoint_recorded', body: null, by: record.recorded_by });
    } else {
      requireSame(await standpointsOf(ctx, caseId), standpointId);
    }
    return await investigationView(ctx, caseId);
  },
});

function faultOf(
  ctx: Context,
  { informedOn, heard, heardOn, text, whyNot }: Input,
): [field: string, code: string] | null {
  if (informedOn && informedOn > ctx.today) return ['informedOn', 'in_the_future'];
  if (!heard) return whyNot ? null : ['whyNot', 'reason_missing'];
  if (heardOn && heardOn > ctx.today) return ['heardOn', 'in_the_future'];
  return text ? null : ['text', 'standpoint_needed'];
}

/** Who speaks for the child is known from its file and its reports: nobody else takes a stand as one of them. */
async function requireParty(ctx: Context, { caseId, party, relationId, name }: Input): Promise<Party> {
  const asked: Party = { party, relationId: relationId ?? null, name };
  const found = partiesAmong(await concernedIn(ctx, caseId)).find((one) => isSameParty(one, asked));
  if (!found) throw invalid('party', 'not_in_list');
  return found;
}
