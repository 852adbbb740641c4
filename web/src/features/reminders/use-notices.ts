import { useQuery } from '@tanstack/react-query';
import { noticesQuery } from '../../api/index.ts';
import { useMay } from '../../app/session/use-session.ts';

/** What one has been told; with the cases by name for those who have a day of cases. */
export function useNotices() {
  const withCases = useMay('casework:my-day:read');
  return useQuery(noticesQuery({ withCases }));
}
