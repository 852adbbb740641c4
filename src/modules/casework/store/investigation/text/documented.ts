import type { Context } from '#core/operation';
import { swedishDayOf } from '#platform/calendar';
import { type Documented, withoutNames } from '../../../domain/investigation/sources.ts';
import { inForce } from '../../../domain/investigation/standpoints.ts';
import type { SourceNature } from '../../../domain/investigation/text-codes.ts';
import type { CaseworkTables } from '../../../tables.ts';
import { sourceTexts } from '../../../texts/sv.ts';
import { ofCase } from '../../cases.ts';
import { namesOfShielded } from '../../names-of-others.ts';
import { mayReadShielded, reportersOf } from '../../reporters.ts';
import { childTalksOf } from '../child-talks.ts';
import { assessmentsOf } from '../risk-assessments.ts';
import { partyOf, standpointsOf } from '../standpoints.ts';
import { saidBy, statementsOf } from '../statements.ts';

/** Reads what one part of the case has documented. Each asks for rows of the one case that is opened: no sibling's file is among them. */
type Reads = (ctx: Context, caseId: string) => Promise<Documented[]>;

const reports: Reads = async (ctx, caseId) => {
  const copies = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.report_copy')
    .selectAll()
    .where((eb) => eb.and(ofCase(ctx, caseId)))
    .execute();
  const reporterOf = await reportersOf(ctx, copies);
  return copies.map((c) => {
    const { name, title, organisation, relation } = reporterOf(c);
    return {
      kind: 'report',
      id: c.report_id,
      nature: 'statement',
      day: swedishDayOf(c.received_at),
      saidBy: [name, title ?? relation, organisation].filter(Boolean).join(', ') || null,
      author: c.reference,
      text: c.free_text,
      corrected: false,
    };
  });
};

const assessments: Reads = async (ctx, caseId) => {
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.protection_assessment')
    .select(['id', 'made_at', 'reasons', 'measures', 'made_by'])
    .where((eb) => eb.and(ofCase(ctx, caseId)))
    .execute();
  return rows.map((a) => ({
    kind: 'protection_assessment',
    id: a.id,
    nature: 'assessment',
    day: swedishDayOf(a.made_at),
    saidBy: null,
    author: a.made_by,
    text: [a.reasons, a.measures].filter(Boolean).join('\n'),
    corrected: false,
  }));
};

const decisions: Reads = async (ctx, caseId) => {
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.preliminary_decision')
    .select(['id', 'decided_at', 'body', 'decided_by', 'decided_by_function_title'])
    .where((eb) => eb.and(ofCase(ctx, caseId)))
    .execute();
  return rows.map((d) => ({
    kind: 'decision',
    id: d.id,
    nature: 'fact',
    day: swedishDayOf(d.decided_at),
    saidBy: null,
    author: `${d.decided_by}, ${d.decided_by_function_title}`,
    text: d.body,
    corrected: false,
  }));
};

const NATURE_OF_ENTRY = {
  fact: 'fact',
  decision: 'fact',
  contact: 'contact',
  statement: 'statement',
  assessment: 'assessment',
} as const satisfies Record<string, SourceNature>;

/** Signed entries of the journal: a draft is its author's until it is signed. */
const entries: Reads = async (ctx, caseId) => {
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.journal_entry')
    .select(['id', 'kind', 'event_on', 'counterpart', 'body', 'corrects', 'author_name', 'author_title'])
    .where((eb) => eb.and(ofCase(ctx, caseId)))
    .execute();
  const corrected = new Set(rows.flatMap((e) => e.corrects ?? []));
  return rows.map((e) => ({
    kind: 'entry',
    id: e.id,
    nature: NATURE_OF_ENTRY[e.kind],
    day: e.event_on,
    saidBy: e.counterpart,
    author: `${e.author_name}, ${e.author_title}`,
    text: e.body,
    corrected: corrected.has(e.id),
  }));
};

/** How the child was heard, or why not. What the child said is an entry of its own, and so another source: how they see it is not mixed with facts. */
const talks: Reads = async (ctx, caseId) =>
  (await childTalksOf(ctx, caseId)).map((talk) => ({
    kind: 'child_talk',
    id: talk.id,
    nature: 'fact',
    day: talk.held_on ?? swedishDayOf(talk.recorded_at),
    saidBy: null,
    author: `${talk.recorded_by}, ${talk.recorded_by_function_title}`,
    text:
      talk.why_not === null
        ? sourceTexts.talk({
            time: talk.held_time,
            place: talk.place,
            tookPart: talk.took_part,
            language: talk.language,
            interpreter: talk.interpreter,
            alone: talk.alone === true,
          })
        : sourceTexts.noTalk(talk.why_not),
    corrected: false,
  }));

const riskAssessments: Reads = async (ctx, caseId) => {
  const made = await assessmentsOf(ctx, caseId);
  const corrected = new Set(made.flatMap((a) => (a.follows_as === 'correction' ? (a.follows ?? []) : [])));
  return made.map((a) => ({
    kind: 'risk_assessment',
    id: a.id,
    nature: 'assessment',
    day: a.assessed_on,
    saidBy: null,
    author: [a.assessor_name, a.colleague_name].filter(Boolean).join(', '),
    text: sourceTexts.riskAssessment({
      instrument: [a.instrument_name, a.instrument_edition].filter(Boolean).join(', '),
      about: a.about,
      aboutName: a.about_name,
      level: a.level,
      summary: a.summary,
    }),
    corrected: corrected.has(a.id),
  }));
};

/** What others have told, each with its source. */
const statements: Reads = async (ctx, caseId) => {
  const rows = await statementsOf(ctx, caseId);
  const corrected = new Set(rows.flatMap((s) => s.corrects ?? []));
  return rows.map((s) => ({
    kind: 'statement',
    id: s.id,
    nature: 'statement',
    day: s.heard_on,
    saidBy: saidBy(s),
    author: `${s.recorded_by}, ${s.recorded_by_function_title}`,
    text: s.body,
    corrected: corrected.has(s.id),
  }));
};

/** How the parties see it, in their own words. One who has been heard again stands as they did then. */
const standpoints: Reads = async (ctx, caseId) => {
  const rows = await standpointsOf(ctx, caseId);
  return rows.flatMap((s) => {
    if (s.heard_on === null || s.body === null) return [];
    return {
      kind: 'standpoint',
      id: s.id,
      nature: 'statement',
      day: s.heard_on,
      saidBy: s.person_name,
      author: `${s.recorded_by}, ${s.recorded_by_function_title}`,
      text: s.body,
      corrected:
        inForce(
          partyOf(s),
          rows.map((r) => ({ ...partyOf(r), id: r.id })),
        )?.id !== s.id,
    };
  });
};

/** Every part that documents something in an investigation. */
const PARTS: readonly Reads[] = [
  reports,
  assessments,
  decisions,
  entries,
  talks,
  riskAssessments,
  statements,
  standpoints,
];

/**
 * What is documented in an opened case and can be fetched into its text, the last day first. The report does not say who made it when they are
 * shielded (OSL 26:5). Words that tell it all the same are taken out for whoever may know the reporter alone: another reads them where they
 * were written, and a gap would answer a guess. They attest at signing instead, and what is released is reviewed by somebody who knows.
 */
export async function documentedIn(ctx: Context, caseId: string): Promise<Documented[]> {
  const found = (await Promise.all(PARTS.map((reads) => reads(ctx, caseId)))).flat();
  // Not beside the others: it opens the reports as they were received.
  const names = mayReadShielded(ctx, caseId) ? await namesOfShielded(ctx, caseId) : [];
  return found
    .map((d) => ({
      ...d,
      text: withoutNames(d.text, names),
      saidBy: d.saidBy && withoutNames(d.saidBy, names),
    }))
    .sort((a, b) => b.day.localeCompare(a.day) || b.id.localeCompare(a.id));
}
