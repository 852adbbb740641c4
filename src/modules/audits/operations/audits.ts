import { isDeepStrictEqual } from 'node:util';
import { cancelClock, extendClock, startClock, stopClock } from '#core/clocks';
import type { FigureSources } from '#core/figures';
import { type Context, defineOperation, Refused } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { isUniqueViolation } from '#platform/db';
import { conflict, invalid } from '#platform/errors';
import { AnswerRecommendation, AskRespite, Audit, RegisterAudit, SettleRespite } from '../audit-contract.ts';
import { ANSWER, KEEP } from '../policy.ts';
import { answerOf, auditView, dueOn, keptAudits } from '../read/audits.ts';
import { auditOf, auditsOf } from '../store/audits.ts';
import { questionsOf } from '../store/questions.ts';
import { nameOf, ownOf } from '../store/said.ts';
import type { AuditTables } from '../tables.ts';

/** An audit is to be answered by the day that the auditors asked for. */
export const ANSWER_RULE = 'LOK-064';
/** The auditors are to say whether there is more time. */
const RESPITE_RULE = 'LOK-065';

/** Keeps an audit that has come in, with what it asked, found and recommends, and starts the time for its answer. */
export const registerAuditOf = (figures: FigureSources) =>
  defineOperation({
    name: 'audits.register',
    kind: 'command',
    permission: KEEP,
    audit: 'audit.registered',
    summary:
      'Keep an audit that has come in: questions, findings and recommendations, and the day of its answer',
    input: RegisterAudit,
    output: Audit,
    run: async (ctx, input) => {
      if ((await auditsOf(ctx)).some((a) => a.id === input.auditId))
        return await auditView(ctx, figures, input.auditId);
      if (input.receivedOn > ctx.today) throw invalid('receivedOn', 'in_the_future');
      if (input.answerDueOn < input.receivedOn) throw invalid('answerDueOn', 'before_first_day');
      const { functions, units } = await ctx.organisation();
      const by = functions.find((f) => f.id === input.functionId);
      const unit = units.find((u) => u.id === by?.unitId && u.authorityId === ctx.authorityId);
      if (!by || !unit) throw new Refused('OTHER_UNIT');
      const known = new Set((await questionsOf(ctx)).map((q) => q.question_id));
      if (input.items.some((i) => i.questionId && !known.has(i.questionId)))
        throw invalid('items', 'not_in_list');
      if (input.items.some((i) => i.assessment && i.kind !== 'question'))
        throw invalid('items', 'not_in_list');
      const tables = ctx.tables<AuditTables>();
      await tables
        .insertInto('audits.audit')
        .values({
          ...ownOf(ctx),
          id: input.auditId,
          title: input.title,
          made_by: input.madeBy,
          received_on: calendarDate(input.receivedOn),
          answer_due_on: calendarDate(input.answerDueOn),
          unit_id: unit.id,
          function_id: by.id,
          kept_at: ctx.now,
          kept_by: await nameOf(ctx),
          kept_by_employee: ctx.actor.employeeId,
          kept_by_function: ctx.actor.functionId,
        })
        .execute();
      const numbers = new Map<string, number>();
      const numbered = input.items.map((i) => {
        const number = (numbers.get(i.kind) ?? 0) + 1;
        numbers.set(i.kind, number);
        return { ...i, number };
      });
      await tables
        .insertInto('audits.item')
        .values(
          numbered.map((i) => ({
            ...ownOf(ctx),
            id: i.itemId,
            audit_id: input.auditId,
            kind: i.kind,
            number: i.number,
            text: i.text,
            criteria: i.criteria || null,
            assessment: i.assessment ?? null,
            question_id: i.questionId ?? null,
          })),
        )
        .execute();
      await startClock(ctx, {
        ruleId: ANSWER_RULE,
        startedAt: ctx.now,
        unitId: unit.id,
        functionId: by.id,
        caseId: null,
        subject: { kind: 'audit', id: input.auditId },
        dueOn: calendarDate(input.answerDueOn),
      });
      return await auditView(ctx, figures, input.auditId);
    },
  });

/** What the board answers a recommendation. A new answer stands beside the one before. */
export const answerRecommendationOf = (figures: FigureSources) =>
  defineOperation({
    name: 'audits.answer',
    kind: 'command',
    permission: ANSWER,
    audit: 'audit.recommendation-answered',
    summary:
      'Answer a recommendation: agree, partly, disagree, or another board’s; with figures by reference',
    input: AnswerRecommendation,
    output: Audit,
    run: async (ctx, input) => {
      const kept = await keptAudits(ctx);
      const item = kept.items.find((i) => i.id === input.itemId && i.kind === 'recommendation');
      if (!item) throw conflict('NO_SUCH_RECOMMENDATION');
      if ((input.stance === 'other_board') !== Boolean(input.otherBoard))
        throw invalid('otherBoard', 'other_board_named');
      const last = answerOf(kept, item.id);
      const seen = last?.version ?? 0;
      const isTwice =
        last &&
        seen === input.seenVersion + 1 &&
        last.said_by_employee === ctx.actor.employeeId &&
        isDeepStrictEqual(
          [last.stance, last.other_board, last.words, last.figures],
          [input.stance, input.otherBoard || null, input.words, input.figures],
        );
      if (isTwice) return await auditView(ctx, figures, item.audit_id);
      if (seen !== input.seenVersion) throw conflict('CHANGED_MEANWHILE');
      const found = await figures.resolve(ctx, input.figures);
      if ([...found.values()].some((f) => f.state === 'missing' || f.state === 'unpublished'))
        throw invalid('figures', 'figure_unpublished');
      await ctx
        .tables<AuditTables>()
        .insertInto('audits.answer')
        .values({
          ...ownOf(ctx),
          item_id: item.id,
          version: seen + 1,
          stance: input.stance,
          other_board: input.otherBoard || null,
          words: input.words,
          figures: JSON.stringify(input.figures) as never,
          said_at: ctx.now,
          said_by: await nameOf(ctx),
          said_by_employee: ctx.actor.employeeId,
          said_by_function: ctx.actor.functionId,
        })
        .execute()
        .catch((error: unknown) => {
          throw isUniqueViolation(error) ? conflict('CHANGED_MEANWHILE') : error;
        });
      return await auditView(ctx, figures, item.audit_id);
    },
  });

/** Asks the auditors for more time, and watches that they say. */
export const askRespiteOf = (figures: FigureSources) =>
  defineOperation({
    name: 'audits.ask-respite',
    kind: 'command',
    permission: KEEP,
    audit: 'audit.respite-asked',
    summary: 'Ask the auditors for more time to answer',
    input: AskRespite,
    output: Audit,
    statedReason: (input) => input.why,
    run: async (ctx, input) => {
      const kept = await keptAudits(ctx);
      const audit = kept.audits.find((a) => a.id === input.auditId);
      if (!audit) throw conflict('NO_SUCH_AUDIT');
      const own = kept.respites.filter((r) => r.audit_id === audit.id);
      if (own.some((r) => r.id === input.respiteId)) return await auditView(ctx, figures, audit.id);
      if (kept.letters.some((l) => l.audit_id === audit.id)) throw conflict('AUDIT_ANSWERED');
      if (own.some((r) => r.settled === null)) throw conflict('RESPITE_ASKED');
      const due = dueOn(kept, audit);
      if (input.until <= due) throw invalid('until', 'before_answer_day');
      await ctx
        .tables<AuditTables>()
        .insertInto('audits.respite')
        .values({
          ...ownOf(ctx),
          id: input.respiteId,
          audit_id: audit.id,
          asked_until: calendarDate(input.until),
          asked_why: input.why,
          asked_at: ctx.now,
          asked_by: await nameOf(ctx),
          settled: null,
          granted_until: null,
          settled_at: null,
          settled_by: null,
        })
        .execute();
      await startClock(ctx, {
        ruleId: RESPITE_RULE,
        startedAt: ctx.now,
        unitId: audit.unit_id,
        functionId: audit.function_id,
        caseId: null,
        subject: { kind: 'audit_respite', id: input.respiteId },
        dueOn: due < ctx.today ? ctx.today : due,
      });
      return await auditView(ctx, figures, audit.id);
    },
  });

/** What the auditors said about more time; granted, the day of the answer moves. */
export const settleRespiteOf = (figures: FigureSources) =>
  defineOperation({
    name: 'audits.settle-respite',
    kind: 'command',
    permission: KEEP,
    audit: 'audit.respite-settled',
    summary: 'Keep what the auditors said about more time to answer',
    input: SettleRespite,
    output: Audit,
    run: async (ctx, input) => {
      const kept = await keptAudits(ctx);
      const respite = kept.respites.find((r) => r.id === input.respiteId);
      if (!respite) throw conflict('NO_SUCH_RESPITE');
      if (respite.settled !== null) throw conflict('RESPITE_SETTLED');
      const audit = await auditOf(ctx, respite.audit_id);
      const isGranted = input.settled === 'granted';
      if (isGranted !== Boolean(input.until)) throw invalid('until', 'calendar_date');
      if (input.until && input.until <= dueOn(kept, audit)) throw invalid('until', 'before_answer_day');
      const name = await nameOf(ctx);
      await ctx
        .tables<AuditTables>()
        .updateTable('audits.respite')
        .set({
          settled: input.settled,
          granted_until: input.until ? calendarDate(input.until) : null,
          settled_at: ctx.now,
          settled_by: name,
        })
        .where('tenant_id', '=', ctx.actor.tenantId)
        .where('authority_id', '=', ctx.authorityId)
        .where('id', '=', respite.id)
        .execute();
      await stopClock(ctx, { caseId: null, ruleId: RESPITE_RULE, subjectId: respite.id });
      if (input.until)
        await extendClock(ctx, {
          caseId: null,
          ruleId: ANSWER_RULE,
          subjectId: audit.id,
          until: calendarDate(input.until),
          reason: respite.asked_why,
          decidedBy: audit.made_by,
        });
      return await auditView(ctx, figures, audit.id);
    },
  });

/** What was asked for falls away when the answer has been sent. */
export async function endClocks(ctx: Context, auditId: string, openRespites: readonly string[], why: string) {
  await stopClock(ctx, { caseId: null, ruleId: ANSWER_RULE, subjectId: auditId });
  for (const id of openRespites)
    await cancelClock(ctx, { caseId: null, ruleId: RESPITE_RULE, subjectId: id }, why);
}
