import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { id } from '#platform/schema';
import { Notices } from '../notice-contract.ts';
import { Risks } from '../risk-contract.ts';
import { noticesView, risksView } from './views.ts';

/** What was told of offences in a case, and the talks within 48 hours. */
export const readNotices = defineOperation({
  name: 'youth.notices',
  kind: 'query',
  permission: 'youth:notice:read',
  audit: 'offence-notices.read',
  summary: 'What was told of offences in a case, and the talks within 48 hours',
  input: z.object({ caseId: id() }),
  output: Notices,
  caseId: ({ caseId }) => caseId,
  run: (ctx, { caseId }) => noticesView(ctx, caseId),
});

/** What is known of the child of a case as one at risk of crime. */
export const readRisks = defineOperation({
  name: 'youth.risks',
  kind: 'query',
  permission: 'youth:risk:read',
  audit: 'risk-children.read',
  summary: 'A child of 9 to 13 years at risk of crime: what was offered, answered and received',
  input: z.object({ caseId: id() }),
  output: Risks,
  caseId: ({ caseId }) => caseId,
  run: (ctx, { caseId }) => risksView(ctx, caseId),
});
