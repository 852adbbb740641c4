import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { intakeUnit, type OrganisationTables } from '#core/organisation';
import { conflict } from '#platform/errors';
import { FileContent } from '#platform/files';
import { line } from '#platform/schema';
import { FormReceipt } from '../contract.ts';
import { withoutSender } from '../flow-instance.ts';
import { addFiles } from '../store/add-files.ts';
import { becomeReport } from '../store/become-report.ts';
import { keepable, keepFormFiles } from '../store/form-files.ts';
import { digestOf, idFrom, oneAtATime, rawAnswers, readOrFault, storable } from '../store/forms.ts';
import { rememberForm } from '../store/mappings.ts';
import type { FormTables } from '../tables.ts';

/** As many as become part of a report, with the form's own. */
export const MOST_FILES = 9;

/** Whose numbers forms with a number have. A municipality has one such platform, whichever way its forms come. */
const OPEN_EPLATFORM = 'open-eplatform';

const AnyFile = z.custom<FileContent>((value) => value instanceof FileContent);

/** The largest form, in bytes, without its files. */
export const LARGEST_FORM = 2 * 1024 * 1024;

/**
 * A form from an e-service platform. Kept as it came; read into a report where the municipality has said what it means, else left for intake to
 * read. Handed in again with the same answers it is the same form, also when it is both handed in and fetched; with others it waits beside the
 * first. Nothing is ever dropped.
 */
export const receiveForm = defineOperation({
  name: 'eservices.receive-form',
  kind: 'command',
  permission: 'eservices:form:receive',
  audit: 'form.received',
  summary: 'Hand in a form from an e-service platform',
  input: z.object({
    /** Which system it came from, as it is called. */
    system: line(200, 1),
    /** Whose the form is when it has no number, for a system that may be called something else one day. */
    source: line(200, 1).optional(),
    bytes: z
      .instanceof(Buffer)
      .refine((b) => b.length > 0 && b.length <= LARGEST_FORM, { error: 'wrong_format' }),
    /** Its number there, from who fetched it: known also when the form itself can't be read. */
    externalId: line(100, 1).optional(),
    /** The form as its platform shows it. */
    pdf: AnyFile.optional(),
    /** What was attached to it. Files that can't be kept are counted and left out: the form is never refused for them. */
    files: z.array(AnyFile).max(MOST_FILES).default([]),
    /** Files that it has and that could not be fetched. */
    filesMissing: z.number().int().min(0).max(1000).default(0),
    /** Its answers alone, from a system that hands in no files. */
    withoutFiles: z.boolean().default(false),
  }),
  output: FormReceipt,
  run: async (ctx, { system, source = system, bytes, externalId, ...sent }) => {
    const unit = await intakeUnit(
      ctx.tables<OrganisationTables>(),
      ctx.actor.tenantId,
      'child_youth',
      ctx.authorityId,
    );
    if (!unit) throw conflict('NO_INTAKE_UNIT');
    const read = readOrFault(bytes);
    const sha256 = digestOf(bytes);
    const answers = storable(read.form?.answers ?? rawAnswers(bytes));
    const answersDigest = digestOf(answers);
    const number = externalId ?? read.form?.externalId ?? null;
    const first =
      number === null
        ? idFrom(source, sha256.toString('hex'))
        : idFrom(OPEN_EPLATFORM, ctx.authorityId, number);
    await oneAtATime(ctx, first);

    const earlier = await receivedBefore(ctx, first);
    const changed = earlier !== undefined && !earlier.answersDigest.equals(answersDigest);
    const formId = changed ? idFrom(first, answersDigest.toString('hex')) : first;
    const same = changed ? await receivedBefore(ctx, formId) : earlier;
    const files = keepable({ pdf: sent.pdf ?? null, attached: sent.files });
    const leftOut = files.leftOut + sent.filesMissing;
    if (same) {
      const filesAdded = !same.hasAll && !sent.withoutFiles;
      if (filesAdded) await addFiles(ctx, formId, files, leftOut);
      ctx.changed({ formId, again: true, ...(filesAdded ? { filesAdded } : {}) });
      return { formId, receivedAt: same.receivedAt.toISOString(), reference: same.reference };
    }

    if (read.form) await rememberForm(ctx, read.form);
    const report =
      changed || !read.form
        ? null
        : await becomeReport(ctx, { formId, form: read.form, receivedAt: ctx.now, files, leftOut });
    const fault = changed ? 'changed' : (read.fault ?? report?.fault ?? null);
    await keep(
      ctx,
      {
        tenant_id: ctx.actor.tenantId,
        id: formId,
        authority_id: ctx.authorityId,
        unit_id: unit.unitId,
        system,
        external_id: number,
        family_id: read.form?.familyId ?? null,
        version: read.form?.version ?? null,
        form_name: read.form?.name ?? null,
        received_at: ctx.now,
        fault,
        state: report?.reportId ? 'report' : 'waiting',
        report_id: report?.reportId ?? null,
        reference: report?.reference ?? null,
        settled_at: report?.reportId ? ctx.now : null,
        settled_by: null,
        settled_reason: null,
        left_out: leftOut,
        tried_mapping: report?.mappingId ?? null,
        origin_id: first,
        has_all: !sent.withoutFiles,
      },
      keptOf(report?.isAnonymous ? withoutSender(bytes) : bytes, answers, answersDigest),
    );
    if (!report?.reportId) await keepFormFiles(ctx, formId, files);
    ctx.concerning({ kind: 'form', id: formId });
    ctx.changed({ formId, sha256: sha256.toString('hex'), fault, reportId: report?.reportId ?? null });
    return { formId, receivedAt: ctx.now.toISOString(), reference: report?.reference ?? null };
  },
});

const keptOf = <A>(bytes: Buffer, answers: A, answersDigest: Buffer) => ({
  bytes,
  sha256: digestOf(bytes),
  answers,
  answers_sha256: answersDigest,
});

interface Before {
  readonly receivedAt: Date;
  readonly answersDigest: Buffer;
  readonly reference: string | null;
  readonly hasAll: boolean;
}

async function receivedBefore(ctx: Context, id: string): Promise<Before | undefined> {
  await ctx.adoptContent(id);
  const row = await ctx
    .tables<FormTables>()
    .selectFrom('eservices.received_form as f')
    .innerJoin('eservices.received_form_content as c', (j) =>
      j.onRef('c.tenant_id', '=', 'f.tenant_id').onRef('c.id', '=', 'f.id'),
    )
    .select(['f.received_at', 'f.reference', 'f.has_all', 'c.answers_sha256'])
    .where('f.tenant_id', '=', ctx.actor.tenantId)
    .where('f.id', '=', id)
    .executeTakeFirst();
  return (
    row && {
      receivedAt: row.received_at,
      answersDigest: row.answers_sha256,
      reference: row.reference,
      hasAll: row.has_all,
    }
  );
}

async function keep(
  ctx: Context,
  head: FormTables['eservices.received_form'],
  content: { bytes: Buffer; sha256: Buffer; answers: string; answers_sha256: Buffer },
): Promise<void> {
  const db = ctx.tables<FormTables>();
  const { tenant_id, id, authority_id } = head;
  await db.insertInto('eservices.received_form').values(head).execute();
  await db
    .insertInto('eservices.received_form_content')
    .values({ tenant_id, id, authority_id, ...content })
    .execute();
}
