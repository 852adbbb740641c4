import type { z } from 'zod';
import type { Context, Offer } from '#core/operation';
import type { CaseItemsView } from '../../committee-contract.ts';
import { mayBeChanged, mayPrepare, mayRelease, mayWithdraw } from '../../domain/committee/committee.ts';
import { mayRecordDecision } from '../../domain/decision/decision.ts';
import { fullNameOf } from '../../domain/naming.ts';
import { type ItemsRead, itemsOf } from '../../store/committee/items.ts';
import { type Meeting, meetingsOf } from '../../store/committee/meetings.ts';
import { signedOf, textAmong } from '../../store/investigation/text/signed.ts';
import { personOf } from '../../store/person-rows.ts';
import type { CaseworkTables } from '../../tables.ts';
import { signedBy } from '../investigation/signed-by.ts';
import { extractOf, paperView, whenOf } from './extracts.ts';

/** The page of an opened case's items for meetings; the last that an operation on them does. */
export async function caseItemsView(ctx: Context, caseId: string): Promise<z.input<typeof CaseItemsView>> {
  ctx.beforeAnswer();
  const opened = ctx.opened(caseId);
  const [head, person, read, meetings, signed] = await Promise.all([
    ctx
      .tables<CaseworkTables>()
      .selectFrom('casework.case_head')
      .select(['number', 'state'])
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow(),
    personOf(ctx, opened.personId),
    itemsOf(ctx, caseId),
    meetingsOf(ctx),
    signedOf(ctx, caseId),
  ]);
  return {
    today: ctx.today,
    caseId,
    caseNumber: head.number,
    state: head.state,
    personName: fullNameOf({
      givenName: person.given_name,
      familyName: person.family_name,
      unborn: person.unborn,
    }),
    items: read.items.map((item) => itemView(ctx, caseId, read, item, meetings)),
    meetings: meetings
      .filter((m) => m.day >= ctx.today && mayBeChanged(m) === null)
      .reverse()
      .map(whenOf),
    hasSignedText: textAmong(signed) !== undefined,
    ...ctx.offers(opened, [
      {
        operation: 'casework.prepare-item',
        permission: 'casework:item:prepare',
        hindrance: mayRecordDecision(head.state, 'immediate_custody'),
      },
    ]),
  };
}

function itemView(
  ctx: Context,
  caseId: string,
  { papers, releases, treatments, conflicts }: ItemsRead,
  item: ItemsRead['items'][number],
  meetings: readonly Meeting[],
): z.input<typeof CaseItemsView>['items'][number] {
  const meeting = meetings.find((m) => m.id === item.meeting_id);
  const release = mayRelease(item.state);
  const offers: Offer[] = [
    {
      operation: 'casework.prepare-item',
      permission: 'casework:item:prepare',
      hindrance: mayPrepare(item.state),
    },
    { operation: 'casework.release-item', permission: 'casework:item:release', hindrance: release },
    { operation: 'casework.return-item', permission: 'casework:item:release', hindrance: release },
    {
      operation: 'casework.withdraw-item',
      permission: 'casework:item:release',
      hindrance: mayWithdraw(item.state),
    },
  ];
  return {
    itemId: item.id,
    state: item.state,
    meeting: meeting
      ? { committeeName: meeting.committee.name, day: meeting.day, startsAt: meeting.starts_at }
      : null,
    papers: papers.filter((p) => p.item_id === item.id).map(paperView),
    returned: releases
      .filter((r) => r.item_id === item.id)
      .flatMap((r) =>
        r.returned_why === null ? [] : [{ version: r.version, why: r.returned_why, ...signedBy(r) }],
      ),
    extracts: treatments
      .filter((t) => t.item_id === item.id)
      .flatMap((t) => extractOf(t, meetings, conflicts) ?? []),
    ...ctx.offers(ctx.opened(caseId), offers),
  };
}
