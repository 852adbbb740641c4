import type { Context } from '#core/operation';
import { ageOn, calendarDate } from '#platform/calendar';
import type { ConcernedAs } from '../../domain/investigation/codes.ts';
import { isProtectedAgainst } from '../../domain/investigation/notice.ts';
import { fullNameOf, nameKey } from '../../domain/naming.ts';
import type { CaseworkTables } from '../../tables.ts';
import { personOf } from '../person-rows.ts';
import { protectedAgainst } from '../protection.ts';
import { closeOnesOf } from './notices.ts';

/** From this age a young person speaks for themselves in the case (SoL 3:4). */
export const OWN_RIGHT_AGE = 15;

/** Somebody whom an investigation concerns. */
export interface Concerned {
  /** Of those who stand close in the file; null for somebody whom a report names, and for the child. */
  readonly relationId: string | null;
  readonly name: string;
  readonly relation: ConcernedAs;
  /** The child is protected against them: they can't be told. */
  readonly isProtectedAgainst: boolean;
}

/** The guardians and parents of the file, those whom the reports name as guardians, and the young person from 15. */
export async function concernedIn(ctx: Context, caseId: string): Promise<Concerned[]> {
  const { personId } = ctx.opened(caseId);
  const [closeOnes, against, person, copies] = await Promise.all([
    closeOnesOf(ctx, personId),
    protectedAgainst(ctx, personId),
    personOf(ctx, personId),
    ctx
      .tables<CaseworkTables>()
      .selectFrom('casework.report_copy')
      .select('guardians')
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('case_id', '=', caseId)
      .orderBy('received_at')
      .execute(),
  ]);
  const isOwnParty =
    person.birth_date !== null &&
    person.birth_date <= ctx.today &&
    ageOn(calendarDate(person.birth_date), ctx.today) >= OWN_RIGHT_AGE;
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
