import type { z } from 'zod';
import { type AccessTables, caseFactsOfPersons } from '#core/access';
import { clocksOfCases } from '#core/clocks';
import type { Context } from '#core/operation';
import type { RelationKind } from '../../domain/person-codes.ts';
import type { FamilyView } from '../../family-contract.ts';
import type { CaseworkTables } from '../../tables.ts';
import { caseRows } from '../case-rows.ts';
import { othersOf, reportsIn } from '../siblings.ts';

/**
 * The cases of the family of an opened case, the open ones first. Found by the relations of either file and by the reports that they share, and
 * opened, and so traced, as far as the reader may; the others leave no trace in the answer, nor do their number.
 */
export async function familyView(ctx: Context, caseId: string): Promise<z.input<typeof FamilyView>> {
  const { personId } = ctx.opened(caseId);
  const relationsOf = await relatedTo(ctx, personId);
  const facts = await caseFactsOfPersons(ctx.tables<AccessTables>(), ctx.actor.tenantId, ctx.authorityId, [
    ...relationsOf.keys(),
  ]);
  const ofReports = (await othersOf(ctx, caseId, await reportsIn(ctx, caseId))).map((other) => other.case_id);
  const candidates = [...new Set([...facts.map((f) => f.caseId), ...ofReports])];
  const opened = (await ctx.openAllowed(candidates, 'casework:case:read')).filter(
    (f) => f.personId !== personId,
  );
  if (opened.length === 0) return { today: ctx.today, caseId, cases: [] };
  const ids = opened.map((f) => f.caseId);
  const heads = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.case_head')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', 'in', ids)
    .orderBy('closed_on', (o) => o.desc().nullsFirst())
    .orderBy('number')
    .execute();
  const rows = new Map((await caseRows(ctx, heads)).map((row) => [row.caseId, row]));
  const clocks = await clocksOfCases(ctx, ids);
  return {
    today: ctx.today,
    caseId,
    cases: heads.map((h) => ({
      caseId: h.id,
      caseNumber: h.number,
      label: h.label,
      age: rows.get(h.id)?.age ?? null,
      state: h.state,
      unitName: rows.get(h.id)?.unitName ?? '',
      holderName: rows.get(h.id)?.holderName ?? null,
      investigationOpenedOn: h.investigation_opened_on,
      clocks: (clocks.get(h.id) ?? []).filter((c) => c.state === 'running' || c.state === 'overdue'),
      relations: relationsOf.get(h.person_id) ?? [],
      isOfSameReport: ofReports.includes(h.id),
    })),
  };
}

/** Persons of the register to whom the file of this one, or whose own file, tells a relation; as this file tells it. */
async function relatedTo(ctx: Context, personId: string): Promise<ReadonlyMap<string, RelationKind[]>> {
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.relation_fact')
    .select(['person_id', 'related_person_id', 'kind'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('active', '=', true)
    .where((eb) => eb.or([eb('person_id', '=', personId), eb('related_person_id', '=', personId)]))
    .execute();
  const found = new Map<string, RelationKind[]>();
  const add = (other: string | null, kind: RelationKind | null): void => {
    if (other === null) return;
    const kinds = found.get(other) ?? [];
    found.set(other, kind === null || kinds.includes(kind) ? kinds : [...kinds, kind]);
  };
  for (const r of rows) {
    if (r.person_id === personId) add(r.related_person_id, r.kind);
    // Seen from the other's file: a sibling is a sibling from here too, a guardian's child has no word here.
    else add(r.person_id, MUTUAL.has(r.kind) ? r.kind : null);
  }
  return found;
}

const MUTUAL: ReadonlySet<RelationKind> = new Set(['sibling', 'half_sibling', 'lives_with']);
