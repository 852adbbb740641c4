import type { Context } from '#core/operation';
import type { FilePart } from '../../domain/masking.ts';
import { assessmentsOf, waiversOf } from '../../store/investigation/risk-assessments.ts';
import { codes, words } from '../file-fields.ts';

/** The risk assessments of a case as parts of its file, in the order in which they were recorded, and why others were not made. */
export async function riskPartsOf(ctx: Context, caseId: string): Promise<FilePart[]> {
  const assessments = await assessmentsOf(ctx, caseId);
  const waivers = await waiversOf(ctx, caseId);
  return [
    ...[...assessments].reverse().map(
      (r): FilePart => ({
        partId: `risk-${r.id}`,
        kind: 'risk_assessment',
        at: r.recorded_at.toISOString(),
        fields: [
          ...words({
            instrument: [r.instrument_name, r.instrument_edition].filter(Boolean).join(', '),
            eventOn: r.assessed_on,
          }),
          ...codes({ assessedAbout: r.about }),
          ...words({ aboutName: r.about_name }),
          ...codes({ riskLevel: r.level }),
          ...words({
            text: r.summary,
            expert: r.expert && `${r.expert}, ${r.expert_on}`,
            reassessOn: r.reassess_on,
            correctionReason: r.correction_reason,
            by: [r.assessor_name, r.colleague_name].filter(Boolean).join(', '),
          }),
        ],
      }),
    ),
    ...waivers.map(
      (w): FilePart => ({
        partId: `waiver-${w.coding_id}`,
        kind: 'risk_assessment',
        at: w.recorded_at.toISOString(),
        fields: words({ notMadeWhy: w.reason, by: `${w.recorded_by}, ${w.recorded_by_function_title}` }),
      }),
    ),
  ];
}
