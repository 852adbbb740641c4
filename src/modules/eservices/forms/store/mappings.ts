import type { Context } from '#core/operation';
import type { FlowInstance } from '../flow-instance.ts';
import type { FormTables } from '../tables.ts';

/** The mapping in force for a form: of its version, else of all versions; of each the latest. */
export async function mappingFor(
  ctx: Context,
  form: Pick<FlowInstance, 'familyId' | 'version'>,
): Promise<MappingRow | undefined> {
  if (form.familyId === null) return undefined;
  const rows = await mappingRows(ctx, form.familyId);
  return inForce(rows, form.version);
}

export type MappingRow = Awaited<ReturnType<typeof mappingRows>>[number];

/** All that has been set, latest first. */
export const mappingRows = (ctx: Context, familyId?: number) => {
  const query = ctx
    .tables<FormTables>()
    .selectFrom('eservices.form_mapping')
    .select(['id', 'family_id', 'version', 'mapping', 'set_at', 'set_by'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .orderBy('set_at', 'desc')
    .orderBy('id', 'desc');
  return (familyId === undefined ? query : query.where('family_id', '=', familyId)).execute();
};

export const inForce = (rows: readonly MappingRow[], version: number | null): MappingRow | undefined =>
  rows.find((r) => r.version === version && version !== null) ?? rows.find((r) => r.version === null);

/** Questions remembered of one version of a form: more than any form asks, and no more than a page can show. */
const MOST_QUESTIONS = 500;
const LONGEST_QUESTION = 500;

/** Remembers that such a form exists and what it asks: the questions, nobody's answers. */
export async function rememberForm(ctx: Context, form: FlowInstance): Promise<void> {
  if (form.familyId === null) return;
  const questions = JSON.stringify(
    form.answers.flatMap(({ element, question, fields }) =>
      (fields.length > 0 ? fields : [{ name: 'Value' }]).map(({ name }) => ({
        element,
        field: name,
        question: question.slice(0, LONGEST_QUESTION),
      })),
    ),
  );
  const seen = { name: form.name ?? '', questions, seen_at: ctx.now };
  const db = ctx.tables<FormTables>();
  const key = {
    tenant_id: ctx.actor.tenantId,
    authority_id: ctx.authorityId,
    family_id: form.familyId,
    version: form.version ?? 0,
  };
  const known = await db
    .selectFrom('eservices.known_form')
    .select('questions')
    .where((eb) => eb.and(key))
    .executeTakeFirst();
  // A question that nobody answered is missing in a form: what has been seen once is kept.
  const all = [
    ...(known?.questions ?? []),
    ...(JSON.parse(questions) as NonNullable<typeof known>['questions']),
  ];
  const each = new Map(all.map((q) => [`${q.element} ${q.field}`, q]));
  const merged = JSON.stringify([...each.values()].slice(0, MOST_QUESTIONS));
  await db
    .insertInto('eservices.known_form')
    .values({ ...key, ...seen, questions: merged })
    .onConflict((c) =>
      c
        .columns(['tenant_id', 'authority_id', 'family_id', 'version'])
        .doUpdateSet({ ...seen, questions: merged }),
    )
    .execute();
}
