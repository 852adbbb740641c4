import type { Context } from '#core/operation';
import type { FilePart } from '../../domain/masking.ts';
import { custodiesOf } from '../../store/custody/custodies.ts';
import { codes, words } from '../file-fields.ts';
import { signature } from '../investigation/signed-by.ts';

/** What has happened with the custodies of a case, each version of it, as parts of the file that is released. */
export async function custodyFileParts(ctx: Context, caseId: string): Promise<FilePart[]> {
  const custodies = await custodiesOf(ctx, caseId);
  return custodies.flatMap(({ kind, steps }) =>
    steps.map(
      (s): FilePart => ({
        partId: `custody-${s.decision_id}-${s.step}-${s.version}`,
        kind: 'custody_step',
        at: s.recorded_at.toISOString(),
        fields: [
          ...codes({ custodyKind: kind, custodyStep: s.step, custodyOutcome: s.outcome }),
          ...words({
            eventOn: s.on_day,
            period: s.until_day,
            text: s.note,
            correctionReason: s.correction_reason,
            by: signature(s),
          }),
        ],
      }),
    ),
  );
}
