import type { z } from 'zod';
import { type AccessTables, caseFactsOfPersons } from '#core/access';
import type { Context } from '#core/operation';
import { formatIdentityNumber } from '../domain/identity-number.ts';
import { keptByOrderer } from '../domain/kept-by-orderer.ts';
import { nameKey } from '../domain/naming.ts';
import type { CasePersons } from '../person-contract.ts';
import { nameOf, personOf } from '../store/person-rows.ts';
import type { CaseworkTables } from '../tables.ts';
import { reportsIn, siblingsOf } from './siblings.ts';

type View = z.input<typeof CasePersons>;

/**
 * The person of a case, who stands close, and what the person was called before. A performer's case knows what it takes to meet the person: the
 * guardians there are, and nothing of how the authority came to know it.
 */
export async function casePersonsView(ctx: Context, caseId: string): Promise<View> {
  const fact = ctx.opened(caseId);
  const person = await personOf(ctx, fact.personId);
  const kept = keptByOrderer(fact);
  const { allowed } = ctx.offers(fact, [
    { operation: 'casework.save-person', permission: 'casework:person:edit', hindrance: kept },
    { operation: 'casework.add-relation', permission: 'casework:person:edit', hindrance: kept },
    { operation: 'casework.identify-person', permission: 'casework:person:identify', hindrance: kept },
    {
      operation: 'casework.join-persons',
      permission: 'casework:person:identify',
      hindrance: kept ?? (person.identity_number === null ? null : 'IDENTITY_CONFLICT'),
    },
    { operation: 'casework.separate-persons', permission: 'casework:person:separate', hindrance: kept },
  ]);
  const meeting = {
    personId: person.id,
    version: person.version,
    name: nameOf(person),
    identityNumber: person.identity_number ? formatIdentityNumber(person.identity_number) : null,
    birthDate: person.birth_date,
    unborn: person.unborn,
    protection: person.protection,
    language: person.language,
    interpreter: person.interpreter,
    phone: person.phone,
  };
  const head = { today: ctx.today, caseId, allowed, performs: kept !== null };
  if (kept) {
    const unknown = { knownText: null, email: null, address: null, contactNote: null };
    return {
      ...head,
      person: { ...meeting, ...unknown },
      relations: await guardiansOf(ctx, person.id),
      proposals: [],
      history: [],
    };
  }
  const relations = await relationsOf(ctx, person.id);
  return {
    ...head,
    person: {
      ...meeting,
      knownText: person.known_text,
      email: person.email,
      address: person.address,
      contactNote: person.contact_note,
    },
    relations,
    proposals: await proposalsOf(ctx, caseId, new Set(relations.map((r) => nameKey(r.name)))),
    history: await historyOf(ctx, person.id),
  };
}

const relationRows = (ctx: Context, personId: string) =>
  ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.relation')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('person_id', '=', personId)
    .orderBy('recorded_at')
    .orderBy('id');

/** The guardians that the person has now, and how to reach them. */
async function guardiansOf(ctx: Context, personId: string): Promise<View['relations']> {
  const rows = await relationRows(ctx, personId)
    .where('kind', '=', 'guardian')
    .where('ended_at', 'is', null)
    .execute();
  return rows.map((r) => ({
    relationId: r.id,
    kind: r.kind,
    name: r.name,
    phone: r.phone,
    fromOn: r.from_on,
    toOn: r.to_on,
    recorded: null,
    ended: null,
    cases: [],
  }));
}

async function relationsOf(ctx: Context, personId: string): Promise<View['relations']> {
  const rows = await relationRows(ctx, personId).execute();
  const related = [...new Set(rows.flatMap((r) => r.related_person_id ?? []))];
  const facts = await caseFactsOfPersons(
    ctx.tables<AccessTables>(),
    ctx.actor.tenantId,
    ctx.authorityId,
    related,
  );
  const open = facts.filter((f) => ctx.may('casework:case:read', f).allowed);
  return rows.map((r) => ({
    relationId: r.id,
    kind: r.kind,
    name: r.name,
    phone: r.phone,
    fromOn: r.from_on,
    toOn: r.to_on,
    recorded: { source: r.source, at: r.recorded_at.toISOString(), by: r.recorded_by },
    ended:
      r.ended_at && r.ended_by
        ? { at: r.ended_at.toISOString(), by: r.ended_by, reason: r.end_reason ?? '' }
        : null,
    cases: open
      .filter((f) => f.personId === r.related_person_id)
      .map((f) => ({ caseId: f.caseId, caseNumber: f.caseNumber, open: f.open })),
  }));
}

/** Guardians whom the reports name, and the other children of the reports, as far as this reader may open their cases. */
async function proposalsOf(
  ctx: Context,
  caseId: string,
  known: ReadonlySet<string>,
): Promise<View['proposals']> {
  const db = ctx.tables<CaseworkTables>();
  const copies = await db
    .selectFrom('casework.report_copy')
    .select(['guardians'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .orderBy('received_at')
    .execute();
  const guardians = copies.flatMap((c) =>
    c.guardians.map((g) => ({ kind: 'guardian' as const, name: g.name, phone: g.phone, ofCase: null })),
  );
  const siblings = [...(await siblingsOf(ctx, caseId, reportsIn(ctx, caseId))).values()].flat();
  const ofCases = siblings.map((s) => s.caseId);
  const names = ofCases.length === 0 ? [] : await childrenOf(ctx, ofCases);
  const children = names.map((n) => ({
    kind: 'sibling' as const,
    phone: null,
    name: n.name,
    ofCase: n.caseId,
  }));
  const seen = new Set(known);
  return [...guardians, ...children].filter(({ name }) => {
    const key = nameKey(name);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

async function childrenOf(ctx: Context, caseIds: readonly string[]) {
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.case_head as h')
    .innerJoin('casework.person as p', (j) =>
      j.onRef('p.tenant_id', '=', 'h.tenant_id').onRef('p.id', '=', 'h.person_id'),
    )
    .select(['h.id', 'p.given_name', 'p.family_name', 'p.unborn'])
    .where('h.tenant_id', '=', ctx.actor.tenantId)
    .where('h.id', 'in', [...caseIds])
    .orderBy('h.number')
    .execute();
  return rows.map((r) => ({ caseId: r.id, name: nameOf(r) }));
}

/** With what the records were called that have been joined into this one. */
async function historyOf(ctx: Context, personId: string): Promise<View['history']> {
  const own = await historyRows(ctx, [personId]);
  const undone = new Set(own.flatMap((h) => h.undoes ?? []));
  const joined = own.flatMap((h) =>
    h.kind === 'joined' && !undone.has(h.id) && h.other_person_id ? h.other_person_id : [],
  );
  await ctx.showPersons(joined);
  const rows = [...own, ...(joined.length === 0 ? [] : await historyRows(ctx, joined))];
  return rows
    .toSorted((a, b) => b.at.getTime() - a.at.getTime() || b.id.localeCompare(a.id))
    .map((h) => ({
      historyId: h.id,
      at: h.at.toISOString(),
      kind: h.kind,
      formerName: h.before.name,
      formerNumber: h.before.identityNumber ? formatIdentityNumber(h.before.identityNumber) : null,
      formerKnownText: h.before.knownText,
      reason: h.reason,
      by: h.by_name,
      undone: undone.has(h.id),
    }));
}

const historyRows = (ctx: Context, personIds: readonly string[]) =>
  ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.person_history')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('person_id', 'in', [...personIds])
    .orderBy('at')
    .execute();
