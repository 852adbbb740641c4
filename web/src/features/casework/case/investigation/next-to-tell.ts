import type { OpeningNotices } from '../../../../api/index.ts';
import type { InvestigationSearch } from './investigation-search.ts';

/** What is next in telling those concerned: the safety check, or the first of those whom it judged who is not settled. */
export function nextToTell({ checks, notices }: OpeningNotices): InvestigationSearch {
  const waiting = checks[0]?.persons.find(
    ({ personId }) => !notices.some((notice) => notice.personId === personId),
  );
  return waiting ? { skriv: 'underrattelse', vem: waiting.personId } : { skriv: 'sakerhet' };
}
