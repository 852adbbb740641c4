import type { z } from 'zod';
import { cancelClock, startClock, stopClock } from '#core/clocks';
import { type Context, defineOperation } from '#core/operation';
import { employeesWith, type OrganisationTables, trainedIn } from '#core/organisation';
import { addYears, calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { mayAssess } from '../../domain/investigation/assessing.ts';
import { type AssessedWith, assessedWith, type Instrument } from '../../domain/investigation/instruments.ts';
import { RecordRiskAssessment, RiskAssessments } from '../../instrument-contract.ts';
import {
  ASSESSMENT,
  assessorsOf,
  REASSESS,
  riskAssessmentsView,
} from '../../read/investigation/risk-assessments-view.ts';
import { type CaseHead, lockCase } from '../../store/cases.ts';
import { addCaseEvent, signatureOf } from '../../store/events.ts';
import { instrumentsOf } from '../../store/investigation/instruments.ts';
import { type AssessmentRow, assessmentsOf } from '../../store/investigation/risk-assessments.ts';
import { riskAssessed } from '../../store/investigation/violence.ts';
import { recordedBy } from '../../store/recorded.ts';
import type { CaseworkTables } from '../../tables.ts';

type Input = z.infer<typeof RecordRiskAssessment>;

/**
 * Records that a risk assessment was made: with what, by whom, about whom, and what came of it. An instrument that asks for training is used by
 * somebody trained in it on that day, or with a trained colleague who is named. What was recorded is never changed: a new one corrects it, or is
 * the assessment made anew that it asked for. One of violence ends what asks for it (VLD-010).
 */
export const recordRiskAssessment = defineOperation({
  name: 'casework.record-risk-assessment',
  kind: 'command',
  permission: 'casework:assessment:record',
  audit: 'risk-assessment.recorded',
  summary: 'Record a risk assessment: instrument, assessor, level, summary and when to assess anew',
  input: RecordRiskAssessment,
  output: RiskAssessments,
  caseId: (input) => input.caseId,
  // The words stand in the case.
  trailContent: ({ caseId, assessmentId, instrument, assessedOn, about, level, ...input }) => ({
    caseId,
    assessmentId,
    instrument,
    assessedOn,
    assessorId: input.assessorId,
    colleagueId: input.colleagueId,
    about,
    level,
    reassessOn: input.reassessOn,
    expertOn: input.expertOn,
    follows: input.follows && { assessmentId: input.follows.assessmentId, as: input.follows.as },
  }),
  run: async (ctx, input) => {
    const head = await lockCase(ctx, input.caseId);
    const hindrance = mayAssess(head.state);
    if (hindrance) throw conflict(hindrance);
    const earlier = await assessmentsOf(ctx, input.caseId);
    if (earlier.some((a) => a.id === input.assessmentId)) return await riskAssessmentsView(ctx, input.caseId);
    const instrument = (await instrumentsOf(ctx)).find((i) => i.code === input.instrument && i.active);
    if (!instrument) throw invalid('instrument', 'unknown_instrument');
    requireConsistent(ctx, input, instrument);
    const followed = followedOf(input, earlier);
    const people = await peopleOf(ctx, input, instrument);
    await keep(ctx, input, instrument, people);
    await riskAssessed(ctx, head.id, instrument);
    if (followed) await endFollowed(ctx, head, input, followed);
    if (input.reassessOn) {
      await startClock(ctx, {
        ruleId: REASSESS,
        startedAt: ctx.now,
        unitId: head.unit_id,
        functionId: head.function_id,
        caseId: head.id,
        subject: { kind: ASSESSMENT, id: input.assessmentId },
        dueOn: calendarDate(input.reassessOn),
      });
    }
    return await riskAssessmentsView(ctx, input.caseId);
  },
});

function requireConsistent(ctx: Context, input: Input, { levels }: Instrument): void {
  if (input.assessedOn > ctx.today) throw invalid('assessedOn', 'in_the_future');
  if (!levels.includes(input.level)) throw invalid('level', 'not_in_list');
  if (input.about !== 'child' && !input.aboutName) throw invalid('aboutName', 'about_name_needed');
  if (input.reassessOn && input.reassessOn < ctx.today) throw invalid('reassessOn', 'before_today');
  if (input.reassessOn && input.reassessOn > addYears(ctx.today, 5))
    throw invalid('reassessOn', 'too_far_off');
  if (Boolean(input.expert) !== Boolean(input.expertOn)) throw invalid('expertOn', 'expert_and_day');
  if (input.expertOn && input.expertOn > ctx.today) throw invalid('expertOn', 'in_the_future');
  if (input.follows?.as === 'correction' && !input.follows.reason)
    throw invalid('follows.reason', 'reason_missing');
}

/** The earlier assessment that this one corrects or makes anew: of this case, and followed by no other yet. */
function followedOf({ follows }: Input, earlier: readonly AssessmentRow[]): AssessmentRow | null {
  if (!follows) return null;
  const found = earlier.find((a) => a.id === follows.assessmentId);
  if (!found) throw invalid('follows.assessmentId', 'not_in_list');
  if (earlier.some((a) => a.follows === found.id)) throw conflict('ASSESSMENT_FOLLOWED');
  return found;
}

interface People {
  readonly assessor: { readonly id: string; readonly name: string };
  readonly colleague: { readonly id: string; readonly name: string } | null;
  readonly with: AssessedWith;
}

/** Who assessed, and by what right. @throws AppError INVALID_INPUT on `colleagueId` when nobody trained took part */
async function peopleOf(ctx: Context, input: Input, instrument: Instrument): Promise<People> {
  const staff = await assessorsOf(ctx, input.caseId);
  const nameOf = new Map(staff.map((s) => [s.employeeId, s.name]));
  const assessorId = input.assessorId ?? ctx.actor.employeeId ?? '';
  const assessorName = nameOf.get(assessorId);
  if (!assessorName) throw invalid('assessorId', 'unknown_employee');
  const trained = await employeesWith(
    ctx.tables<OrganisationTables>(),
    ctx.actor.tenantId,
    calendarDate(input.assessedOn),
    [trainedIn(instrument.code)],
  );
  const colleagueName = input.colleagueId && nameOf.get(input.colleagueId);
  if (input.colleagueId && (!colleagueName || input.colleagueId === assessorId))
    throw invalid('colleagueId', 'unknown_employee');
  const by = assessedWith(instrument, {
    assessorTrained: trained.has(assessorId),
    colleagueTrained: input.colleagueId !== undefined && trained.has(input.colleagueId),
  });
  if (by === null) throw invalid('colleagueId', 'trained_needed');
  return {
    assessor: { id: assessorId, name: assessorName },
    colleague: input.colleagueId && colleagueName ? { id: input.colleagueId, name: colleagueName } : null,
    with: by,
  };
}

async function keep(ctx: Context, input: Input, instrument: Instrument, people: People): Promise<void> {
  const signature = await signatureOf(ctx);
  const db = ctx.tables<CaseworkTables>();
  const ofCase = {
    tenant_id: ctx.actor.tenantId,
    authority_id: ctx.authorityId,
    case_id: input.caseId,
  } as const;
  const saved = await db
    .insertInto('casework.risk_assessment')
    .values({
      ...ofCase,
      id: input.assessmentId,
      instrument: instrument.code,
      instrument_name: instrument.name,
      instrument_edition: input.edition || instrument.edition,
      assessed_on: input.assessedOn,
      assessor_employee: people.assessor.id,
      assessor_name: people.assessor.name,
      colleague_employee: people.colleague?.id ?? null,
      colleague_name: people.colleague?.name ?? null,
      assessed_with: people.with,
      about: input.about,
      about_name: input.about === 'child' ? null : (input.aboutName ?? null),
      level: input.level,
      summary: input.summary,
      reassess_on: input.reassessOn ?? null,
      expert: input.expert || null,
      expert_on: input.expert ? (input.expertOn ?? null) : null,
      follows: input.follows?.assessmentId ?? null,
      follows_as: input.follows?.as ?? null,
      correction_reason: input.follows?.as === 'correction' ? (input.follows.reason ?? null) : null,
      ...recordedBy(ctx, signature),
    })
    .onConflict((oc) => oc.columns(['tenant_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!saved) throw conflict('SAME_SUBMISSION_OTHER_CONTENT');
  await db
    .insertInto('casework.assessed_instrument')
    .values({
      ...ofCase,
      assessment_id: input.assessmentId,
      unit_id: ctx.opened(input.caseId).unitId,
      instrument: instrument.code,
      assessed_on: input.assessedOn,
      expert_contact: Boolean(input.expert),
      corrected_on: null,
    })
    .execute();
  await addCaseEvent(ctx, {
    caseId: input.caseId,
    kind: 'risk_assessed',
    body: instrument.name,
    by: signature.name,
  });
}

/** One that was wrong counts no more, and what it asked for falls away; one that is made anew has what it asked for. */
async function endFollowed(
  ctx: Context,
  head: CaseHead,
  { follows }: Input,
  followed: AssessmentRow,
): Promise<void> {
  const which = { caseId: head.id, ruleId: REASSESS, subjectId: followed.id };
  if (follows?.as === 'reassessment') {
    if (followed.reassess_on) await stopClock(ctx, which);
    return;
  }
  if (followed.reassess_on) await cancelClock(ctx, which, 'assessment_corrected');
  await ctx
    .tables<CaseworkTables>()
    .updateTable('casework.assessed_instrument')
    .set({ corrected_on: ctx.today })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('assessment_id', '=', followed.id)
    .execute();
}
