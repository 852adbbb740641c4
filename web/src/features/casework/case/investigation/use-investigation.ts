import { useSuspenseQuery } from '@tanstack/react-query';
import { type Investigation, investigationQuery } from '../../../../api/index.ts';
import { useCase } from '../use-case.ts';

/** The investigation of the case whose page this is. */
export function useInvestigation(): Investigation {
  const { caseId } = useCase();
  return useSuspenseQuery(investigationQuery(caseId)).data;
}
