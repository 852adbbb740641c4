import type { z } from 'zod';
import type { Context } from '#core/operation';
import { requestStanding } from '../../domain/investigation/statements.ts';
import type { Statement, StatementRequest, Statements } from '../../statement-contract.ts';
import {
  type RequestRow,
  requestStepsOf,
  requestsOf,
  type StatementRow,
  type StepRow,
  statementsOf,
} from '../../store/investigation/statements.ts';
import type { CaseworkTables } from '../../tables.ts';
import { signedBy } from './signed-by.ts';

const OFFERED = ['casework.record-statement', 'casework.request-statement', 'casework.follow-request'];

/** The page of what others have told in an opened case; the last that an operation on it does. */
export async function statementsView(ctx: Context, caseId: string): Promise<z.input<typeof Statements>> {
  ctx.beforeAnswer();
  const [{ state }, told, requests, steps] = await Promise.all([
    ctx
      .tables<CaseworkTables>()
      .selectFrom('casework.case_head')
      .select('state')
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow(),
    statementsOf(ctx, caseId),
    requestsOf(ctx, caseId),
    requestStepsOf(ctx, caseId),
  ]);
  return {
    today: ctx.today,
    caseId,
    statements: told.map((row) => statementView(row, told)),
    requests: requests.map((row) =>
      requestView(ctx, row, {
        answers: told.filter((s) => s.request_id === row.id),
        steps: steps.filter((s) => s.request_id === row.id),
      }),
    ),
    ...ctx.offers(
      ctx.opened(caseId),
      OFFERED.map((operation) => ({
        operation,
        permission: 'casework:investigation:edit',
        hindrance: state === 'investigation' ? null : 'NOT_INVESTIGATING',
      })),
    ),
  };
}

const statementView = (row: StatementRow, all: readonly StatementRow[]): z.input<typeof Statement> => ({
  statementId: row.id,
  ...heardView(row),
  heardOn: row.heard_on,
  text: row.body,
  requestId: row.request_id,
  corrects: row.corrects,
  correctionReason: row.correction_reason,
  correctedBy: all.find((s) => s.corrects === row.id)?.id ?? null,
  ...signedBy(row),
});

function requestView(
  ctx: Context,
  row: RequestRow,
  { answers, steps }: { answers: readonly StatementRow[]; steps: readonly StepRow[] },
): z.input<typeof StatementRequest> {
  const answeredOn = answers.map((a) => a.heard_on).sort()[0] ?? null;
  return {
    requestId: row.id,
    ...heardView(row),
    askedOn: row.asked_on,
    answerBy: row.answer_by,
    text: row.body,
    standing: requestStanding(
      {
        answerBy: row.answer_by,
        answered: answeredOn !== null,
        dropped: steps.some((s) => s.kind === 'dropped'),
      },
      ctx.today,
    ),
    answeredOn,
    steps: steps.map((s) => ({ stepId: s.id, kind: s.kind, on: s.done_on, text: s.body, ...signedBy(s) })),
    ...signedBy(row),
  };
}

const heardView = (row: StatementRow | RequestRow) => ({
  party: row.party,
  organisationId: row.organisation_id,
  organisation: row.organisation,
  personName: row.person_name,
  personRole: row.person_role,
  way: row.way,
  ground: row.ground,
  consentBy: row.consent_by,
  why: row.why_asked,
});
