import { defineOperation } from '#core/operation';
import { LetterTemplates, SetLetterTemplate } from '../../letter-contract.ts';
import { letterTemplatesView, requireSound, SET_LETTER_TEMPLATE } from '../../read/letters/templates-view.ts';
import { keepLetterTemplate } from '../../store/letters/templates.ts';

/** Sets the board's words for letters that are written from now on. What held before stays on record, and letters that are sent keep theirs. */
export const setLetterTemplate = defineOperation({
  name: 'casework.set-letter-template',
  kind: 'command',
  permission: SET_LETTER_TEMPLATE,
  audit: 'letter-template.set',
  summary: "Set the board's words for a kind of letter in a language",
  input: SetLetterTemplate,
  output: LetterTemplates,
  statedReason: (input) => input.reason,
  run: async (ctx, input) => {
    requireSound(input);
    await keepLetterTemplate(ctx, input);
    return await letterTemplatesView(ctx);
  },
});
