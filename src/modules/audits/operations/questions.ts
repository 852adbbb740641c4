import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { type EvidenceSources, evidenceKey } from '#core/evidence';
import { defineOperation } from '#core/operation';
import { isUniqueViolation } from '#platform/db';
import { conflict, invalid } from '#platform/errors';
import { newId } from '#platform/ids';
import { AuditQuestion, AuditQuestions, EvidenceChoices, SetQuestion } from '../contract.ts';
import { SET } from '../policy.ts';
import { questionsView, questionView } from '../read/questions.ts';
import { questionsOf, versionsOf } from '../store/questions.ts';
import { nameOf, ownOf } from '../store/said.ts';
import type { AuditTables } from '../tables.ts';
import { TEMPLATE } from '../texts/template/index.ts';
import { keepStandings } from './recheck.ts';

/** Adopts what the board has not adopted of the template, and keeps how each stands from now on. */
export const adoptOf = (sources: EvidenceSources) =>
  defineOperation({
    name: 'audits.adopt',
    kind: 'command',
    permission: SET,
    audit: 'audit-template.adopted',
    summary: 'Adopt the forty questions of the template as the board’s own',
    input: z.object({}),
    output: AuditQuestions,
    run: async (ctx) => {
      const there = new Set((await questionsOf(ctx)).map((q) => q.template_code));
      const name = await nameOf(ctx);
      const rows = TEMPLATE.filter((t) => !there.has(t.code)).map((t) => ({
        ...ownOf(ctx),
        question_id: newId(),
        version: 1,
        template_code: t.code,
        topic: t.topic,
        text: t.text,
        criteria: t.criteria,
        evidence: JSON.stringify(t.evidence) as never,
        missing: t.missing,
        withdrawn: false,
        why: null,
        set_at: ctx.now,
        set_by: name,
        set_by_employee: ctx.actor.employeeId,
        set_by_function: ctx.actor.functionId,
      }));
      if (rows.length > 0)
        await ctx
          .tables<AuditTables>()
          .insertInto('audits.question')
          .values(rows)
          // Two who adopt at once adopt it once.
          .onConflict((oc) => oc.doNothing())
          .execute();
      ctx.changed({ adopted: rows.length });
      await keepStandings(ctx, sources);
      return await questionsView(ctx, sources);
    },
  });

/** Puts a question in other words, lets it rest on something else, withdraws it, or adds one of the board's own. What it was before stays. */
export const setQuestionOf = (sources: EvidenceSources) =>
  defineOperation({
    name: 'audits.set-question',
    kind: 'command',
    permission: SET,
    audit: 'audit-question.set',
    summary: 'Add a question to the continuous audit, or put one in a new version',
    input: SetQuestion,
    output: AuditQuestion,
    statedReason: (input) => input.why,
    run: async (ctx, input) => {
      const [now] = await versionsOf(ctx, input.questionId);
      const seen = now?.version ?? 0;
      // A button pressed twice.
      if (
        now &&
        seen === input.seenVersion + 1 &&
        now.set_by_employee === ctx.actor.employeeId &&
        isDeepStrictEqual(
          [now.topic, now.text, now.criteria, now.evidence, now.missing, now.withdrawn],
          [
            ...[input.topic, input.text, input.criteria, input.evidence],
            ...[input.missing || null, input.withdrawn],
          ],
        )
      )
        return await questionView(ctx, sources, input.questionId);
      if (seen !== input.seenVersion) throw conflict('CHANGED_MEANWHILE');
      if (now && !input.why) throw invalid('why', 'reason_missing');
      const known = new Set((await sources.choices(ctx)).map(evidenceKey));
      const keys = input.evidence.map(evidenceKey);
      if (keys.some((key) => !known.has(key))) throw invalid('evidence', 'not_in_list');
      if (new Set(keys).size !== keys.length) throw invalid('evidence', 'twice');
      if (keys.length === 0 && !input.missing) throw invalid('missing', 'evidence_or_missing');
      await ctx
        .tables<AuditTables>()
        .insertInto('audits.question')
        .values({
          ...ownOf(ctx),
          question_id: input.questionId,
          version: seen + 1,
          template_code: now?.template_code ?? null,
          topic: input.topic,
          text: input.text,
          criteria: input.criteria,
          evidence: JSON.stringify(input.evidence) as never,
          missing: input.missing || null,
          withdrawn: input.withdrawn,
          why: now ? (input.why ?? null) : null,
          set_at: ctx.now,
          set_by: await nameOf(ctx),
          set_by_employee: ctx.actor.employeeId,
          set_by_function: ctx.actor.functionId,
        })
        .execute()
        .catch((error: unknown) => {
          throw isUniqueViolation(error) ? conflict('CHANGED_MEANWHILE') : error;
        });
      await keepStandings(ctx, sources);
      return await questionView(ctx, sources, input.questionId);
    },
  });

export const evidenceChoicesOf = (sources: EvidenceSources) =>
  defineOperation({
    name: 'audits.evidence-choices',
    kind: 'query',
    permission: SET,
    audit: 'audit-evidence.read',
    summary: 'What a question of the continuous audit can rest on',
    input: z.object({}),
    output: EvidenceChoices,
    untraced: true,
    run: async (ctx) => ({ choices: await sources.choices(ctx) }),
  });
