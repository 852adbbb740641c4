import type { z } from 'zod';
import type { Context } from '#core/operation';
import { isEverybodySettled, isProtectedAgainst } from '../../domain/investigation/notice.ts';
import { fullNameOf, nameKey } from '../../domain/naming.ts';
import type { OpeningNotices } from '../../investigation-contract.ts';
import { closeOnesOf, noticesOf, safetyChecksOf } from '../../store/investigation/notices.ts';
import { personOf } from '../../store/person-rows.ts';
import { protectedAgainst } from '../../store/protection.ts';
import type { CaseworkTables } from '../../tables.ts';
import { ageOf } from '../age.ts';
import { signedBy } from './signed-by.ts';

type Notices = z.input<typeof OpeningNotices>;

/** From this age a young person speaks for themselves in the case (SoL 3:4). */
export const OWN_RIGHT_AGE = 15;

/** Whether those concerned have been told of the opened investigation, and how safe that is. */
export async function noticesPart(ctx: Context, caseId: string, isRequired: boolean): Promise<Notices> {
  const checks = await safetyChecksOf(ctx, caseId);
  const notices = await noticesOf(ctx, caseId);
  return {
    isRequired,
    isSettled: isEverybodySettled(
      checks[0]?.persons,
      notices.map((n) => n.judged_person),
    ),
    checks: checks.map((c) => ({
      checkId: c.id,
      signs: c.signs,
      persons: c.persons,
      reasons: c.reasons,
      ...signedBy(c),
    })),
    concerned: await concernedIn(ctx, caseId),
    notices: notices.map((n) => ({
      noticeId: n.id,
      personId: n.judged_person,
      name: n.person_name,
      relation: n.relation,
      given: n.given,
      way: n.way,
      toldAt: n.told_at?.toISOString() ?? null,
      whyNot: n.why_not,
      ...signedBy(n),
    })),
  };
}

/** The guardians and parents of the file, those whom the reports name as guardians, and the young person from 15. */
async function concernedIn(ctx: Context, caseId: string): Promise<Notices['concerned']> {
  const { personId } = ctx.opened(caseId);
  const closeOnes = await closeOnesOf(ctx, personId);
  const against = await protectedAgainst(ctx, personId);
  const person = await personOf(ctx, personId);
  const isOwnParty = (ageOf(ctx, person.birth_date) ?? 0) >= OWN_RIGHT_AGE;
  const copies = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.report_copy')
    .select('guardians')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .orderBy('received_at')
    .execute();
  const known = closeOnes
    .flatMap((c) =>
      c.kind === 'guardian' || c.kind === 'parent'
        ? [{ relationId: c.relationId, name: c.name, relation: c.kind } as const]
        : [],
    )
    .toSorted((a, b) => Number(b.relation === 'guardian') - Number(a.relation === 'guardian'));
  const named = copies.flatMap((c) =>
    c.guardians.map((g) => ({ relationId: null, name: g.name, relation: 'guardian' }) as const),
  );
  const child = {
    relationId: null,
    name: fullNameOf({
      givenName: person.given_name,
      familyName: person.family_name,
      unborn: person.unborn,
    }),
    relation: 'child',
  } as const;
  const seen = new Set<string>();
  return [...known, ...named, ...(isOwnParty ? [child] : [])]
    .filter(({ name, relation }) => {
      const key = relation === 'child' ? '' : nameKey(name);
      return seen.has(key) ? false : seen.add(key);
    })
    .map((c) => ({
      ...c,
      isProtectedAgainst: c.relation !== 'child' && isProtectedAgainst(c, closeOnes, against),
    }));
}
