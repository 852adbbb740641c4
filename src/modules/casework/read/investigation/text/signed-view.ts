import type { z } from 'zod';
import type { Context } from '#core/operation';
import { frozenNow } from '../../../store/investigation/text/frozen.ts';
import { isTextIntact, type SignedRow, textAmong } from '../../../store/investigation/text/signed.ts';
import type { ViewRow } from '../../../store/investigation/text/views.ts';
import type { SignedInvestigation, TextView } from '../../../text-contract.ts';

/** The text as it was signed, with what has been added to it; null before it is signed. */
export async function signedView(
  ctx: Context,
  rows: readonly SignedRow[],
): Promise<z.input<typeof SignedInvestigation> | null> {
  const row = textAmong(rows);
  if (!row) return null;
  const frozen = await frozenNow(ctx, row);
  return {
    signedId: row.id,
    signedAt: row.signed_at.toISOString(),
    author: row.author_name,
    authorTitle: row.author_title,
    templateVersion: frozen.templateVersion,
    sha256: row.sha256.toString('hex'),
    intact: isTextIntact(row),
    sections: frozen.sections.map((s) => ({ ...s, areas: [...s.areas], sources: [...s.sources] })),
    views: [...frozen.views],
    addenda: rows
      .filter((r) => r.adds_to === row.id)
      .map((r) => ({
        signedId: r.id,
        heading: r.heading,
        text: r.body,
        reason: r.reason ?? '',
        signedAt: r.signed_at.toISOString(),
        author: r.author_name,
        authorTitle: r.author_title,
        sha256: r.sha256.toString('hex'),
        intact: isTextIntact(r),
      })),
  };
}

export const viewOf = (row: ViewRow): z.input<typeof TextView> => ({
  viewId: row.id,
  kind: row.kind,
  heading: row.heading,
  party: row.party,
  partyName: row.party_name,
  saidOn: row.said_on,
  text: row.body,
  recordedAt: row.recorded_at.toISOString(),
  recordedBy: `${row.recorded_by}, ${row.recorded_by_function_title}`,
  answer:
    row.answer && row.answered_at
      ? {
          answer: row.answer,
          text: row.answer_body ?? '',
          at: row.answered_at.toISOString(),
          by: `${row.answered_by}, ${row.answered_by_function_title}`,
        }
      : null,
});
