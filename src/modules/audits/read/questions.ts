import { z } from 'zod';
import { promisesFor } from '#core/commitments';
import type { EvidenceSources } from '#core/evidence';
import { type Context, defineOperation } from '#core/operation';
import { addDays, startOfDay } from '#platform/calendar';
import { conflict } from '#platform/errors';
import { id } from '#platform/schema';
import { AuditQuestion, AuditQuestions, type QuestionHead } from '../contract.ts';
import { KEEP_PAPERS, READ, SET } from '../policy.ts';
import { auditsOf, type ItemRow, recommendationsOf } from '../store/audits.ts';
import {
  changesSince,
  lastStandings,
  type QuestionRow,
  questionsOf,
  type StandingRow,
  standingsOf,
  versionsOf,
} from '../store/questions.ts';
import { TEMPLATE } from '../texts/template/index.ts';
import { type StandingNow, standingsNow } from './standings.ts';

const DAYS = 30;

/** What would be said if the auditors came today: every question with how it stands, what it rests on and when that changed. */
export const readQuestionsOf = (sources: EvidenceSources) =>
  defineOperation({
    name: 'audits.questions',
    kind: 'query',
    permission: READ,
    audit: 'audit-questions.read',
    summary: 'The questions of the continuous audit and how each stands now',
    input: z.object({}),
    output: AuditQuestions,
    untraced: true,
    run: (ctx) => questionsView(ctx, sources),
  });

export async function questionsView(
  ctx: Context,
  sources: EvidenceSources,
): Promise<z.input<typeof AuditQuestions>> {
  const all = await questionsOf(ctx);
  const inUse = all.filter((q) => !q.withdrawn);
  const now = await standingsNow(ctx, sources, inUse);
  const last = await lastStandings(ctx);
  const left = await actionsLeft(ctx, await recommendationsOf(ctx));
  const changes = await changesSince(ctx, startOfDay(addDays(ctx.today, -DAYS)));
  const questions = inUse.map((q) => headOf(q, now, last, left));
  const count = (standing: QuestionHead['standing']): number =>
    questions.filter((q) => q.standing === standing).length;
  const adopted = new Set(all.map((q) => q.template_code));
  return {
    now: ctx.now.toISOString(),
    questions,
    counts: {
      holds: count('holds'),
      partly: count('partly'),
      does_not_hold: count('does_not_hold'),
      no_evidence: count('no_evidence'),
    },
    notAdopted: TEMPLATE.filter((t) => !adopted.has(t.code)).length,
    changes: changes.map((c) => ({
      questionId: c.question_id,
      text: all.find((q) => q.question_id === c.question_id)?.text ?? '',
      at: c.at.toISOString(),
      standing: c.standing,
      before: c.before,
      why: c.why,
    })),
    maySet: ctx.may(SET).allowed,
  };
}

/** One question: what it rests on, how it has stood, and what has been promised about it. */
export const readQuestionOf = (sources: EvidenceSources) =>
  defineOperation({
    name: 'audits.question',
    kind: 'query',
    permission: READ,
    audit: 'audit-question.read',
    summary: 'A question of the continuous audit: evidence, history and versions',
    input: z.object({ questionId: id() }),
    output: AuditQuestion,
    untraced: true,
    run: (ctx, { questionId }) => questionView(ctx, sources, questionId),
  });

/** @throws AppError CONFLICT NO_SUCH_QUESTION */
export async function questionView(
  ctx: Context,
  sources: EvidenceSources,
  questionId: string,
): Promise<z.input<typeof AuditQuestion>> {
  const versions = await versionsOf(ctx, questionId);
  const [question] = versions;
  if (!question) throw conflict('NO_SUCH_QUESTION');
  const now = await standingsNow(ctx, sources, [question]);
  const history = await standingsOf(ctx, questionId);
  const [latest] = history;
  const about = (await recommendationsOf(ctx)).filter((r) => r.question_id === questionId);
  const audits = await auditsOf(ctx);
  const last = new Map(latest ? [[questionId, latest]] : []);
  return {
    now: ctx.now.toISOString(),
    question: headOf(question, now, last, await actionsLeft(ctx, about)),
    refs: question.evidence,
    history: history.map((h) => ({
      at: h.at.toISOString(),
      standing: h.standing,
      before: h.before,
      why: h.why,
      version: h.version,
      evidence: h.evidence,
    })),
    versions: versions.map((v) => ({
      version: v.version,
      text: v.text,
      setAt: v.set_at.toISOString(),
      setBy: v.set_by,
      why: v.why,
    })),
    recommendations: about.map((r) => ({
      auditId: r.audit_id,
      auditTitle: audits.find((a) => a.id === r.audit_id)?.title ?? '',
      itemId: r.id,
      text: r.text,
    })),
    maySet: ctx.may(SET).allowed,
    mayKeepPapers: ctx.may(KEEP_PAPERS).allowed,
  };
}

function headOf(
  q: QuestionRow,
  now: ReadonlyMap<string, StandingNow>,
  last: ReadonlyMap<string, StandingRow>,
  left: ReadonlyMap<string, number>,
): QuestionHead {
  const current = now.get(q.question_id);
  const kept = last.get(q.question_id);
  return {
    questionId: q.question_id,
    version: q.version,
    templateCode: q.template_code,
    topic: q.topic,
    text: q.text,
    criteria: q.criteria,
    missing: q.missing,
    withdrawn: q.withdrawn,
    standing: current?.standing ?? 'no_evidence',
    evidence: current?.evidence ?? [],
    since:
      kept && kept.standing === current?.standing
        ? { at: kept.at.toISOString(), before: kept.before, why: kept.why }
        : null,
    actionsLeft: left.get(q.question_id) ?? 0,
  };
}

async function actionsLeft(ctx: Context, items: readonly ItemRow[]): Promise<ReadonlyMap<string, number>> {
  const promises = await promisesFor(
    ctx,
    ['recommendation'],
    items.map((i) => i.id),
  );
  const left = new Map<string, number>();
  for (const p of promises) {
    const questionId = items.find((i) => i.id === p.subject.id)?.question_id;
    if (!questionId || p.state === 'confirmed' || p.state === 'dropped') continue;
    left.set(questionId, (left.get(questionId) ?? 0) + 1);
  }
  return left;
}
