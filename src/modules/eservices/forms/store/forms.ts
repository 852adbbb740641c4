import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Context } from '#core/operation';
import { notFound } from '#platform/errors';
import { type Answer, type FlowInstance, readFlowInstance, withoutSender } from '../flow-instance.ts';
import type { FormTables } from '../tables.ts';
import { decodeXml, UnreadableForm } from '../xml.ts';

export const digestOf = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();

/** An id drawn from words: the same words, the same id (UUIDv8, RFC 9562). */
export function idFrom(...words: readonly string[]): string {
  const hex = digestOf(JSON.stringify(words)).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export type Read = { readonly form: FlowInstance; readonly fault: null } | UnreadForm;
interface UnreadForm {
  readonly form: null;
  readonly fault: UnreadableForm['fault'];
}

/** A form, or why it could not be read as one. */
export function readOrFault(bytes: Buffer): Read {
  try {
    return { form: readFlowInstance(bytes), fault: null };
  } catch (error) {
    if (error instanceof UnreadableForm) return { form: null, fault: error.fault };
    throw error;
  }
}

const LONGEST_RAW = 20_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: PostgreSQL's JSON can't hold U+0000, and nobody can read the others
const UNREADABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]|\p{Surrogate}/gu;

/** What somebody can read of bytes that are no form. */
export function rawAnswers(bytes: Buffer): Answer[] {
  const values = [rawText(bytes).replace(UNREADABLE, '').slice(0, LONGEST_RAW)];
  return [{ element: '', question: '', fields: [{ name: 'Value', values }] }];
}

const isRaw = (answers: readonly Answer[]): boolean => answers.every(({ element }) => element === '');

function rawText(bytes: Buffer): string {
  try {
    return decodeXml(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}

/** Text that can be stored: what a form says is kept to the letter but for what no letter is. */
export const storable = (answers: readonly Answer[]): string =>
  JSON.stringify(answers, (_key, value: unknown) =>
    typeof value === 'string' ? value.replace(UNREADABLE, '') : value,
  );

/** The same form handed in twice at once: the second waits here, and finds the first. */
export async function oneAtATime(ctx: Context, id: string): Promise<void> {
  const key = sql`hashtextextended(${`${ctx.actor.tenantId} form ${id}`}, 0)`;
  await sql`select pg_advisory_xact_lock(${key})`.execute(ctx.tables());
}

export type FormHead = FormTables['eservices.received_form'];

/** The head of a form that the actor's units have; locked for what settles it. @throws AppError NOT_FOUND */
export async function formHead(ctx: Context, formId: string, lock = false): Promise<FormHead> {
  const query = ctx
    .tables<FormTables>()
    .selectFrom('eservices.received_form')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', formId);
  const head = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (!head) throw notFound();
  ctx.concerning({ kind: 'form', id: formId });
  return head;
}

export async function settleForm(
  ctx: Context,
  formId: string,
  settled: {
    state: 'report' | 'set_aside';
    reportId?: string;
    /** What the sender is told, of a report that it became by itself. */
    reference?: string | null;
    /** Null for what nobody did. */
    by: string | null;
    reason?: string;
  },
): Promise<void> {
  await ctx
    .tables<FormTables>()
    .updateTable('eservices.received_form')
    .set({
      state: settled.state,
      report_id: settled.reportId ?? null,
      reference: settled.reference ?? null,
      settled_at: ctx.now,
      settled_by: settled.by,
      settled_reason: settled.reason ?? null,
    })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', formId)
    .execute();
}

/** Notes that a mapping was tried on a form that goes on waiting, and why. */
export async function tried(
  ctx: Context,
  formId: string,
  { fault, mappingId }: { fault: FormHead['fault']; mappingId: string | null },
): Promise<void> {
  await ctx
    .tables<FormTables>()
    .updateTable('eservices.received_form')
    .set({ fault, tried_mapping: mappingId })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', formId)
    .execute();
}

/** The questions and answers of a form that the actor may read. */
export async function answersOf(ctx: Context, formId: string): Promise<readonly Answer[]> {
  return (await contentOf(ctx, formId)).answers;
}

async function contentOf(ctx: Context, formId: string) {
  await ctx.adoptContent(formId);
  return await ctx
    .tables<FormTables>()
    .selectFrom('eservices.received_form_content')
    .select(['answers', 'bytes'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', formId)
    .executeTakeFirstOrThrow();
}

/**
 * Leaves nothing of who sent a form that has become a report of somebody anonymous: its files are gone, and its text says nothing of its
 * sender. The digest of the answers stays, so that the same form handed in again is known.
 */
export async function forgetSender(ctx: Context, formId: string): Promise<void> {
  const { answers, bytes } = await contentOf(ctx, formId);
  const clean = withoutSender(bytes);
  const db = ctx.tables<FormTables>();
  await db
    .updateTable('eservices.received_form_content')
    .set({ bytes: clean, sha256: digestOf(clean), ...(isRaw(answers) ? { answers: '[]' } : {}) })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', formId)
    .execute();
  await ctx.discarding([formId]);
  await db
    .deleteFrom('eservices.received_form_file')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', formId)
    .execute();
}
