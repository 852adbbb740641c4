import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { id } from '#platform/schema';
import { RiskAssessments } from '../../instrument-contract.ts';
import { riskAssessmentsView } from './risk-assessments-view.ts';

/** The risk assessments of a case, and what its coded problems ask for. */
export const riskAssessments = defineOperation({
  name: 'casework.risk-assessments',
  kind: 'query',
  permission: 'casework:case:read',
  audit: 'risk-assessments.read',
  summary: 'The risk assessments of a case: required, done and missing',
  input: z.object({ caseId: id() }),
  output: RiskAssessments,
  caseId: (input) => input.caseId,
  run: (ctx, input) => riskAssessmentsView(ctx, input.caseId),
});
