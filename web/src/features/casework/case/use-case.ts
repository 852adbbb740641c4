import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type Case, caseQuery } from '../../../api/index.ts';

/** The case whose page this is. */
export function useCase(): Case {
  const { caseId } = useParams({ from: '/frame/arenden/$caseId' });
  return useSuspenseQuery(caseQuery(caseId)).data;
}
