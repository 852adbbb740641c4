import type { Context } from '#core/operation';
import type { FileField, FilePart } from '../../domain/masking.ts';
import {
  type RequestRow,
  requestStepsOf,
  requestsOf,
  type StatementRow,
  statementsOf,
} from '../../store/investigation/statements.ts';
import { codes, words } from '../file-fields.ts';
import { signature } from './signed-by.ts';

/** What others have told and what was asked for in a case, as parts of the file. Who it was is a field of its own, so that it can be masked. */
export async function statementPartsOf(ctx: Context, caseId: string): Promise<FilePart[]> {
  const requests = (await requestsOf(ctx, caseId)).toReversed();
  const steps = await requestStepsOf(ctx, caseId);
  const told = (await statementsOf(ctx, caseId)).toReversed();
  return [
    ...requests.map(
      (r): FilePart => ({
        partId: `request-${r.id}`,
        kind: 'statement_request',
        at: r.recorded_at.toISOString(),
        fields: [
          ...heardFields(r),
          ...words({ askedOn: r.asked_on, answerBy: r.answer_by, text: r.body, by: signature(r) }),
        ],
      }),
    ),
    ...steps.map(
      (s): FilePart => ({
        partId: `request-step-${s.id}`,
        kind: 'request_step',
        at: s.recorded_at.toISOString(),
        fields: [
          ...codes({ requestStep: s.kind }),
          ...words({ eventOn: s.done_on, text: s.body, by: signature(s) }),
        ],
      }),
    ),
    ...told.map(
      (s): FilePart => ({
        partId: `statement-${s.id}`,
        kind: 'statement',
        at: s.recorded_at.toISOString(),
        fields: [
          ...heardFields(s),
          ...words({
            eventOn: s.heard_on,
            text: s.body,
            correctionReason: s.correction_reason,
            by: signature(s),
          }),
        ],
      }),
    ),
  ];
}

const heardFields = (row: StatementRow | RequestRow): FileField[] => [
  ...codes({ statementParty: row.party }),
  ...words({ organisation: row.organisation }),
  ...(row.person_name
    ? [{ field: 'concerned', value: row.person_name, coded: false, ofOne: true as const }]
    : []),
  ...words({ personRole: row.person_role }),
  ...codes({ statementWay: row.way, statementGround: row.ground }),
  ...words({ consentBy: row.consent_by, whyAsked: row.why_asked }),
];
