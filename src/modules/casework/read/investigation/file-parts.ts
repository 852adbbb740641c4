import type { Context } from '#core/operation';
import type { FilePart } from '../../domain/masking.ts';
import { childTalksOf } from '../../store/investigation/child-talks.ts';
import { noticesOf, safetyChecksOf } from '../../store/investigation/notices.ts';
import { questionsOf } from '../../store/investigation/questions.ts';
import { codes, words } from '../file-fields.ts';
import { signature } from './signed-by.ts';

/** What the investigation of a case has documented, as parts of the file. Each person is a field of their own, so that one can be masked. */
export async function investigationPartsOf(ctx: Context, caseId: string): Promise<FilePart[]> {
  const checks = (await safetyChecksOf(ctx, caseId)).toReversed();
  const notices = (await noticesOf(ctx, caseId)).toReversed();
  const questions = (await questionsOf(ctx, caseId)).toReversed();
  const talks = (await childTalksOf(ctx, caseId)).toReversed();
  return [
    ...checks.map(
      (c): FilePart => ({
        partId: `safety-${c.id}`,
        kind: 'safety_check',
        at: c.recorded_at.toISOString(),
        fields: [
          ...codes({ signs: c.signs.join(' ') }),
          ...c.persons.map((p, n) => ({
            field: `concerned-${n + 1}`,
            value: [p.name, p.why].filter(Boolean).join(': '),
            coded: false,
            ofOne: true as const,
          })),
          ...words({ reasons: c.reasons, by: signature(c) }),
        ],
      }),
    ),
    ...notices.map(
      (n): FilePart => ({
        partId: `notice-${n.id}`,
        kind: 'opening_notice',
        at: n.recorded_at.toISOString(),
        fields: [
          ...words({ concerned: n.person_name }),
          ...codes({ concernedAs: n.relation, noticeGiven: n.given ? 'yes' : 'no', noticeWay: n.way }),
          ...words({ whyNot: n.why_not, by: signature(n) }),
        ],
      }),
    ),
    ...questions.map(
      (q): FilePart => ({
        partId: `question-${q.id}-${q.subject}`,
        kind: 'standard_question',
        at: q.recorded_at.toISOString(),
        fields: [
          ...codes({ subject: q.subject, questioned: q.asked_of }),
          ...words({ concerned: q.person_name, eventOn: q.asked_on }),
          ...codes({
            alone: q.alone === null ? null : q.alone ? 'yes' : 'no',
            questionOutcome: q.outcome,
          }),
          ...words({ text: q.body, by: signature(q) }),
        ],
      }),
    ),
    ...talks.map(
      (t): FilePart => ({
        partId: `talk-${t.id}`,
        kind: 'child_talk',
        at: t.recorded_at.toISOString(),
        fields: [
          ...words({
            eventOn: [t.held_on, t.held_time].filter(Boolean).join(' '),
            place: t.place,
            tookPart: t.took_part,
            language: t.language,
          }),
          ...codes({
            interpreter: t.interpreter ? 'yes' : null,
            alone: t.alone === null ? null : t.alone ? 'yes' : 'no',
          }),
          ...words({ whyNot: t.why_not, by: signature(t) }),
        ],
      }),
    ),
  ];
}
