import type { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { birthOf, lockCase, signatureOf } from '#modules/casework';
import { ageOn, type CalendarDate, calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { standing } from '../../domain/records.ts';
import { isOfRiskAge } from '../../domain/risk.ts';
import { WithdrawRecord } from '../../notice-contract.ts';
import { risksView } from '../../read/views.ts';
import { IdentifyRiskChild, Risks } from '../../risk-contract.ts';
import { offerFallsAway, offerIsOwed } from '../../store/clocks.ts';
import { recountRisks } from '../../store/figures.ts';
import {
  correctedBy,
  recordColumns,
  refuseTaken,
  requireOwnOpenCase,
  signRecord,
} from '../../store/records.ts';
import { risksIn } from '../../store/stories.ts';
import type { YouthTables } from '../../tables.ts';
import { entryTexts } from '../../texts/sv.ts';

const PERMISSION = 'youth:risk:record';

/** Records that a child of 9 to 13 years is at risk of crime. Once a calendar year: a child is counted once. */
export const identifyRiskChild = defineOperation({
  name: 'youth.identify-risk-child',
  kind: 'command',
  permission: PERMISSION,
  audit: 'risk-child.identified',
  summary: 'Record that a child of 9 to 13 years is at risk of crime, or correct it',
  input: IdentifyRiskChild,
  output: Risks,
  caseId: (input) => input.caseId,
  trailContent: ({ text: _text, correctionReason: _reason, ...rest }) => rest,
  run: async (ctx, input) => {
    await lockCase(ctx, input.caseId);
    const { risks } = await risksIn(ctx, input.caseId);
    if (!risks.some((r) => r.id === input.recordId)) await record(ctx, input, risks).catch(refuseTaken);
    return await risksView(ctx, input.caseId);
  },
});

type Rows = Awaited<ReturnType<typeof risksIn>>['risks'];

async function record(ctx: Context, input: z.output<typeof IdentifyRiskChild>, there: Rows): Promise<void> {
  const { caseId, recordId } = input;
  const corrected = correctedBy(input, there);
  if (!corrected) requireOwnOpenCase(ctx, caseId);
  const identifiedOn = calendarDate(input.identifiedOn);
  if (identifiedOn > ctx.today) throw invalid('identifiedOn', 'in_the_future');
  const age = await ageThen(ctx, caseId, identifiedOn);
  const sameYear = standing(there).some(
    (r) => r.root !== corrected?.root && r.identified_on.slice(0, 4) === identifiedOn.slice(0, 4),
  );
  if (sameYear) throw conflict('IDENTIFIED_THIS_YEAR');
  const signature = await signatureOf(ctx);
  await ctx
    .tables<YouthTables>()
    .insertInto('youth.risk')
    .values({
      ...recordColumns(ctx, { caseId, recordId, corrected, reason: input.correctionReason }, signature),
      identified_on: identifiedOn,
      age,
      known_by: input.knownBy,
      body: input.text,
    })
    .execute();
  await watch(ctx, caseId, corrected, { recordId, identifiedOn });
  await signRecord(ctx, signature, {
    caseId,
    recordId,
    kind: 'assessment',
    on: identifiedOn,
    text: entryTexts.risk({ ...input, age }),
    corrects: corrected?.id,
    reason: input.correctionReason,
    event: 'risk_identified',
    short: null,
  });
  await recountRisks(ctx, caseId);
}

/** @throws AppError CONFLICT BIRTH_UNKNOWN, INVALID_INPUT on the day when the child was younger or older then */
async function ageThen(ctx: Context, caseId: string, on: CalendarDate): Promise<number> {
  const { birthDate } = await birthOf(ctx, caseId);
  if (!birthDate) throw conflict('BIRTH_UNKNOWN');
  const age = birthDate > on ? -1 : ageOn(birthDate, on);
  if (!isOfRiskAge(age)) throw invalid('identifiedOn', 'not_9_to_13');
  return age;
}

/** The time to the offer runs from the day of identification; from another, when another is said before anything was offered. */
async function watch(
  ctx: Context,
  caseId: string,
  corrected: Rows[number] | undefined,
  { recordId, identifiedOn }: { readonly recordId: string; readonly identifiedOn: CalendarDate },
): Promise<void> {
  if (!corrected) return await offerIsOwed(ctx, caseId, recordId, identifiedOn);
  if (corrected.identified_on === identifiedOn) return;
  const { stories } = await risksIn(ctx, caseId);
  const story = stories.find((s) => s.risk.root === corrected.root);
  await offerFallsAway(ctx, caseId, corrected.root, 'youth_corrected');
  if (story?.standing.stage === 'identified') await offerIsOwed(ctx, caseId, corrected.root, identifiedOn);
}

/** Says that it was recorded by mistake that a child is at risk: it is no longer counted. It stays readable. */
export const withdrawRisk = defineOperation({
  name: 'youth.withdraw-risk',
  kind: 'command',
  permission: PERMISSION,
  audit: 'risk-child.withdrawn',
  summary: 'Withdraw that a child is at risk of crime, when it was recorded by mistake',
  input: WithdrawRecord,
  output: Risks,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, recordId, corrects }) => ({ caseId, recordId, corrects }),
  run: async (ctx, input) => {
    await lockCase(ctx, input.caseId);
    const { risks } = await risksIn(ctx, input.caseId);
    if (!risks.some((r) => r.id === input.recordId)) await withdraw(ctx, input, risks).catch(refuseTaken);
    return await risksView(ctx, input.caseId);
  },
});

async function withdraw(ctx: Context, input: z.output<typeof WithdrawRecord>, there: Rows): Promise<void> {
  const { caseId, recordId } = input;
  const corrected = correctedBy(input, standing(there));
  if (!corrected) throw invalid('corrects', 'not_in_list');
  const signature = await signatureOf(ctx);
  await ctx
    .tables<YouthTables>()
    .insertInto('youth.risk')
    .values({
      ...corrected,
      ...recordColumns(
        ctx,
        { caseId, recordId, corrected, reason: input.correctionReason, withdrawn: true },
        signature,
      ),
    })
    .execute();
  await offerFallsAway(ctx, caseId, corrected.root, 'recorded_by_mistake');
  await signRecord(ctx, signature, {
    caseId,
    recordId,
    kind: 'fact',
    on: ctx.today,
    text: entryTexts.withdrawn('risk', input.correctionReason),
    corrects: corrected.id,
    reason: input.correctionReason,
    event: 'youth_withdrawn',
    short: null,
  });
  await recountRisks(ctx, caseId);
}
