import type { Selectable } from 'kysely';
import type { z } from 'zod';
import type { Context } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { groundFault } from '../../domain/investigation/statements.ts';
import type { RecordStatement } from '../../statement-contract.ts';
import type { StatementTables } from '../../statement-tables.ts';
import { knownOrganisation } from '../organisations/known.ts';

export type StatementRow = Selectable<StatementTables['casework.statement']>;
export type RequestRow = Selectable<StatementTables['casework.statement_request']>;
export type StepRow = Selectable<StatementTables['casework.request_step']>;

/** What others have told of an opened case, the last heard first, those that have been corrected too. */
export const statementsOf = (ctx: Context, caseId: string): Promise<StatementRow[]> =>
  ctx
    .tables<StatementTables>()
    .selectFrom('casework.statement')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .orderBy('heard_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .execute();

/** What has been asked for in an opened case, the last asked first. */
export const requestsOf = (ctx: Context, caseId: string): Promise<RequestRow[]> =>
  ctx
    .tables<StatementTables>()
    .selectFrom('casework.statement_request')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .orderBy('asked_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .execute();

/** What has been done about what was asked for in an opened case, the first first. */
export const requestStepsOf = (ctx: Context, caseId: string): Promise<StepRow[]> =>
  ctx
    .tables<StatementTables>()
    .selectFrom('casework.request_step')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .orderBy('done_on')
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();

/** @throws AppError INVALID_INPUT when the case has no such request */
export async function requestOf(ctx: Context, caseId: string, requestId: string): Promise<RequestRow> {
  const found = (await requestsOf(ctx, caseId)).find((r) => r.id === requestId);
  if (!found) throw invalid('requestId', 'not_in_list');
  return found;
}

type Source = Pick<
  z.output<typeof RecordStatement>,
  | 'party'
  | 'organisationId'
  | 'organisation'
  | 'personName'
  | 'personRole'
  | 'way'
  | 'ground'
  | 'consentBy'
  | 'why'
>;

/**
 * Who was heard or asked, as it is kept: an organisation of the register by the name that it has now.
 * @param asked the board turns to them, and not they to the board
 * @throws AppError INVALID_INPUT
 */
export async function sourceIn(ctx: Context, source: Source, asked: boolean) {
  const fault = groundFault(source, asked);
  if (fault) throw invalid(fault.field, fault.code);
  const known = source.organisationId ? await knownOrganisation(ctx, source.organisationId) : null;
  const organisation = known?.name ?? (source.organisation || null);
  if (organisation === null && !source.personName) throw invalid('personName', 'source_needed');
  return {
    party: source.party,
    organisation_id: known?.id ?? null,
    organisation,
    person_name: source.personName || null,
    person_role: source.personRole || null,
    way: source.way,
    ground: source.ground,
    consent_by: source.ground === 'consent' ? source.consentBy || null : null,
    why_asked: source.ground === 'consent' || source.ground === 'came_unasked' ? null : source.why || null,
  };
}

/** Who it was, in one line: the person, what they are, and where. */
export const saidBy = (row: Pick<StatementRow, 'person_name' | 'person_role' | 'organisation'>): string =>
  [row.person_name, row.person_role, row.organisation].filter(Boolean).join(', ');

/** The same id again is the same record. @throws AppError CONFLICT SAME_SUBMISSION_OTHER_CONTENT for another case's */
export function requireSame(rows: readonly { readonly id: string }[], id: string): void {
  if (!rows.some((row) => row.id === id)) throw conflict('SAME_SUBMISSION_OTHER_CONTENT');
}
