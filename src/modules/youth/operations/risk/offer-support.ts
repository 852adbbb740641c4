import type { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { lockCase, signatureOf } from '#modules/casework';
import { serviceNames } from '#modules/interventions';
import { calendarDate } from '#platform/calendar';
import { invalid } from '#platform/errors';
import { risksView } from '../../read/views.ts';
import { OfferSupport, Risks } from '../../risk-contract.ts';
import { offerIsMade } from '../../store/clocks.ts';
import { recountRisks } from '../../store/figures.ts';
import { correctedBy, recordColumns, refuseTaken, signRecord } from '../../store/records.ts';
import { type RiskRecords, risksIn } from '../../store/stories.ts';
import type { YouthTables } from '../../tables.ts';
import { entryTexts } from '../../texts/sv.ts';
import { standingRisk } from './standing-risk.ts';

type Input = z.output<typeof OfferSupport>;

/** Records what was offered to a child at risk and its guardians: of the catalogue, or something else. */
export const offerSupport = defineOperation({
  name: 'youth.offer-support',
  kind: 'command',
  permission: 'youth:risk:record',
  audit: 'risk-child.offered',
  summary: 'Record what was offered to a child at risk of crime, or correct it',
  input: OfferSupport,
  output: Risks,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, riskId, recordId, offeredOn, entryId, corrects }) => ({
    caseId,
    riskId,
    recordId,
    offeredOn,
    entryId,
    corrects,
  }),
  run: async (ctx, input) => {
    await lockCase(ctx, input.caseId);
    const there = await risksIn(ctx, input.caseId);
    if (!there.offers.some((o) => o.id === input.recordId))
      await record(ctx, input, there).catch(refuseTaken);
    return await risksView(ctx, input.caseId);
  },
});

async function record(ctx: Context, input: Input, there: RiskRecords): Promise<void> {
  const { caseId, recordId, riskId } = input;
  const { risk } = standingRisk(there, riskId);
  const corrected = correctedBy(
    input,
    there.offers.filter((o) => o.risk === riskId),
  );
  const offeredOn = calendarDate(input.offeredOn);
  if (offeredOn > ctx.today) throw invalid('offeredOn', 'in_the_future');
  if (offeredOn < risk.identified_on) throw invalid('offeredOn', 'before_identified');
  const offered = await nameOf(ctx, input, corrected);
  const signature = await signatureOf(ctx);
  const text = input.text || null;
  await ctx
    .tables<YouthTables>()
    .insertInto('youth.support_offer')
    .values({
      ...recordColumns(ctx, { caseId, recordId, corrected, reason: input.correctionReason }, signature),
      risk: riskId,
      offered_on: offeredOn,
      entry_id: input.entryId ?? null,
      offered,
      body: text,
    })
    .execute();
  await offerIsMade(ctx, caseId, riskId, offeredOn);
  await signRecord(ctx, signature, {
    caseId,
    recordId,
    kind: 'fact',
    on: offeredOn,
    text: entryTexts.offer({ offeredOn, offered, text }),
    corrects: corrected?.id,
    reason: input.correctionReason,
    event: 'risk_support',
    short: entryTexts.offeredInShort(offered),
  });
  await recountRisks(ctx, caseId);
}

/** What it is called: as the catalogue has it, or as it is written. What a correction keeps may have left the catalogue since. */
async function nameOf(
  ctx: Context,
  { entryId, offered }: Input,
  corrected: { readonly entry_id: string | null; readonly offered: string } | undefined,
): Promise<string> {
  if (!entryId) {
    if (!offered) throw invalid('offered', 'reason_missing');
    return offered;
  }
  const found = (await serviceNames(ctx)).find((e) => e.entryId === entryId);
  if (found) return found.name;
  if (corrected?.entry_id === entryId) return corrected.offered;
  throw invalid('entryId', 'not_in_list');
}
