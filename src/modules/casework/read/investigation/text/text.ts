import { defineOperation } from '#core/operation';
import { InvestigationText, OneCase } from '../../../text-contract.ts';
import { textView } from './text-view.ts';

/** The written investigation: what is written and by whom, what is documented and can be fetched, what others have said, what is signed. */
export const investigationText = defineOperation({
  name: 'casework.investigation-text',
  kind: 'query',
  permission: 'casework:investigation-text:read',
  audit: 'investigation-text.read',
  summary: 'The written investigation of a case, with what is documented and not yet used',
  input: OneCase,
  output: InvestigationText,
  caseId: (input) => input.caseId,
  run: (ctx, { caseId }) => textView(ctx, caseId),
});
