import type { Context } from '#core/operation';
import type { FilePart } from '../../domain/masking.ts';
import { ofCase } from '../../store/cases.ts';
import { decisionsOf } from '../../store/decision/decisions.ts';
import type { CaseworkTables } from '../../tables.ts';
import { codes, words } from '../file-fields.ts';

const by = (row: { readonly recorded_by: string; readonly recorded_by_function_title: string }): string =>
  `${row.recorded_by}, ${row.recorded_by_function_title}`;

/** The decisions about the person, whom they were told, and their appeals, as parts of the file that is released. */
export async function decisionFileParts(ctx: Context, caseId: string): Promise<FilePart[]> {
  const { decisions, versions, notices, appeals, steps } = await decisionsOf(ctx, caseId);
  const closing = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.case_closing')
    .selectAll()
    .where((eb) => eb.and(ofCase(ctx, caseId)))
    .executeTakeFirst();
  return [
    ...[...versions].reverse().flatMap((v): FilePart[] => {
      const decision = decisions.find((d) => d.id === v.decision_id);
      if (!decision) return [];
      return [
        {
          partId: `decision-${v.decision_id}-${v.version}`,
          kind: 'person_decision',
          at: v.recorded_at.toISOString(),
          fields: [
            ...codes({
              decisionResult: decision.result,
              decisionKind: decision.kind,
              decisionLaw: decision.law,
            }),
            ...words({
              lawSection: v.section,
              wording: v.wording,
              reasons: v.reasons,
              period: v.from_on || v.until_on ? `${v.from_on ?? ''} – ${v.until_on ?? ''}` : null,
              decidedOn: decision.decided_on,
            }),
            ...codes({ deciderLevel: decision.level }),
            ...words({
              minutes: decision.minutes,
              urgentReason: decision.urgent_reason,
              correctionReason: v.correction_reason,
              by: by(v),
            }),
          ],
        },
      ];
    }),
    ...notices.map(
      (n): FilePart => ({
        partId: `notice-${n.id}`,
        kind: 'decision_notice',
        at: n.recorded_at.toISOString(),
        fields: [
          ...codes({ decisionParty: n.party }),
          ...words({ personName: n.person_name }),
          ...codes({ decisionTold: n.told }),
          ...words({ toldOn: n.told_on, by: by(n) }),
        ],
      }),
    ),
    ...appeals.map(
      (a): FilePart => ({
        partId: `appeal-${a.id}`,
        kind: 'appeal',
        at: a.recorded_at.toISOString(),
        fields: words({
          receivedOn: a.received_on,
          text: a.body,
          toldWrongly: a.told_wrongly,
          by: by(a),
        }),
      }),
    ),
    ...steps.map(
      (s): FilePart => ({
        partId: `appeal-${s.appeal_id}-${s.step}`,
        kind: 'appeal',
        at: s.recorded_at.toISOString(),
        fields: [
          ...codes({ appealStep: s.step, courtAnswer: s.court_answer }),
          ...words({ text: s.body, eventOn: s.on_day, by: by(s) }),
        ],
      }),
    ),
    ...(closing
      ? [
          {
            partId: `closing-${caseId}`,
            kind: 'case_closing' as const,
            at: closing.recorded_at.toISOString(),
            fields: [
              ...codes({ closingReason: closing.reason }),
              ...words({ text: closing.body, by: by(closing) }),
            ],
          },
        ]
      : []),
  ];
}
