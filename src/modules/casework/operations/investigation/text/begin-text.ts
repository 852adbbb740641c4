import { defineOperation } from '#core/operation';
import { textView } from '../../../read/investigation/text/text-view.ts';
import { signatureOf } from '../../../store/events.ts';
import { addSections } from '../../../store/investigation/text/sections.ts';
import { templateNow } from '../../../store/investigation/text/templates.ts';
import { requireInvestigating, textOf } from '../../../store/investigation/text/texts.ts';
import { InvestigationText, OneCase } from '../../../text-contract.ts';
import type { TextTables } from '../../../text-tables.ts';

/** Begins the written investigation with the headings that hold now. It keeps them, whatever the board decides later. Begun twice, it is the same. */
export const beginInvestigationText = defineOperation({
  name: 'casework.begin-investigation-text',
  kind: 'command',
  permission: 'casework:investigation-text:write',
  audit: 'investigation-text.begun',
  summary: 'Begin the written investigation of a case, with the headings that hold now',
  input: OneCase,
  output: InvestigationText,
  caseId: (input) => input.caseId,
  run: async (ctx, { caseId }) => {
    requireInvestigating(ctx, caseId);
    if (!(await textOf(ctx, caseId))) {
      const { version, headings } = await templateNow(ctx);
      await ctx
        .tables<TextTables>()
        .insertInto('casework.investigation_text')
        .values({
          tenant_id: ctx.actor.tenantId,
          case_id: caseId,
          authority_id: ctx.authorityId,
          template_version: version,
          headings: JSON.stringify(headings),
          begun_at: ctx.now,
          begun_by: (await signatureOf(ctx)).name,
          begun_by_employee: ctx.actor.employeeId,
        })
        .execute();
      await addSections(
        ctx,
        caseId,
        headings.map((h) => h.key),
      );
      ctx.changed({ templateVersion: version });
    }
    return await textView(ctx, caseId);
  },
});
