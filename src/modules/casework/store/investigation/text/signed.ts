import type { Selectable } from 'kysely';
import type { Context } from '#core/operation';
import { newId } from '#platform/ids';
import { textDigest } from '../../../domain/investigation/written.ts';
import type { TextTables } from '../../../text-tables.ts';
import { signatureOf } from '../../events.ts';

export type SignedRow = Selectable<TextTables['casework.signed_text']>;

/** What has been signed of an opened case's text: the text first, then what was added to it. */
export const signedOf = (ctx: Context, caseId: string): Promise<SignedRow[]> =>
  ctx
    .tables<TextTables>()
    .selectFrom('casework.signed_text')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .orderBy('signed_at')
    .orderBy('id')
    .execute();

export const textAmong = (rows: readonly SignedRow[]): SignedRow | undefined =>
  rows.find((row) => row.adds_to === null);

/** Whether the row still is what was signed. */
export const isTextIntact = (row: SignedRow): boolean =>
  textDigest({
    tenantId: row.tenant_id,
    signedId: row.id,
    caseId: row.case_id,
    addsTo: row.adds_to,
    body: row.body,
    heading: row.heading,
    reason: row.reason,
    signedAt: row.signed_at,
    authorName: row.author_name,
    authorTitle: row.author_title,
  }).equals(row.sha256);

/** Freezes words with their author and their digest. */
export async function freeze(
  ctx: Context,
  caseId: string,
  words: Pick<SignedRow, 'adds_to' | 'heading' | 'reason' | 'body'> & { readonly id?: string },
): Promise<SignedRow> {
  const signature = await signatureOf(ctx);
  const row = {
    tenant_id: ctx.actor.tenantId,
    id: words.id ?? newId(),
    authority_id: ctx.authorityId,
    case_id: caseId,
    adds_to: words.adds_to,
    heading: words.heading,
    reason: words.reason,
    body: words.body,
    signed_at: ctx.now,
    author_name: signature.name,
    author_title: signature.functionTitle,
    author_employee: ctx.actor.employeeId,
    author_function: ctx.actor.functionId,
  };
  const sha256 = textDigest({
    tenantId: row.tenant_id,
    signedId: row.id,
    caseId,
    addsTo: row.adds_to,
    body: row.body,
    heading: row.heading,
    reason: row.reason,
    signedAt: row.signed_at,
    authorName: row.author_name,
    authorTitle: row.author_title,
  });
  await ctx
    .tables<TextTables>()
    .insertInto('casework.signed_text')
    .values({ ...row, sha256 })
    .execute();
  return { ...row, sha256 };
}

/** What the trail keeps of a signature: never its words. */
export const signedTextContent = (row: SignedRow) => ({
  signedId: row.id,
  addsTo: row.adds_to,
  heading: row.heading,
  characters: row.body.length,
  sha256: row.sha256.toString('hex'),
});
