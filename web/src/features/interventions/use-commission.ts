import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type Commission, commissionQuery } from '../../api/commissions.ts';

/** The commission whose page this is, from whichever of its two cases one reads it. */
export function useCommission(): Commission {
  const { caseId, commissionId } = useParams({ from: '/frame/arenden/$caseId/uppdrag/$commissionId' });
  return useSuspenseQuery(commissionQuery(caseId, commissionId)).data;
}
