import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { fileContent } from '#platform/files';
import { id } from '#platform/schema';
import { LetterDraft, Letters, WriteLetter } from '../../letter-contract.ts';
import { composeLetter } from './compose.ts';
import { letterFile } from './letter-file.ts';
import { lettersView } from './letters-view.ts';

/** The letters of a case, and what can be written there. */
export const letters = defineOperation({
  name: 'casework.letters',
  kind: 'query',
  permission: 'casework:case:read',
  audit: 'letters.read',
  summary: 'The letters of a case with how far printing has come, and which can be written to whom',
  input: z.object({ caseId: id() }),
  output: Letters,
  caseId: (input) => input.caseId,
  run: (ctx, { caseId }) => lettersView(ctx, caseId),
});

/** A letter as it would be sent, to be read through on the screen. */
export const draftLetter = defineOperation({
  name: 'casework.draft-letter',
  kind: 'search',
  permission: 'casework:letter:write',
  audit: 'letter.drafted',
  summary: 'A letter filled from the case, to be read through; nothing is kept',
  input: WriteLetter,
  output: LetterDraft,
  caseId: (input) => input.caseId,
  run: async (ctx, input) => {
    const { document, version, addressing } = await composeLetter(ctx, input);
    return {
      caseId: input.caseId,
      version,
      lang: input.lang,
      title: document.title,
      sender: [...document.sender],
      marks: [...document.marks],
      recipient: [...document.recipient],
      blocks: document.blocks.map((b) => (b.kind === 'list' ? { ...b, items: [...b.items] } : b)),
      signature: [...document.signature],
      route: addressing.route,
    };
  },
});

/** The same letter as PDF. */
export const previewLetter = defineOperation({
  name: 'casework.preview-letter',
  kind: 'search',
  permission: 'casework:letter:write',
  audit: 'letter.previewed',
  summary: 'A letter filled from the case, as the PDF that it would be; nothing is kept',
  files: 'gives-one',
  input: WriteLetter,
  output: fileContent(['application/pdf']),
  caseId: (input) => input.caseId,
  run: async (ctx, input) => letterFile((await composeLetter(ctx, input)).document, ctx.today),
});
