import type { z } from 'zod';
import type { Context } from '#core/operation';
import { isEverybodySettled } from '../../domain/investigation/notice.ts';
import type { OpeningNotices } from '../../investigation-contract.ts';
import type { Concerned } from '../../store/investigation/concerned.ts';
import { noticesOf, safetyChecksOf } from '../../store/investigation/notices.ts';
import { signedBy } from './signed-by.ts';

type Notices = z.input<typeof OpeningNotices>;

/** Whether those concerned have been told of the opened investigation, and how safe that is. */
export async function noticesPart(
  ctx: Context,
  caseId: string,
  isRequired: boolean,
  concerned: readonly Concerned[],
): Promise<Notices> {
  const [checks, notices] = await Promise.all([safetyChecksOf(ctx, caseId), noticesOf(ctx, caseId)]);
  return {
    isRequired,
    isSettled: isEverybodySettled(
      checks[0]?.persons,
      notices.map((n) => n.judged_person),
    ),
    checks: checks.map((c) => ({
      checkId: c.id,
      signs: c.signs,
      persons: c.persons,
      reasons: c.reasons,
      ...signedBy(c),
    })),
    concerned: [...concerned],
    notices: notices.map((n) => ({
      noticeId: n.id,
      personId: n.judged_person,
      name: n.person_name,
      relation: n.relation,
      given: n.given,
      way: n.way,
      toldAt: n.told_at?.toISOString() ?? null,
      whyNot: n.why_not,
      ...signedBy(n),
    })),
  };
}
