import type { Selectable } from 'kysely';
import type { AccessTables } from '#core/access';
import type { Context } from '#core/operation';
import { type CalendarDate, calendarDate } from '#platform/calendar';
import type { ConclusionOutcome } from '../../domain/investigation/conclusion.ts';
import { extensionStanding, questionsStanding } from '../../domain/investigation/figures.ts';
import { childTalkStanding } from '../../domain/investigation/heard.ts';
import type { CaseworkTables } from '../../tables.ts';
import { awaitReturn, individualOf } from '../catalogue-figures.ts';
import { isAboutChild } from './about-child.ts';
import { childTalksOf } from './child-talks.ts';
import { hasTimeInLaw } from './clock.ts';
import { questionsOf } from './questions.ts';
import { keepRequired } from './risk-assessments.ts';

type CaseHead = Selectable<CaseworkTables['casework.case_head']>;

/** Nothing follows on it in the case, and the person is still here. */
const ENDS_WITHOUT: ReadonlySet<ConclusionOutcome> = new Set([
  'no_need',
  'declined',
  'met_otherwise',
  'other',
]);

/** That an investigation was opened, today or on the day given, in the unit that is to make it. */
export async function openSpan(
  ctx: Context,
  { id, area }: Pick<CaseHead, 'id' | 'area'>,
  {
    unitId,
    reopenedAfter,
    begunWith,
    on = ctx.today,
  }: {
    readonly unitId: string;
    readonly reopenedAfter: number | null;
    readonly begunWith: 'report' | 'application';
    readonly on?: CalendarDate;
  },
): Promise<void> {
  await ctx
    .tables<CaseworkTables>()
    .insertInto('casework.investigation_span')
    .values({
      tenant_id: ctx.actor.tenantId,
      case_id: id,
      authority_id: ctx.authorityId,
      unit_id: unitId,
      opened_unit_id: unitId,
      area,
      opened_on: on,
      concluded_on: null,
      outcome: null,
      reopened_after: reopenedAfter,
      individual: individualOf(ctx.opened(id).personId),
      begun_with: begunWith,
    })
    .execute();
}

/** Whoever has the case has its investigation, as long as it is under way. */
export async function moveSpan(ctx: Context, caseId: string, unitId: string): Promise<void> {
  await ctx
    .tables<CaseworkTables>()
    .updateTable('casework.investigation_span')
    .set({ unit_id: unitId })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .where('concluded_on', 'is', null)
    .execute();
}

/** That it was concluded today, with what; and how it then stood with its time, the standard questions, and what risks were to be assessed. */
export async function endSpan(
  ctx: Context,
  head: Pick<CaseHead, 'id' | 'area' | 'unit_id' | 'birth_date' | 'investigation_opened_on'>,
  outcome: ConclusionOutcome,
): Promise<void> {
  const db = ctx.tables<CaseworkTables>();
  const { id, area, unit_id: unitId, birth_date: birthDate } = head;
  const [hasLimit, extensions, answers, talks] = await Promise.all([
    hasTimeInLaw(ctx, id),
    db
      .selectFrom('casework.investigation_extension')
      .select('late')
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('case_id', '=', id)
      .execute(),
    questionsOf(ctx, id),
    childTalksOf(ctx, id),
  ]);
  await ctx
    .tables<CaseworkTables>()
    .updateTable('casework.investigation_span')
    .set({
      concluded_on: ctx.today,
      outcome,
      extension: extensionStanding(extensions, { hasLimit }),
      questions: questionsStanding(answers),
      child_talk: childTalkStanding(talks, {
        isChild: isAboutChild(head, ctx.today),
        birthDate: birthDate === null ? null : calendarDate(birthDate),
        today: ctx.today,
      }),
    })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', id)
    .execute();
  await keepRequired(ctx, id);
  if (ENDS_WITHOUT.has(outcome)) await awaitReturn(ctx, { caseId: id, area, unitId }, 'without');
}

export interface EndedInvestigation {
  readonly caseId: string;
  readonly concludedOn: CalendarDate;
  /** The actor has a conflict of interest in it, and is told nothing of it. */
  readonly closedToActor: boolean;
}

/** The board's investigations about a person that have ended, in whichever unit: the days alone. */
export async function endedInvestigations(
  ctx: Context,
  { personId, area }: { readonly personId: string; readonly area: CaseHead['area'] },
): Promise<EndedInvestigation[]> {
  const rows = await ctx
    .tables<CaseworkTables & AccessTables>()
    .selectFrom('access.case_fact as f')
    .innerJoin('casework.investigation_span as s', (j) =>
      j.onRef('s.tenant_id', '=', 'f.tenant_id').onRef('s.case_id', '=', 'f.case_id'),
    )
    .select(['s.case_id', 's.concluded_on', 'f.excluded_employees'])
    .where('f.tenant_id', '=', ctx.actor.tenantId)
    .where('f.authority_id', '=', ctx.authorityId)
    .where('f.person_id', '=', personId)
    .where('s.area', '=', area)
    .where('s.concluded_on', 'is not', null)
    .execute();
  const { employeeId } = ctx.actor;
  return rows.flatMap((r) =>
    r.concluded_on === null
      ? []
      : [
          {
            caseId: r.case_id,
            concludedOn: calendarDate(r.concluded_on),
            closedToActor: employeeId !== null && r.excluded_employees.includes(employeeId),
          },
        ],
  );
}
