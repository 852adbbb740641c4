import { z } from 'zod';
import type { EvidenceSources } from '#core/evidence';
import { countsText, type Figure, type FigureSources, figureKey, figureText } from '#core/figures';
import { type Context, defineOperation } from '#core/operation';
import type { OrganisationTables } from '#core/organisation';
import { calendarDate } from '#platform/calendar';
import {
  DocumentFault,
  type ReportBlock,
  type ReportDocument,
  reportPdf,
  reportWord,
} from '#platform/documents';
import { conflict, invalid } from '#platform/errors';
import { FileContent, fileContent } from '#platform/files';
import { id } from '#platform/schema';
import { Audit, SendAuditAnswer } from '../audit-contract.ts';
import { piecesOf } from '../domain/pieces.ts';
import { ANSWER, KEEP_PAPERS, READ } from '../policy.ts';
import { answerOf, auditView, isAgreed, type Kept, keptAudits } from '../read/audits.ts';
import { questionsView } from '../read/questions.ts';
import type { AuditRow } from '../store/audits.ts';
import { nameOf, ownOf } from '../store/said.ts';
import type { AuditTables } from '../tables.ts';
import { paperWords, letterWords as words } from '../texts/letter.ts';
import { endClocks } from './audits.ts';
import { watchFollowUp } from './follow-up.ts';
import { papersOf } from './papers.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Sends the answer: what it says is frozen, with the figures as they were, and its time is kept. */
export const sendAnswerOf = (figures: FigureSources) =>
  defineOperation({
    name: 'audits.send-answer',
    kind: 'command',
    permission: ANSWER,
    audit: 'audit.answered',
    summary: 'Freeze the answer to an audit as it is sent to the auditors',
    input: SendAuditAnswer,
    output: Audit,
    run: async (ctx, input) => {
      const kept = await keptAudits(ctx);
      const audit = kept.audits.find((a) => a.id === input.auditId);
      if (!audit) throw conflict('NO_SUCH_AUDIT');
      const sent = kept.letters.filter((l) => l.audit_id === audit.id).length;
      if (sent !== input.seenLetters) throw conflict('CHANGED_MEANWHILE');
      if (input.sentOn > ctx.today) throw invalid('sentOn', 'in_the_future');
      if (input.sentOn < audit.received_on) throw invalid('sentOn', 'before_first_day');
      if (input.followUpOn && input.followUpOn <= ctx.today) throw invalid('followUpOn', 'in_the_past');
      const open = kept.items.filter(
        (i) => i.audit_id === audit.id && i.kind === 'recommendation' && !answerOf(kept, i.id),
      );
      if (open.length > 0) throw conflict('RECOMMENDATION_UNANSWERED');
      await ctx
        .tables<AuditTables>()
        .insertInto('audits.letter')
        .values({
          ...ownOf(ctx),
          audit_id: audit.id,
          number: sent + 1,
          sent_on: calendarDate(input.sentOn),
          follow_up_on: input.followUpOn ? calendarDate(input.followUpOn) : null,
          document: JSON.stringify(await letterOf(ctx, figures, kept, audit, input.sentOn)) as never,
          sent_at: ctx.now,
          sent_by: await nameOf(ctx),
          sent_by_employee: ctx.actor.employeeId,
          sent_by_function: ctx.actor.functionId,
        })
        .execute();
      const asked = kept.respites.filter((r) => r.audit_id === audit.id && r.settled === null);
      await endClocks(
        ctx,
        audit.id,
        asked.map((r) => r.id),
        words.title(audit.title),
      );
      const agreed = kept.items.filter(
        (i) => i.audit_id === audit.id && i.kind === 'recommendation' && isAgreed(answerOf(kept, i.id)),
      );
      for (const item of input.followUpOn ? agreed : [])
        await watchFollowUp(ctx, audit, item.id, input.followUpOn ?? null);
      return await auditView(ctx, figures, audit.id);
    },
  });

/** The answer as it was sent, as PDF or Word. A file leaves the product, so taking one out is an event in the trail. */
export const answerLetter = defineOperation({
  name: 'audits.letter',
  kind: 'query',
  permission: READ,
  audit: 'audit-letter.taken-out',
  summary: 'The answer to an audit as it was sent, as accessible PDF or as Word',
  files: 'gives-one',
  input: z.object({
    auditId: id(),
    number: z.coerce.number().int().min(1).max(1_000),
    form: z.enum(['pdf', 'docx']),
  }),
  output: fileContent(),
  run: async (ctx, { auditId, number, form }) => {
    const kept = await keptAudits(ctx);
    const letter = kept.letters.find((l) => l.audit_id === auditId && l.number === number);
    const audit = kept.audits.find((a) => a.id === auditId);
    if (!letter || !audit) throw conflict('NO_SUCH_AUDIT');
    return await fileOf(letter.document, form, words.fileName(audit.title, number));
  },
});

/** The auditors' working paper: each question, what it rests on and its counts; and what the auditor who takes it out has judged. */
export const workingPaperOf = (sources: EvidenceSources) =>
  defineOperation({
    name: 'audits.working-paper',
    kind: 'query',
    permission: READ,
    audit: 'audit-paper.taken-out',
    summary: 'The questions of the continuous audit with evidence and counts, as accessible PDF',
    files: 'gives-one',
    input: z.object({}),
    output: fileContent(),
    run: async (ctx) => {
      const view = await questionsView(ctx, sources);
      const own = ctx.may(KEEP_PAPERS).allowed ? (await papersOf(ctx)).papers : [];
      const sender = await boardNames(ctx);
      const blocks = view.questions.flatMap((q): ReportBlock[] => {
        const judged = own.find((p) => p.questionId === q.questionId);
        return [
          { kind: 'heading', level: 2, text: [q.templateCode, q.text].filter(Boolean).join(' ') },
          said(paperWords.standingNow(q.standing, q.since?.at ?? null)),
          said(paperWords.criteria(q.criteria)),
          ...(q.evidence.length > 0
            ? [
                {
                  kind: 'table' as const,
                  caption: paperWords.caption(q.text),
                  columns: [
                    { title: paperWords.columns.evidence, numeric: false },
                    { title: paperWords.columns.counts, numeric: true },
                    { title: paperWords.columns.shows, numeric: false },
                  ],
                  rows: q.evidence.map((e) => [e.title, paperWords.counted(e.counts), e.why]),
                  note: null,
                },
              ]
            : []),
          ...(q.missing ? [said(paperWords.missing(q.missing))] : []),
          ...(judged
            ? [
                { kind: 'heading' as const, level: 3 as const, text: paperWords.own },
                said(
                  [judged.judgement && `${paperWords.judgement[judged.judgement]}.`, judged.words]
                    .filter(Boolean)
                    .join(' '),
                ),
              ]
            : []),
        ];
      });
      const document: ReportDocument = {
        title: paperWords.title,
        sender,
        facts: [
          { name: paperWords.facts.taken, value: words.day(ctx.today) },
          { name: paperWords.facts.counts, value: paperWords.counts(view.counts) },
        ],
        notice: paperWords.lead,
        blocks,
        footer: [sender[0], paperWords.fileName].filter(Boolean).join(' · '),
      };
      return await fileOf(document, 'pdf', `${paperWords.fileName} ${ctx.today}`);
    },
  });

const said = (text: string): ReportBlock => ({ kind: 'paragraph', pieces: [{ text, figure: null }] });

async function letterOf(
  ctx: Context,
  sources: FigureSources,
  kept: Kept,
  audit: AuditRow,
  sentOn: string,
): Promise<ReportDocument> {
  const items = kept.items.filter((i) => i.audit_id === audit.id && i.kind === 'recommendation');
  const found = await sources.resolve(
    ctx,
    items.flatMap((i) => answerOf(kept, i.id)?.figures ?? []),
  );
  const used: Figure[] = [];
  const blocks: ReportBlock[] = [];
  for (const item of items) {
    const answer = answerOf(kept, item.id);
    if (!answer) continue;
    const figures = answer.figures.flatMap((ref) => found.get(figureKey(ref)) ?? []);
    const from = used.length;
    used.push(...figures);
    const pieces = piecesOf(answer.words, figures.map(figureText));
    const actions = kept.promises.filter((p) => p.subject.id === item.id && p.state !== 'dropped');
    blocks.push(
      { kind: 'heading', level: 2, text: words.recommendation(item.number) },
      said(item.text),
      said(
        [words.stance[answer.stance], answer.other_board && words.otherBoard(answer.other_board)]
          .filter(Boolean)
          .join(' '),
      ),
      {
        kind: 'paragraph',
        pieces: pieces.map((p) => ({ text: p.text, figure: p.figure === null ? null : from + p.figure })),
      },
    );
    if (actions.length > 0)
      blocks.push({
        kind: 'table',
        caption: `${words.actions}: ${words.recommendation(item.number)}`,
        columns: Object.values(words.columns).map((title) => ({ title, numeric: false })),
        rows: actions.map((a) => [a.title, a.functionTitle, words.day(a.dueOn), words.state[a.state]]),
        note: null,
      });
  }
  if (used.length > 0)
    blocks.push(
      { kind: 'heading', level: 2, text: words.sources },
      {
        kind: 'table',
        caption: words.sources,
        columns: [
          { title: words.sourceColumns.figure, numeric: false },
          { title: words.sourceColumns.value, numeric: true },
          { title: words.sourceColumns.counts, numeric: true },
          { title: words.sourceColumns.edition, numeric: false },
        ],
        rows: used.map((f) => [
          [f.title, f.whose].filter(Boolean).join(', '),
          figureText(f),
          countsText(f) ?? '–',
          f.edition?.label ?? words.noEdition,
        ]),
        note: words.sourcesNote,
      },
    );
  const sender = await boardNames(ctx);
  const { functions } = await ctx.organisation();
  return {
    title: words.title(audit.title),
    sender,
    facts: [
      { name: words.facts.to, value: audit.made_by },
      { name: words.facts.received, value: words.day(audit.received_on) },
      { name: words.facts.sent, value: words.day(sentOn) },
      {
        name: words.facts.answeredBy,
        value: functions.find((f) => f.id === audit.function_id)?.title ?? '',
      },
    ],
    notice: null,
    blocks,
    footer: [sender[0], audit.title].filter(Boolean).join(' · '),
  };
}

/** @throws AppError CONFLICT REPORT_TOO_LONG */
async function fileOf(document: ReportDocument, form: 'pdf' | 'docx', name: string): Promise<FileContent> {
  try {
    return form === 'pdf'
      ? await FileContent.of(`${name}.pdf`, await reportPdf(document))
      : FileContent.made(`${name}.docx`, DOCX, await reportWord(document));
  } catch (error) {
    if (error instanceof DocumentFault && error.fault !== 'failed') throw conflict('REPORT_TOO_LONG');
    throw error;
  }
}

/** The board and its municipality, by name. */
async function boardNames(ctx: Context): Promise<string[]> {
  const row = await ctx
    .tables<OrganisationTables>()
    .selectFrom('org.authority as a')
    .innerJoin('org.tenant as t', 't.id', 'a.tenant_id')
    .select(['a.name as board', 't.name as municipality'])
    .where('a.tenant_id', '=', ctx.actor.tenantId)
    .where('a.id', '=', ctx.authorityId)
    .executeTakeFirstOrThrow();
  return row.board.includes(row.municipality) ? [row.board] : [row.board, row.municipality];
}
