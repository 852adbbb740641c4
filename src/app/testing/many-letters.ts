import type { World } from '#modules/casework/testing';
import { insertAnyRow } from './any-row.ts';
import type { Copy } from './many-secrets.ts';

/** One letter in so many waits to be printed; the others have been sent. */
const LETTERS_PER_WAITING = 100;

/** A letter of each case, sent through the years, with its row in the print queue. */
export async function manyLetters(w: World, caseId: string, copy: Copy, copiedCase: string): Promise<void> {
  const known = { tenant_id: w.board.tenantId, authority_id: w.board.authorityId, case_id: caseId };
  const ofCase = `case_id = '${caseId}'`;
  const letterId = `md5('letter' || n)::uuid`;
  await insertAnyRow(w.pool, 'casework.letter', {
    ...known,
    kind: 'communication',
    party: 'guardian',
    route: 'post',
  });
  await copy('casework.letter', ofCase, { case_id: copiedCase, id: letterId });
  await insertAnyRow(w.pool, 'casework.letter_queue', { ...known, kind: 'communication', route: 'post' });
  const sent = (value: string): string => `case when n % ${LETTERS_PER_WAITING} > 0 then ${value} end`;
  const queued = `r.queued_at - n / 20 * interval '1 day'`;
  await copy('casework.letter_queue', ofCase, {
    case_id: copiedCase,
    letter_id: letterId,
    queued_at: queued,
    printed_at: sent(queued),
    printed_by: sent("'Någon'"),
    sent_at: sent(queued),
    sent_by: sent("'Någon'"),
  });
}
