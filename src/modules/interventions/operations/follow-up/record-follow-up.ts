import type { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { addCaseEvent, type Signature, signatureOf } from '#modules/casework';
import { type CalendarDate, calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { type Followed, type FollowUpSaid, faultOf } from '../../domain/follow-up/follow-up.ts';
import { hindranceOf } from '../../domain/follow-up/standing.ts';
import { FollowUps, RecordFollowUp } from '../../follow-up-contract.ts';
import type { FollowUpTables } from '../../follow-up-tables.ts';
import { followUpsView } from '../../read/follow-up/follow-ups-view.ts';
import { type CommissionHead, commissionIn, sideOf, wordsOf } from '../../store/commissions.ts';
import { isAboutChild } from '../../store/follow-up/about-child.ts';
import { moveFollowUpClock, turnFollowUpClock } from '../../store/follow-up/clock.ts';
import { type FollowUpRow, followUpsOf, standing } from '../../store/follow-up/follow-ups.ts';
import { correctedBy, recordIn, signInJournal } from '../../store/follow-up/records.ts';
import { refuseTaken } from '../../store/taken.ts';
import { entryTexts } from '../../texts/sv.ts';

type Input = z.output<typeof RecordFollowUp>;
interface Goal {
  readonly id: string;
  readonly position: number;
  readonly body: string;
}

/**
 * Records a follow-up of an intervention: goal by goal, in the person's own words, and whether it goes on. The unit that ordered follows up, since that
 * asks for a degree where a child is concerned (SoL 25:1). Signed as an entry of its journal, and corrected by a new one.
 */
export const recordFollowUp = defineOperation({
  name: 'interventions.record-follow-up',
  kind: 'command',
  permission: 'interventions:follow-up:record',
  audit: 'follow-up.recorded',
  summary: 'Record a follow-up of an intervention, goal by goal, or correct the last one',
  input: RecordFollowUp,
  output: FollowUps,
  caseId: (input) => input.caseId,
  // What was said stands in the case.
  trailContent: ({ caseId, commissionId, followUpId, heldOn, outcome, nextOn, corrects }) => ({
    caseId,
    commissionId,
    followUpId,
    heldOn,
    outcome,
    nextOn,
    corrects,
  }),
  run: async (ctx, input) => {
    const { caseId, commissionId, followUpId } = input;
    const head = await commissionIn(ctx, caseId, commissionId, true);
    const there = await followUpsOf(ctx, commissionId);
    if (!there.some(({ id }) => id === followUpId)) await record(ctx, input, head, there).catch(refuseTaken);
    return await followUpsView(ctx, caseId, commissionId);
  },
});

async function record(
  ctx: Context,
  input: Input,
  head: CommissionHead,
  there: readonly FollowUpRow[],
): Promise<void> {
  const hindrance = hindranceOf('follow_up', { side: sideOf(input.caseId, head), state: head.state });
  if (hindrance) throw conflict(hindrance);
  const corrected = correctedBy(input, there);
  const [last, before] = standing(there);
  // What was agreed since has been built on the earlier one.
  if (corrected && corrected.id !== last?.id) throw conflict('NOT_THE_LAST_FOLLOW_UP');
  const said = saidIn(input, corrected);
  const goals = (await wordsOf(ctx, head.id)).goals.filter((g) => g.withdrawn_at === null);
  const followed: Followed = {
    startedOn: startOf(head),
    lastOn: (corrected ? before : last)?.held_on ?? null,
    goalIds: goals.map((g) => g.id),
    aboutChild: await isAboutChild(ctx, input.caseId, said.heldOn),
  };
  const fault = faultOf(said, followed, ctx.today);
  if (fault) throw invalid(fault.field, fault.code);
  const signature = await signatureOf(ctx);
  await keep(ctx, input, { head, said, goals, signature });
  const held = { on: said.heldOn, nextOn: said.nextOn };
  await (corrected ? moveFollowUpClock(ctx, head, held) : turnFollowUpClock(ctx, head, held));
  await signInJournal(ctx, signature, {
    caseId: head.case_id,
    entryId: input.followUpId,
    kind: 'assessment',
    on: said.heldOn,
    text: entryTexts.followUp({
      ...said,
      entryName: head.entry_name,
      aboutChild: followed.aboutChild,
      tookPart: input.tookPart || null,
      goals: goals.flatMap(({ id, body }) =>
        said.goals.filter((g) => g.goalId === id).map((g) => ({ ...g, body })),
      ),
    }),
    corrects: corrected?.id,
    correctionReason: input.correctionReason,
  });
  await addCaseEvent(ctx, {
    caseId: head.case_id,
    kind: 'intervention_followed_up',
    body: head.entry_name,
    by: signature.name,
  });
}

async function keep(
  ctx: Context,
  input: Input,
  {
    head,
    said,
    goals,
    signature,
  }: { head: CommissionHead; said: FollowUpSaid; goals: readonly Goal[]; signature: Signature },
): Promise<void> {
  const db = ctx.tables<FollowUpTables>();
  const { tenant_id, commission_id, authority_id, case_id, ...recorded } = recordIn(ctx, head, signature);
  const of = { tenant_id, commission_id, authority_id, case_id };
  await db
    .insertInto('interventions.follow_up')
    .values({
      ...of,
      ...recorded,
      id: input.followUpId,
      held_on: said.heldOn,
      took_part: input.tookPart || null,
      own_view: said.ownView,
      own_view_why_not: said.ownViewWhyNot,
      child_view: said.childView,
      child_view_why_not: said.childViewWhyNot,
      outcome: said.outcome,
      outcome_reason: said.outcomeReason,
      next_on: said.nextOn,
      corrects: input.corrects ?? null,
      correction_reason: input.corrects ? (input.correctionReason ?? null) : null,
    })
    .execute();
  if (goals.length === 0) return;
  await db
    .insertInto('interventions.follow_up_goal')
    .values(
      goals.flatMap(({ id, position, body }) =>
        said.goals
          .filter((g) => g.goalId === id)
          .map(({ attainment, why }) => ({
            ...of,
            follow_up_id: input.followUpId,
            goal_id: id,
            position,
            body,
            attainment,
            why,
          })),
      ),
    )
    .execute();
}

/** A view that is there needs no reason why not, and what ends has no next day. A correction is of the same day. */
const saidIn = (input: Input, corrected: FollowUpRow | undefined): FollowUpSaid => ({
  heldOn: corrected?.held_on ?? calendarDate(input.heldOn),
  ownView: input.ownView || null,
  ownViewWhyNot: input.ownView ? null : input.ownViewWhyNot || null,
  childView: input.childView || null,
  childViewWhyNot: input.childView ? null : input.childViewWhyNot || null,
  goals: input.goals.map(({ goalId, attainment, why }) => ({ goalId, attainment, why: why || null })),
  outcome: input.outcome,
  outcomeReason: input.outcomeReason || null,
  nextOn: input.outcome !== 'end' && input.nextOn ? calendarDate(input.nextOn) : null,
});

/** A commission that can be followed up has begun. */
function startOf({ started_on }: CommissionHead): CalendarDate {
  if (started_on === null) throw conflict('NOT_STARTED');
  return started_on;
}
