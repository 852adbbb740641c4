import type { Context } from '#core/operation';
import { swedishDayOf } from '#platform/calendar';
import type { FilePart } from '../../domain/masking.ts';
import { lettersOf } from '../../store/letters/letters.ts';
import { codes, words } from '../file-fields.ts';
import { signature } from '../investigation/signed-by.ts';

/** The letters that have been sent, as parts of the file that is released: what, to whom and when. What they say stands among the documents. */
export async function letterPartsOf(ctx: Context, caseId: string): Promise<FilePart[]> {
  const letters = await lettersOf(ctx, caseId);
  return letters.toReversed().map(
    ({ letter, queue }): FilePart => ({
      partId: `letter-${letter.id}`,
      kind: 'letter',
      at: letter.recorded_at.toISOString(),
      fields: [
        ...codes({ letterKind: letter.kind, letterParty: letter.party }),
        ...words({ personName: letter.recipient_name, letterTitle: letter.title }),
        ...codes({ letterRoute: letter.route }),
        ...words({
          answerBy: letter.answer_by,
          postedOn: queue?.sent_at ? swedishDayOf(queue.sent_at) : null,
          by: signature(letter),
        }),
      ],
    }),
  );
}
