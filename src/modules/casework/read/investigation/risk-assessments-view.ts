import type { z } from 'zod';
import { clocksOfSubjects, lastMark } from '#core/clocks';
import type { Context } from '#core/operation';
import {
  CASE_HOLDING_ROLES,
  functionHolders,
  type OrganisationTables,
  trainedEmployees,
} from '#core/organisation';
import { mayAssess } from '../../domain/investigation/assessing.ts';
import type { RiskAssessments, RiskAssessmentView } from '../../instrument-contract.ts';
import { instrumentsOf } from '../../store/investigation/instruments.ts';
import {
  type AssessmentRow,
  assessmentsOf,
  requiredInCase,
  waiversOf,
} from '../../store/investigation/risk-assessments.ts';
import { VIOLENCE_RULE } from '../../store/investigation/violence.ts';
import type { CaseworkTables } from '../../tables.ts';

export const REASSESS = 'LOK-019';
/** What a clock of `REASSESS` is about. */
export const ASSESSMENT = 'risk_assessment';

/** The page of an opened case's risk assessments; the last that an operation on them does. */
export async function riskAssessmentsView(
  ctx: Context,
  caseId: string,
): Promise<z.input<typeof RiskAssessments>> {
  ctx.beforeAnswer();
  const { tenantId } = ctx.actor;
  const db = ctx.tables<CaseworkTables>();
  const { state } = await db
    .selectFrom('casework.case_head')
    .select('state')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
  const waivers = await waiversOf(ctx, caseId);
  const waiverOf = new Map(waivers.map((w) => [w.coding_id, w]));
  const instruments = await instrumentsOf(ctx);
  const nameOf = new Map(instruments.map((i) => [i.code, i.name]));
  const required = await requiredInCase(ctx, caseId);
  const assessors = await assessorsOf(ctx, caseId);
  const trained = await trainedEmployees(ctx.tables<OrganisationTables>(), tenantId, ctx.today);
  const violence = await lastMark(ctx, caseId, VIOLENCE_RULE);
  const hindrance = mayAssess(state);
  return {
    today: ctx.today,
    caseId,
    state,
    required: required.map(({ codingId, problem, anyOf, expertContact, standing }) => {
      const waiver = waiverOf.get(codingId);
      return {
        codingId,
        problem,
        anyOf: anyOf.map((code) => ({ code, name: nameOf.get(code) ?? code })),
        expertContact,
        standing,
        waiver: waiver
          ? { reason: waiver.reason, by: waiver.recorded_by, at: waiver.recorded_at.toISOString() }
          : null,
      };
    }),
    violence: violence && { knownOn: violence.startedOn, assessedOn: violence.doneOn },
    assessments: await assessmentViews(ctx, caseId),
    instruments: instruments
      .filter((i) => i.active)
      .map((i) => ({
        ...i,
        levels: [...i.levels],
        trained: assessors.filter((a) => trained.get(i.code)?.has(a.employeeId)),
      })),
    assessors,
    ...ctx.offers(ctx.opened(caseId), [
      { operation: 'casework.record-risk-assessment', permission: 'casework:assessment:record', hindrance },
      { operation: 'casework.waive-assessment', permission: 'casework:assessment:record', hindrance },
    ]),
  };
}

async function assessmentViews(ctx: Context, caseId: string): Promise<z.input<typeof RiskAssessmentView>[]> {
  const rows = await assessmentsOf(ctx, caseId);
  const clocks = await clocksOfSubjects(ctx, caseId, ASSESSMENT);
  const followed = new Map(rows.flatMap((r) => (r.follows ? [[r.follows, r] as const] : [])));
  return rows.map((row) => viewOf(row, followed.get(row.id), clocks.get(row.id) ?? null));
}

function viewOf(
  row: AssessmentRow,
  later: AssessmentRow | undefined,
  reassess: z.input<typeof RiskAssessmentView>['reassess'],
): z.input<typeof RiskAssessmentView> {
  return {
    assessmentId: row.id,
    instrument: row.instrument,
    instrumentName: row.instrument_name,
    instrumentEdition: row.instrument_edition,
    assessedOn: row.assessed_on,
    assessorName: row.assessor_name,
    colleagueName: row.colleague_name,
    assessedWith: row.assessed_with,
    about: row.about,
    aboutName: row.about_name,
    level: row.level,
    summary: row.summary,
    reassess,
    expert: row.expert && row.expert_on ? { who: row.expert, on: row.expert_on } : null,
    follows:
      row.follows && row.follows_as
        ? { assessmentId: row.follows, as: row.follows_as, reason: row.correction_reason }
        : null,
    followedBy: later?.follows_as ? { assessmentId: later.id, as: later.follows_as } : null,
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: row.recorded_by,
  };
}

/** Who in the board can have made an assessment in an opened case: of its own staff today, those who are not barred from it (jäv). */
export async function assessorsOf(
  ctx: Context,
  caseId: string,
): Promise<{ employeeId: string; name: string }[]> {
  const { excludedEmployees } = ctx.opened(caseId);
  const { tenantId } = ctx.actor;
  const org = ctx.tables<OrganisationTables>();
  const holders = await functionHolders(org, tenantId, ctx.today, {
    authorityId: ctx.authorityId,
    roles: CASE_HOLDING_ROLES,
  });
  const named = new Map(
    holders.flatMap((h) => (h.employeeId && h.employeeName ? [[h.employeeId, h.employeeName] as const] : [])),
  );
  return [...named]
    .filter(([employeeId]) => !excludedEmployees.includes(employeeId))
    .map(([employeeId, name]) => ({ employeeId, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}
