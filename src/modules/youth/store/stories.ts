import type { Context } from '#core/operation';
import { latest, standing } from '../domain/records.ts';
import { standingOfRisk } from '../domain/risk.ts';
import { standingOfNotice } from '../domain/talk.ts';
import type { YouthTables } from '../tables.ts';

/** The records of an opened case, the first signed first: some tens at most. */
function ofCase(ctx: Context, caseId: string) {
  const db = ctx.tables<YouthTables>();
  const { tenantId } = ctx.actor;
  return {
    notices: () =>
      db
        .selectFrom('youth.notice')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('case_id', '=', caseId)
        .orderBy('recorded_at')
        .orderBy('id')
        .execute(),
    talkOffers: () =>
      db
        .selectFrom('youth.talk_offer')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('case_id', '=', caseId)
        .orderBy('offered_at')
        .orderBy('id')
        .execute(),
    talks: () =>
      db
        .selectFrom('youth.talk')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('case_id', '=', caseId)
        .orderBy('recorded_at')
        .orderBy('id')
        .execute(),
    risks: () =>
      db
        .selectFrom('youth.risk')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('case_id', '=', caseId)
        .orderBy('recorded_at')
        .orderBy('id')
        .execute(),
    offers: () =>
      db
        .selectFrom('youth.support_offer')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('case_id', '=', caseId)
        .orderBy('offered_on')
        .orderBy('recorded_at')
        .orderBy('id')
        .execute(),
    answers: () =>
      db
        .selectFrom('youth.support_answer')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('case_id', '=', caseId)
        .orderBy('answered_on')
        .orderBy('recorded_at')
        .orderBy('id')
        .execute(),
    starts: () =>
      db
        .selectFrom('youth.support_start')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('case_id', '=', caseId)
        .orderBy('received_on')
        .orderBy('recorded_at')
        .orderBy('id')
        .execute(),
  };
}

/** What was told of offences in an opened case, and the talks: every record, and each notice as it stands. */
export async function noticesIn(ctx: Context, caseId: string) {
  const read = ofCase(ctx, caseId);
  const [notices, offers, talks] = await Promise.all([read.notices(), read.talkOffers(), read.talks()]);
  const stories = latest(notices).map((notice) => {
    const own = standing(offers).filter((o) => o.notice === notice.root);
    const talk = standing(talks).find((k) => k.notice === notice.root) ?? null;
    return {
      notice,
      offers: own,
      talk,
      standing: standingOfNotice({
        receivedAt: notice.received_at,
        offers: own.map((o) => ({ offeredAt: o.offered_at, answer: o.answer })),
        talk: talk && { heldAt: talk.held_at, police: talk.police },
      }),
    };
  });
  return { notices, offers, talks, stories };
}
export type NoticeRecords = Awaited<ReturnType<typeof noticesIn>>;

/** The child of an opened case as it was identified to be at risk: every record, and each time as it stands. */
export async function risksIn(ctx: Context, caseId: string) {
  const read = ofCase(ctx, caseId);
  const [risks, offers, answers, starts] = await Promise.all([
    read.risks(),
    read.offers(),
    read.answers(),
    read.starts(),
  ]);
  const stories = latest(risks).map((risk) => {
    const of = <R extends { readonly risk: string }>(rows: readonly R[]): R[] =>
      rows.filter((r) => r.risk === risk.root);
    const own = {
      offers: of(standing(offers)),
      answers: of(standing(answers)),
      starts: of(standing(starts)),
    };
    return {
      risk,
      ...own,
      standing: standingOfRisk({
        offers: own.offers.map((o) => ({ root: o.root, offeredOn: o.offered_on })),
        answers: own.answers.map((a) => ({
          offer: a.offer,
          answeredOn: a.answered_on,
          answer: a.answer,
          declinedWhy: a.declined_why,
        })),
        starts: own.starts.map((s) => ({ receivedOn: s.received_on })),
      }),
    };
  });
  return { risks, offers, answers, starts, stories };
}
export type RiskRecords = Awaited<ReturnType<typeof risksIn>>;
