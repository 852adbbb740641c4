import { defineOperation } from '#core/operation';
import { invalid } from '#platform/errors';
import { templateFault } from '../../../domain/investigation/template.ts';
import { SET_TEMPLATE, templateView } from '../../../read/investigation/text/template.ts';
import { keepTemplate } from '../../../store/investigation/text/templates.ts';
import { SetTextTemplate, TextTemplate } from '../../../text-contract.ts';

/** Sets the board's headings for texts that are begun from now on. What held before stays on record, and texts that are begun keep theirs. */
export const setTextTemplate = defineOperation({
  name: 'casework.set-text-template',
  kind: 'command',
  permission: SET_TEMPLATE,
  audit: 'text-template.set',
  summary: 'Set the headings of the written investigation',
  input: SetTextTemplate,
  output: TextTemplate,
  statedReason: (input) => input.reason,
  run: async (ctx, input) => {
    const fault = templateFault(input.headings);
    if (fault) throw invalid(fault.field, fault.code);
    await keepTemplate(ctx, input);
    return await templateView(ctx);
  },
});
