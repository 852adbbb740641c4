import type { Context } from '#core/operation';
import { invalid } from '#platform/errors';
import { newId } from '#platform/ids';
import type { ReporterCategory } from '../../domain/codes.ts';
import { organisationKey } from '../../domain/organisation.ts';
import { type OrganisationName, tables } from './register.ts';

/** What a name is compared by. One of nothing but signs is compared as it is written. */
export const keyOf = (name: string): string => organisationKey(name) || name;

/** The names that are compared alike, in whatever category. */
export const namesAlike = (ctx: Context, name: string): Promise<OrganisationName[]> =>
  tables(ctx)
    .selectFrom('casework.organisation_name')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('name_key', '=', keyOf(name))
    .execute();

interface Given {
  readonly organisationId: string;
  readonly category: ReporterCategory;
  readonly name: string;
  readonly kind: OrganisationName['kind'];
}

/**
 * Makes a name the organisation's. One that somebody has written and that was nobody's becomes its too, with the reports under it.
 * @param field what the fault is said of, when the name is another's
 * @throws AppError INVALID_INPUT
 */
export async function giveName(ctx: Context, given: Given, field: string): Promise<void> {
  const { organisationId, category, name, kind } = given;
  const known = (await namesAlike(ctx, name)).find((n) => n.category === category);
  if (known?.organisation_id && known.organisation_id !== organisationId) throw invalid(field, 'name_taken');
  if (known) {
    await updateName(ctx, known.id, { organisation_id: organisationId, name, kind });
    return;
  }
  await tables(ctx)
    .insertInto('casework.organisation_name')
    .values({
      tenant_id: ctx.actor.tenantId,
      id: newId(),
      authority_id: ctx.authorityId,
      category,
      name,
      name_key: keyOf(name),
      organisation_id: organisationId,
      kind,
      written_on: null,
    })
    .execute();
}

/** Takes a name away. Reports that came under it are again under a name that is no organisation's. */
export async function takeName(ctx: Context, { id, written_on }: OrganisationName): Promise<void> {
  if (written_on !== null) {
    await updateName(ctx, id, { organisation_id: null, kind: 'also' });
    return;
  }
  await tables(ctx)
    .deleteFrom('casework.organisation_name')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', id)
    .execute();
}

export async function updateName(
  ctx: Context,
  nameId: string,
  changed: Partial<Pick<OrganisationName, 'organisation_id' | 'name' | 'kind' | 'category' | 'written_on'>>,
): Promise<void> {
  await tables(ctx)
    .updateTable('casework.organisation_name')
    .set(changed)
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', nameId)
    .execute();
}
