import type { Context } from '#core/operation';
import type { FrozenText } from '../../../domain/investigation/written.ts';
import type { FileField, FilePart } from '../../../domain/masking.ts';
import { frozenNow } from '../../../store/investigation/text/frozen.ts';
import { type SignedRow, signedOf } from '../../../store/investigation/text/signed.ts';
import { textOf } from '../../../store/investigation/text/texts.ts';
import { viewsOf } from '../../../store/investigation/text/views.ts';
import { codes, words } from '../../file-fields.ts';

/**
 * The signed investigation, what was added to it and what others have said of it, as parts of a child's file. What is being written is no part
 * of the file until it is signed.
 */
export async function textPartsOf(ctx: Context, caseId: string): Promise<FilePart[]> {
  const titles = new Map((await textOf(ctx, caseId))?.headings.map((h) => [h.key, h.title]));
  const rows = await signedOf(ctx, caseId);
  const signed = await Promise.all(
    rows.map(
      async (row): Promise<FilePart> => ({
        partId: `signed_text-${row.id}`,
        kind: 'signed_text',
        at: row.signed_at.toISOString(),
        fields: [
          ...(row.adds_to === null ? sectionFields(await frozenNow(ctx, row)) : addendumFields(row, titles)),
          ...words({ by: `${row.author_name}, ${row.author_title}` }),
        ],
      }),
    ),
  );
  const views = (await viewsOf(ctx, caseId)).map(
    (v): FilePart => ({
      partId: `text_view-${v.id}`,
      kind: 'text_view',
      at: v.recorded_at.toISOString(),
      fields: [
        ...codes({ viewKind: v.kind, viewParty: v.party }),
        ...words({
          partyName: v.party_name,
          eventOn: v.said_on,
          heading: v.heading && titles.get(v.heading),
          text: v.body,
          by: `${v.recorded_by}, ${v.recorded_by_function_title}`,
        }),
        ...codes({ correctionAnswer: v.answer }),
        ...words({ answerText: v.answer_body }),
      ],
    }),
  );
  return [...signed, ...views];
}

/** Each section is a field under its own heading, and beneath it what it draws on: who said what is masked on its own. */
function sectionFields(frozen: FrozenText): FileField[] {
  return frozen.sections.flatMap((s, i) => {
    if (s.text === '') return [];
    const sources = s.sources.map((d) => [d.day, d.saidBy, d.author].filter(Boolean).join(', '));
    return words({
      [`section-${i + 1}`]: `${s.title}\n${s.text}`,
      [`sources-${i + 1}`]: sources.join('\n'),
    });
  });
}

const addendumFields = (
  { heading, reason, body }: SignedRow,
  titles: ReadonlyMap<string, string>,
): FileField[] => words({ heading: heading && titles.get(heading), correctionReason: reason, text: body });
