import type { Context } from '#core/operation';
import type { FileField, FilePart } from '../domain/masking.ts';
import { type ReporterView, reportersOf } from '../store/reporters.ts';
import type { CaseworkTables, StoredChild } from '../tables.ts';
import { itemFileParts } from './committee/item-file-parts.ts';
import { custodyFileParts } from './custody/custody-file-parts.ts';
import { decisionFileParts } from './decision/decision-file-parts.ts';
import { codes, words } from './file-fields.ts';
import { fateFileParts } from './investigation/fate-file-parts.ts';
import { investigationPartsOf } from './investigation/file-parts.ts';
import { riskPartsOf } from './investigation/risk-file-parts.ts';
import { planPartsOf, standpointPartsOf } from './investigation/standpoint-file-parts.ts';
import { statementPartsOf } from './investigation/statement-file-parts.ts';
import { textPartsOf } from './investigation/text/file-parts.ts';
import { letterPartsOf } from './letters/letter-file-parts.ts';
import { partsOfOthers } from './parts-of-others.ts';

/**
 * One child's file as parts and fields that can be masked: the copies of the reports, assessments, decisions, signed journal, what the
 * investigation has documented, and timeline of this case. It is made of this case's own rows and of nothing else: other children's records
 * are not among them, only what people wrote in free text.
 */
export async function filePartsOf(ctx: Context, caseId: string): Promise<FilePart[]> {
  const db = ctx.tables<CaseworkTables>();
  const ofCase = { tenant_id: ctx.actor.tenantId, case_id: caseId } as const;
  const copies = await db
    .selectFrom('casework.report_copy')
    .selectAll()
    .where((eb) => eb.and(ofCase))
    .orderBy('received_at')
    .execute();
  const assessments = await db
    .selectFrom('casework.protection_assessment')
    .selectAll()
    .where((eb) => eb.and(ofCase))
    .orderBy('made_at')
    .execute();
  const decisions = await db
    .selectFrom('casework.preliminary_decision')
    .selectAll()
    .where((eb) => eb.and(ofCase))
    .orderBy('decided_at')
    .execute();
  const events = await db
    .selectFrom('casework.case_event')
    .selectAll()
    .where((eb) => eb.and(ofCase))
    // That the file was released, or not, is told after it has been.
    .where('kind', 'not in', ['file_released', 'release_refused'])
    .orderBy('at')
    .orderBy('id')
    .execute();
  const reporterOf = await reportersOf(ctx, copies);
  const isHidden = ctx.opened(caseId).protection === 'protected_registration';
  const entries = await db
    .selectFrom('casework.journal_entry')
    .selectAll()
    .where((eb) => eb.and(ofCase))
    .orderBy('event_on')
    .orderBy('signed_at')
    .execute();
  return [
    ...copies.map(
      (c): FilePart => ({
        partId: `report-${c.report_id}`,
        kind: 'report',
        at: c.received_at.toISOString(),
        fields: [
          ...words({ reference: c.reference }),
          ...(c.kind === 'application' ? codes({ receivedAs: c.kind }) : []),
          ...codes({ channel: c.channel, worries: c.worries.join(' ') }),
          ...words({ freeText: c.free_text, immediateDanger: c.immediate_danger }),
          ...childFields(c.child, isHidden),
          ...c.guardians.map((g, i) => ({
            field: `guardian-${i + 1}`,
            value: g.phone ? `${g.name}, ${g.phone}` : g.name,
            coded: false,
            ofOne: true as const,
          })),
          ...codes({ guardiansInformed: c.guardians_informed }),
          ...words({
            guardiansNotInformedWhy: c.guardians_not_informed_why,
            interpreterLanguage: c.interpreter_language,
          }),
          ...reporterFields(reporterOf(c)),
        ],
      }),
    ),
    ...assessments.map(
      (a): FilePart => ({
        partId: `assessment-${a.id}`,
        kind: 'assessment',
        at: a.made_at.toISOString(),
        fields: [
          ...codes({ outcome: a.outcome }),
          ...words({ reasons: a.reasons, measures: a.measures, by: a.made_by }),
        ],
      }),
    ),
    ...decisions.map(
      (d): FilePart => ({
        partId: `decision-${d.id}`,
        kind: 'decision',
        at: d.decided_at.toISOString(),
        fields: [
          ...codes({ decided: d.outcome, reasonCode: d.reason_code }),
          ...words({ text: d.body, by: `${d.decided_by}, ${d.decided_by_function_title}` }),
        ],
      }),
    ),
    ...(await fateFileParts(ctx, caseId)),
    ...(await decisionFileParts(ctx, caseId)),
    ...(await custodyFileParts(ctx, caseId)),
    ...(await itemFileParts(ctx, caseId)),
    ...(await letterPartsOf(ctx, caseId)),
    ...entries.map(
      (e): FilePart => ({
        partId: `entry-${e.id}`,
        kind: 'entry',
        at: e.signed_at.toISOString(),
        fields: [
          ...codes({ entryKind: e.kind }),
          ...words({
            eventOn: [e.event_on, e.event_time].filter(Boolean).join(' '),
            counterpart: e.counterpart,
            text: e.body,
            correctionReason: e.correction_reason,
            by: `${e.author_name}, ${e.author_title}`,
          }),
        ],
      }),
    ),
    ...(await textPartsOf(ctx, caseId)),
    ...(await investigationPartsOf(ctx, caseId)),
    ...(await planPartsOf(ctx, caseId)),
    ...(await standpointPartsOf(ctx, caseId)),
    ...(await statementPartsOf(ctx, caseId)),
    ...(await riskPartsOf(ctx, caseId)),
    ...(await partsOfOthers(ctx, caseId)),
    ...events.map(
      (e): FilePart => ({
        partId: `event-${e.id}`,
        kind: 'event',
        at: e.at.toISOString(),
        fields: [
          ...codes({ event: e.kind, ...(CODED_BODY.has(e.kind) ? { [`${e.kind}`]: e.body } : {}) }),
          ...words({ ...(CODED_BODY.has(e.kind) ? {} : { text: e.body }), by: e.by_name }),
        ],
      }),
    ),
  ];
}

/** Events whose body is a code. */
const CODED_BODY: ReadonlySet<string> = new Set([
  'protection_assessed',
  'alarmed',
  'contact_recorded',
  'meeting_recorded',
  'feedback_given',
  'feedback_withheld',
  'problem_coded',
  'coding_ended',
  'concluded',
  'follow_up_ended',
  'reopening_reviewed',
  'person_decided',
  'appeal_handled',
  'item_treated',
  'case_closed',
  'custody_step_recorded',
  'custody_step_corrected',
  'letter_sent',
  'letter_posted',
  'letter_not_posted',
]);

/** Where the child lives and is by day is let out to nobody, from whatever time the copy is, once the registration is protected (OSL 21:3). */
const childFields = (child: StoredChild, isHidden: boolean): FileField[] => [
  ...words({
    childName: [child.givenName, child.familyName].filter(Boolean).join(' '),
    childNumber: child.identityNumber,
    childBirthDate: child.birthDate,
    ageText: child.ageText,
  }),
  ...words({ whereabouts: child.whereabouts, address: child.address }).map(
    (f): FileField => (isHidden ? { ...f, value: '', masked: 'osl_21_3' } : f),
  ),
];

/** As the case shows who reported: of a shielded reporter (OSL 26:5) the category alone can ever be given out. */
const reporterFields = (reporter: ReporterView): FileField[] => [
  ...codes({ reporterCategory: reporter.category }),
  ...words({
    reporterName: reporter.name,
    reporterTitle: reporter.title,
    reporterOrganisation: reporter.organisation,
    reporterRelation: reporter.relation,
    reporterPhone: reporter.phone,
    reporterEmail: reporter.email,
  }),
];
