import { sql } from 'kysely';
import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { newId } from '#platform/ids';
import { FormMappings, SetFormMapping } from '../contract.ts';
import { inForce, mappingRows } from '../store/mappings.ts';
import type { FormTables } from '../tables.ts';

/** The forms that have come from other systems, with their questions and what those mean. */
export const formMappings = defineOperation({
  name: 'eservices.form-mappings',
  kind: 'query',
  permission: 'eservices:mapping:read',
  audit: 'form-mappings.read',
  summary: 'Forms of e-service platforms, their questions and what they mean',
  input: z.object({}),
  output: FormMappings,
  run: (ctx) => allMappings(ctx),
});

/**
 * Says what a form's questions mean, from now on. What was set before is kept; forms that wait are read anew by the worker, and the
 * administrator sees none of them.
 */
export const setFormMapping = defineOperation({
  name: 'eservices.set-form-mapping',
  kind: 'command',
  permission: 'eservices:mapping:set',
  audit: 'form-mapping.set',
  summary: "Say what the questions of an e-service platform's form mean",
  input: SetFormMapping,
  output: FormMappings,
  run: async (ctx, { familyId, version, mapping }) => {
    await ctx
      .tables<FormTables>()
      .insertInto('eservices.form_mapping')
      .values({
        tenant_id: ctx.actor.tenantId,
        id: newId(),
        authority_id: ctx.authorityId,
        family_id: familyId,
        version: version ?? null,
        mapping: JSON.stringify(mapping),
        set_at: ctx.now,
        set_by: ctx.actor.name,
      })
      .execute();
    return await allMappings(ctx);
  },
});

async function allMappings(ctx: Context): Promise<z.input<typeof FormMappings>> {
  const forms = await ctx
    .tables<FormTables>()
    .selectFrom('eservices.known_form')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .orderBy('name')
    .orderBy('family_id')
    .orderBy('version', 'desc')
    .execute();
  const set = await mappingRows(ctx);
  const waiting = await waitingCounts(ctx);
  return {
    forms: forms.map((form) => {
      const of = inForce(
        set.filter((row) => row.family_id === form.family_id),
        form.version,
      );
      return {
        familyId: form.family_id,
        version: form.version,
        name: form.name,
        questions: form.questions,
        seenAt: form.seen_at.toISOString(),
        mapping: of?.mapping ?? null,
        setAt: of?.set_at.toISOString() ?? null,
        setBy: of?.set_by ?? null,
        waiting: sum(waiting.filter((row) => isOf(row, form))),
        toReread: of
          ? sum(waiting.filter((row) => isOf(row, form) && row.isMendable && row.tried_mapping !== of.id))
          : 0,
      };
    }),
  };
}

const isOf = (
  row: { family_id: number | null; version: number | null },
  form: { family_id: number; version: number },
): boolean => row.family_id === form.family_id && (row.version ?? 0) === form.version;

const sum = (rows: readonly { count: number }[]): number => rows.reduce((n, row) => n + row.count, 0);

/** How many wait of each form, by the mapping that was last tried. Counted, and none of them opened. */
const waitingCounts = (ctx: Context) =>
  ctx.counting<FormTables, WaitingCount[]>((db) =>
    db
      .selectFrom('eservices.received_form')
      .select([
        'family_id',
        'version',
        'tried_mapping',
        sql<boolean>`coalesce(fault in ('unmapped', 'mapping_failed'), false)`.as('isMendable'),
        sql<number>`count(*)::int`.as('count'),
      ])
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('authority_id', '=', ctx.authorityId)
      .where('state', '=', 'waiting')
      .groupBy(['family_id', 'version', 'tried_mapping', 'isMendable'])
      .execute(),
  );

interface WaitingCount {
  readonly family_id: number | null;
  readonly version: number | null;
  readonly tried_mapping: string | null;
  readonly isMendable: boolean;
  readonly count: number;
}
