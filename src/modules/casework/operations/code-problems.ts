import { defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { CodeProblems, ProblemCodings } from '../person-contract.ts';
import { codingsView } from '../read/codings-view.ts';
import { codesInForce, insertCoding } from '../store/codings.ts';
import { addCaseEvent, signatureOf } from '../store/events.ts';
import { violenceCoded } from '../store/investigation/violence.ts';

/**
 * Codes problems in a case: when intake has taken the report in, and again when the investigation shows another picture. From the first violence
 * that is coded its risk is to be assessed (VLD-010).
 */
export const codeProblems = defineOperation({
  name: 'casework.code-problems',
  kind: 'command',
  permission: 'casework:coding:edit',
  audit: 'problems.coded',
  summary: 'Code one or several problems in a case',
  input: CodeProblems,
  output: ProblemCodings,
  caseId: (input) => input.caseId,
  run: async (ctx, { caseId, source, codedOn = ctx.today, ...input }) => {
    if (codedOn > ctx.today) throw invalid('codedOn', 'in_the_future');
    const codes = [...new Set(input.codes)];
    const inForce = await codesInForce(ctx, caseId);
    if (codes.some((code) => inForce.has(code))) throw conflict('ALREADY_CODED');
    const { name: by } = await signatureOf(ctx);
    for (const code of codes) {
      await insertCoding(ctx, { caseId, code, codedOn, source, by });
      await addCaseEvent(ctx, { caseId, kind: 'problem_coded', body: code, by });
    }
    await violenceCoded(ctx, caseId, codes);
    return await codingsView(ctx, caseId);
  },
});
