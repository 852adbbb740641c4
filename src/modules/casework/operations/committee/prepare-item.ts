import { type Context, defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { CaseItemsView, PrepareItem } from '../../committee-contract.ts';
import type { StoredInvestigation } from '../../committee-tables.ts';
import { mayPrepare } from '../../domain/committee/committee.ts';
import { mayRecordDecision } from '../../domain/decision/decision.ts';
import { lawsOf } from '../../domain/decision/delegation-order.ts';
import { fullNameOf } from '../../domain/naming.ts';
import { caseItemsView } from '../../read/committee/case-items-view.ts';
import { type CaseHead, lockCase, ofCase } from '../../store/cases.ts';
import { carryConflicts, setItem } from '../../store/committee/items.ts';
import { addCaseEvent } from '../../store/events.ts';
import { recordIn } from '../../store/investigation/records.ts';
import { frozenNow } from '../../store/investigation/text/frozen.ts';
import { signedOf, textAmong } from '../../store/investigation/text/signed.ts';
import { personOf } from '../../store/person-rows.ts';
import { keepNextVersion } from '../../store/recorded.ts';
import type { CaseworkTables } from '../../tables.ts';

/**
 * Writes an item for a committee, or writes it anew: what is proposed to be decided, and why. The papers hold this and the signed investigation as it is
 * now, and nothing else of the case. Whoever leads the unit lets it go.
 */
export const prepareItem = defineOperation({
  name: 'casework.prepare-item',
  kind: 'command',
  permission: 'casework:item:prepare',
  audit: 'item.prepared',
  summary: 'Prepare an item of a case for a committee',
  input: PrepareItem,
  output: CaseItemsView,
  caseId: (input) => input.caseId,
  // The words stand in the papers.
  trailContent: ({ caseId, itemId, kind, law, result, withInvestigation, seenVersions }) => ({
    caseId,
    itemId,
    kind,
    law,
    result,
    withInvestigation,
    seenVersions,
  }),
  run: async (ctx, input) => {
    const { caseId, itemId, kind, law, fromOn = null, untilOn = null } = input;
    const head = await lockCase(ctx, caseId);
    const hindrance = mayRecordDecision(head.state, kind);
    if (hindrance) throw conflict(hindrance);
    if (!lawsOf(kind).includes(law)) throw invalid('law', 'law_not_of_decision');
    if (fromOn && untilOn && untilOn < fromOn) throw invalid('untilOn', 'ends_before_start');
    const investigation = input.withInvestigation ? await signedInvestigation(ctx, caseId) : null;
    const last = await lastVersion(ctx, head, itemId);
    const person = await personOf(ctx, ctx.opened(caseId).personId);
    const { id: _, ...record } = await recordIn(ctx, caseId, itemId);
    await keepNextVersion(last, input.seenVersions, async (version) => {
      await ctx
        .tables<CaseworkTables>()
        .insertInto('casework.item_paper')
        .values({
          ...record,
          item_id: itemId,
          version,
          person_name: fullNameOf({
            givenName: person.given_name,
            familyName: person.family_name,
            unborn: person.unborn,
          }),
          birth_date: person.birth_date,
          kind,
          law,
          result: input.result,
          section: input.section,
          wording: input.wording,
          reasons: input.reasons,
          from_on: fromOn,
          until_on: untilOn,
          appealable: input.appealable,
          investigation: investigation && JSON.stringify(investigation),
        })
        .execute();
      await setItem(ctx, itemId, { state: 'prepared', version, meeting_id: null });
    });
    await addCaseEvent(ctx, { caseId, kind: 'item_prepared', body: null, by: record.recorded_by });
    return await caseItemsView(ctx, caseId);
  },
});

/** How many versions the item has; 0 of one that has now been made. @throws AppError CONFLICT when it is past being written */
async function lastVersion(ctx: Context, head: CaseHead, itemId: string): Promise<number> {
  const db = ctx.tables<CaseworkTables>();
  const known = await db
    .selectFrom('casework.committee_item')
    .select(['state', 'version'])
    .where((eb) => eb.and({ ...ofCase(ctx, head.id), id: itemId }))
    .executeTakeFirst();
  if (known) {
    const hindrance = mayPrepare(known.state);
    if (hindrance) throw conflict(hindrance);
    return known.version;
  }
  const made = await db
    .insertInto('casework.committee_item')
    .values({
      tenant_id: ctx.actor.tenantId,
      id: itemId,
      authority_id: ctx.authorityId,
      case_id: head.id,
      case_number: head.number,
      state: 'prepared',
      version: 0,
      meeting_id: null,
      excluded_employees: [],
      updated_at: ctx.now,
    })
    .onConflict((oc) => oc.columns(['tenant_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) throw conflict('SAME_SUBMISSION_OTHER_CONTENT');
  await carryConflicts(ctx, head.id, itemId);
  return 0;
}

/** The words of the signed investigation, and of what has been added to it. @throws AppError INVALID_INPUT when it is not signed */
async function signedInvestigation(ctx: Context, caseId: string): Promise<StoredInvestigation> {
  const rows = await signedOf(ctx, caseId);
  const text = textAmong(rows);
  if (!text) throw invalid('withInvestigation', 'not_signed');
  const { sections } = await frozenNow(ctx, text);
  const titleOf = (key: string | null) => sections.find((s) => s.key === key)?.title ?? '';
  return {
    signedAt: text.signed_at.toISOString(),
    author: `${text.author_name}, ${text.author_title}`,
    sections: [
      ...sections.map((s) => ({ heading: s.title, text: s.text })),
      ...rows
        .filter((r) => r.adds_to === text.id)
        .map((r) => ({ heading: titleOf(r.heading), text: r.body })),
    ],
  };
}
