import type { z } from 'zod';
import type { Context } from '#core/operation';
import { invalid } from '#platform/errors';
import type { FilePart, MaskedPart } from '../domain/masking.ts';
import type { StoredChoice } from '../person-tables.ts';
import type { MaskRelease } from '../release-contract.ts';
import type { CaseworkTables } from '../tables.ts';
import { attachmentsOf, readAttachment } from './attachments.ts';
import { reportsWithShieldedReporter } from './reporters.ts';

type Choice = NonNullable<z.output<typeof MaskRelease>['attachments']>[number];
export type ReleasedFile = Awaited<ReturnType<typeof attachmentsInFile>>[number];

/** The documents that belong to the file: those of reports, of the case and of signed entries; what hangs on a draft is not yet in it. */
export async function attachmentsInFile(ctx: Context, caseId: string) {
  const rows = await attachmentsOf(ctx, caseId);
  const entryIds = rows.flatMap((r) => r.entry_id ?? []);
  const signed =
    entryIds.length === 0
      ? []
      : await ctx
          .tables<CaseworkTables>()
          .selectFrom('casework.journal_entry')
          .select('id')
          .where('tenant_id', '=', ctx.actor.tenantId)
          .where('case_id', '=', caseId)
          .where('id', 'in', entryIds)
          .execute();
  const isSigned = new Set(signed.map((e) => e.id));
  const inFile = rows.filter((r) => r.entry_id === null || isSigned.has(r.entry_id));
  return await asHandedOut(ctx, caseId, inFile);
}

/** A shielded reporter's documents go out without what they say of their maker: it is that file which is frozen by its digest. */
async function asHandedOut<R extends Awaited<ReturnType<typeof attachmentsOf>>[number]>(
  ctx: Context,
  caseId: string,
  rows: readonly R[],
): Promise<R[]> {
  const shielded = await reportsWithShieldedReporter(
    ctx,
    rows.flatMap((r) => r.report_id ?? []),
  );
  const out: R[] = [];
  for (const row of rows) {
    const plain = shielded.has(row.report_id ?? '') ? await readAttachment(ctx, caseId, row.id) : undefined;
    out.push(plain ? { ...row, sha256: plain.sha256, byte_size: plain.bytes.length } : row);
  }
  return out;
}

/** Documents about which nobody has said what becomes of them. A masked copy of another needs no word of its own. */
export function undecided(files: readonly ReleasedFile[], choices: readonly StoredChoice[]): ReleasedFile[] {
  const copies = new Set(choices.flatMap((c) => c.copyId ?? []));
  return files.filter((f) => !copies.has(f.id) && !choices.some((c) => c.attachmentId === f.id));
}

/** As parts of the file: the name may be masked like any other words. */
export const attachmentParts = (
  files: readonly ReleasedFile[],
  choices: readonly StoredChoice[],
): FilePart[] => {
  const copies = new Set(choices.flatMap((c) => c.copyId ?? []));
  return files
    .filter((f) => !copies.has(f.id))
    .map((f) => ({
      partId: `attachment-${f.id}`,
      kind: 'attachment',
      at: f.received_at.toISOString(),
      fields: [{ field: 'fileName', value: f.name, coded: false }],
    }));
};

/** What was chosen for each document, and the digest of the bytes that go out: so that the file's own digest freezes them too. */
export function withChoices(
  parts: readonly MaskedPart[],
  files: readonly ReleasedFile[],
  choices: readonly StoredChoice[],
): MaskedPart[] {
  return parts.map((part) => {
    if (part.kind !== 'attachment') return part;
    const choice = choices.find((c) => part.partId === `attachment-${c.attachmentId}`);
    if (!choice) return part;
    const out = files.find((f) => f.id === (choice.copyId ?? choice.attachmentId));
    const field = (name: string, text: string, coded: boolean) => ({
      field: name,
      coded,
      segments: [{ text }],
    });
    return {
      ...part,
      fields: [
        ...part.fields,
        field('fileChoice', choice.choice, true),
        ...(choice.ground ? [field('fileGround', choice.ground, true)] : []),
        ...(choice.choice === 'withheld' || !out
          ? []
          : [field('fileDigest', out.sha256.toString('hex'), false)]),
      ],
    };
  });
}

/** @throws AppError INVALID_INPUT for a document that the file does not have, or a choice that lacks its section, reason or copy */
export function checkedChoices(
  files: readonly ReleasedFile[],
  choices: readonly Choice[],
  stood: readonly StoredChoice[],
  by: { readonly by: string; readonly byEmployee: string | null; readonly at: string },
): StoredChoice[] {
  const known = new Set(files.map((f) => f.id));
  const made = new Set(files.filter((f) => f.report_id === null).map((f) => f.id));
  return choices.map((c, i) => {
    const at = (field: string): string => `attachments.${i}.${field}`;
    if (!known.has(c.attachmentId)) throw invalid(at('attachmentId'), 'no_such_document');
    if (choices.findIndex((other) => other.attachmentId === c.attachmentId) !== i)
      throw invalid(at('attachmentId'), 'chosen_twice');
    if (c.choice !== 'included' && !c.ground) throw invalid(at('ground'), 'ground_needed');
    if (c.choice === 'withheld' && !c.reason) throw invalid(at('reason'), 'reason_missing');
    // A copy is made here, and of one document: two that stood for each other would both be let out or lost without a word.
    const isCopy =
      made.has(c.copyId ?? '') &&
      choices.every((other) => other.attachmentId !== c.copyId) &&
      choices.every((other, j) => j === i || other.copyId !== c.copyId);
    if (c.choice === 'masked_copy' && !isCopy) throw invalid(at('copyId'), 'copy_needed');
    const wanted = {
      attachmentId: c.attachmentId,
      choice: c.choice,
      ground: c.choice === 'included' ? null : (c.ground ?? null),
      reason: c.reason || null,
      copyId: c.choice === 'masked_copy' ? (c.copyId ?? null) : null,
    };
    const same = stood.find(
      (s) =>
        s.attachmentId === wanted.attachmentId &&
        s.choice === wanted.choice &&
        s.ground === wanted.ground &&
        s.reason === wanted.reason &&
        s.copyId === wanted.copyId,
    );
    return same ?? { ...wanted, ...by };
  });
}
