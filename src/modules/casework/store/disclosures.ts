import type { z } from 'zod';
import type { Context } from '#core/operation';
import { ageOn, type CalendarDate, calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { newId } from '#platform/ids';
import { hindranceOf, LEGAL_BASES } from '../domain/legal-bases.ts';
import type { Disclosure, RecordDisclosure } from '../secrecy-contract.ts';
import type { SecrecyTables } from '../secrecy-tables.ts';
import type { CaseworkTables } from '../tables.ts';
import { signatureOf } from './events.ts';

type Tables = SecrecyTables & CaseworkTables;

/**
 * Puts a disclosure into the register: for whatever leaves a case, by whichever operation. The case must have been opened; who acts is who
 * decides. Returns its id.
 * @throws AppError CONFLICT with the named reason when the law does not let the basis carry it; INVALID_INPUT for a day that lies ahead
 */
export async function recordDisclosure(ctx: Context, given: RecordDisclosure): Promise<string> {
  const on = given.disclosedOn ?? ctx.today;
  if (on > ctx.today) throw invalid('disclosedOn', 'in_the_future');
  const fact = ctx.opened(given.caseId);
  const age = await ageOnDay(ctx, fact.personId, calendarDate(on));
  const hindrance = hindranceOf(given.legalBasis, given.recipientKind, age);
  if (hindrance) throw conflict(hindrance);
  const signature = await signatureOf(ctx);
  const id = newId();
  const row = { tenant_id: ctx.actor.tenantId, authority_id: ctx.authorityId, case_id: given.caseId };
  const db = ctx.tables<Tables>();
  await db
    .insertInto('casework.disclosure')
    .values({
      ...row,
      id,
      unit_id: fact.unitId,
      disclosed_on: on,
      recorded_at: ctx.now,
      recipient_kind: given.recipientKind,
      legal_basis: given.legalBasis,
    })
    .execute();
  await db
    .insertInto('casework.disclosure_content')
    .values({
      ...row,
      disclosure_id: id,
      recipient: given.recipient,
      what: given.what,
      ground: given.ground,
      decided_by: signature.name,
      decided_by_function_title: signature.functionTitle,
      decided_by_employee: ctx.actor.employeeId,
      decided_by_function: ctx.actor.functionId,
    })
    .execute();
  return id;
}

async function ageOnDay(ctx: Context, personId: string, day: CalendarDate): Promise<number | null> {
  const person = await ctx
    .tables<Tables>()
    .selectFrom('casework.person')
    .select('birth_date')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', personId)
    .executeTakeFirst();
  const born = person?.birth_date;
  return born && born <= day ? ageOn(calendarDate(born), day) : null;
}

/** Disclosures with their content, of cases that have been opened; newest first. */
export const disclosuresWhere = (ctx: Context) =>
  ctx
    .tables<Tables>()
    .selectFrom('casework.disclosure as d')
    .innerJoin('casework.disclosure_content as c', (j) =>
      j.onRef('c.tenant_id', '=', 'd.tenant_id').onRef('c.disclosure_id', '=', 'd.id'),
    )
    .select([
      'd.id as disclosureId',
      'd.case_id as caseId',
      'd.disclosed_on as disclosedOn',
      'd.recipient_kind as recipientKind',
      'd.legal_basis as legalBasis',
      'c.recipient',
      'c.what',
      'c.ground',
      'c.decided_by as decidedBy',
      'c.decided_by_function_title as decidedByFunction',
    ])
    .where('d.tenant_id', '=', ctx.actor.tenantId)
    .orderBy('d.disclosed_on', 'desc')
    .orderBy('d.id', 'desc');

type Found = Omit<z.input<typeof Disclosure>, 'section' | 'unconfirmed'>;

/** With what the law says of the basis. */
export const disclosureView = <F extends Found>(found: F): F & z.input<typeof Disclosure> => ({
  ...found,
  section: LEGAL_BASES[found.legalBasis].section,
  unconfirmed: LEGAL_BASES[found.legalBasis].unconfirmed === true,
});
