import type { Context } from '#core/operation';
import type { FilePart } from '../../domain/masking.ts';
import { plansOf } from '../../store/investigation/plans.ts';
import { standpointsOf } from '../../store/investigation/standpoints.ts';
import { codes, words } from '../file-fields.ts';
import { signature } from './signed-by.ts';

/** The plans of a case's investigation, each version, as parts of the file. Each who is to be heard is a field, so that one can be masked. */
export async function planPartsOf(ctx: Context, caseId: string): Promise<FilePart[]> {
  return (await plansOf(ctx, caseId)).toReversed().map(
    (p): FilePart => ({
      partId: `plan-${p.version}`,
      kind: 'investigation_plan',
      at: p.recorded_at.toISOString(),
      fields: [
        ...words({ planQuestions: p.questions.join('\n') }),
        ...p.hearings.map(({ who, by }, n) => ({
          field: `hearing-${n + 1}`,
          value: [who, by].filter(Boolean).join(', '),
          coded: false,
          ofOne: true as const,
        })),
        ...words({
          readyBy: p.ready_by,
          goneThroughWith: [p.gone_through_with, p.gone_through_on].filter(Boolean).join(', '),
          planReason: p.reason,
          by: signature(p),
        }),
      ],
    }),
  );
}

/** How those who speak for the child have stood, as parts of the file. */
export async function standpointPartsOf(ctx: Context, caseId: string): Promise<FilePart[]> {
  return (await standpointsOf(ctx, caseId)).toReversed().map(
    (s): FilePart => ({
      partId: `standpoint-${s.id}`,
      kind: 'standpoint',
      at: s.recorded_at.toISOString(),
      fields: [
        ...codes({ standpointParty: s.party }),
        { field: 'concerned', value: s.person_name, coded: false, ofOne: true },
        ...words({ informedOn: s.informed_on, eventOn: s.heard_on, text: s.body, whyNot: s.why_not }),
        ...codes(
          s.heard_on === null
            ? {}
            : { toInvestigation: s.to_investigation, toIntervention: s.to_intervention },
        ),
        ...words({ by: signature(s) }),
      ],
    }),
  );
}
