import type { Context } from '#core/operation';
import { notFound } from '#platform/errors';
import { FileContent, MEDIA_TYPES } from '#platform/files';
import type { FormTables } from '../tables.ts';

/** The files of a form: the form itself as its platform shows it, and what somebody attached. */
export interface FormFiles {
  readonly pdf: FileContent | null;
  readonly attached: readonly FileContent[];
}

/** Keeps the files of a form that waits. */
export async function keepFormFiles(
  ctx: Context,
  formId: string,
  { pdf, attached }: FormFiles,
): Promise<void> {
  const all = [
    ...(pdf ? [{ file: pdf, isForm: true }] : []),
    ...attached.map((file) => ({ file, isForm: false })),
  ];
  for (const [position, { file, isForm }] of all.entries()) {
    if (!file.mediaType) throw new Error('A file of no known kind can not be kept');
    await ctx
      .tables<FormTables>()
      .insertInto('eservices.received_form_file')
      .values({
        tenant_id: ctx.actor.tenantId,
        id: formId,
        position,
        authority_id: ctx.authorityId,
        name: file.name,
        media_type: file.mediaType,
        is_form: isForm,
        bytes: file.bytes,
        sha256: file.sha256,
      })
      .execute();
  }
}

/** The files of a form that has been opened as content, without their bytes. */
export const listFormFiles = (ctx: Context, formId: string) =>
  ctx
    .tables<FormTables>()
    .selectFrom('eservices.received_form_file')
    .select(({ fn }) => [
      'position',
      'name',
      'media_type',
      'is_form',
      fn<number>('length', ['bytes']).as('size'),
    ])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', formId)
    .orderBy('position')
    .execute();

/** All of them with their bytes, the digests checked. */
export async function formFiles(ctx: Context, formId: string): Promise<FormFiles> {
  const rows = await filesOf(ctx, formId).orderBy('position').execute();
  const read = rows.map((row) => ({ isForm: row.is_form, file: content(row) }));
  return {
    pdf: read.find(({ isForm }) => isForm)?.file ?? null,
    attached: read.filter(({ isForm }) => !isForm).map(({ file }) => file),
  };
}

/** @throws AppError NOT_FOUND */
export async function formFile(ctx: Context, formId: string, position: number): Promise<FileContent> {
  const row = await filesOf(ctx, formId).where('position', '=', position).executeTakeFirst();
  if (!row) throw notFound();
  return content(row);
}

const filesOf = (ctx: Context, formId: string) =>
  ctx
    .tables<FormTables>()
    .selectFrom('eservices.received_form_file')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', formId);

const content = (row: FormTables['eservices.received_form_file']): FileContent =>
  FileContent.kept(row.name, row.media_type, row.bytes, row.sha256);

/** What of the files can be kept at all, and how many can't. */
export function keepable({ pdf, attached }: FormFiles): FormFiles & { readonly leftOut: number } {
  const kept = attached.filter((file) => file.faultAmong(MEDIA_TYPES) === null);
  return {
    pdf: pdf?.faultAmong(['application/pdf']) === null ? pdf : null,
    attached: kept,
    leftOut: attached.length - kept.length,
  };
}
