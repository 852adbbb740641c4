import { defineOperation } from '#core/operation';
import { keepNextVersion, lockCase } from '#modules/casework';
import { calendarDate } from '#platform/calendar';
import { invalid } from '#platform/errors';
import { SetHousehold } from '../contract.ts';
import { faultOfHousehold, type Member } from '../domain/household.ts';
import { EDIT_SITUATION, situationView } from '../read/situation-view.ts';
import { Situation } from '../situation-contract.ts';
import { recount } from '../store/figures.ts';
import { recordIn, requirePast, signInJournal } from '../store/records.ts';
import { followedArea, keptIn, requireRunning } from '../store/situation.ts';
import type { AssistanceTables } from '../tables.ts';
import { entryTexts } from '../texts/sv.ts';

/** Says who lives in a household, and what its children say of their situation or why they haven't been asked. A change is a new version. */
export const setHousehold = defineOperation({
  name: 'assistance.set-household',
  kind: 'command',
  permission: EDIT_SITUATION,
  audit: 'household.set',
  summary: 'Record who lives in a household, with its children’s view',
  input: SetHousehold,
  output: Situation,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, seenVersion, fromOn, members }) => ({
    caseId,
    seenVersion,
    fromOn,
    relations: members.map(({ relation }) => relation),
  }),
  run: async (ctx, input) => {
    const { caseId, seenVersion } = input;
    await lockCase(ctx, caseId);
    await followedArea(ctx, caseId);
    const kept = await keptIn(ctx, caseId);
    requireRunning(kept);
    const members: Member[] = input.members.map(({ name, relation, view, why }) => ({
      name,
      relation,
      view: (relation === 'child' && view) || null,
      why: (relation === 'child' && !view && why) || null,
    }));
    const fault = faultOfHousehold(members);
    if (fault) throw invalid(fault.field, fault.code);
    const fromOn = calendarDate(input.fromOn);
    const [last] = kept.household;
    const reason = seenVersion > 0 ? input.reason || null : null;
    // A button pressed twice.
    if (last?.version === seenVersion + 1 && isSame(last.members, members))
      return await situationView(ctx, caseId);
    requirePast(ctx, 'fromOn', fromOn, last?.from_on ?? null);
    if (seenVersion > 0 && !reason) throw invalid('reason', 'reason_missing');
    const { signature, record } = await recordIn(ctx, caseId);
    await keepNextVersion(last?.version ?? 0, seenVersion, (version) =>
      ctx
        .tables<AssistanceTables>()
        .insertInto('assistance.household')
        .values({ ...record, version, from_on: fromOn, members: JSON.stringify(members), reason })
        .execute(),
    );
    await signInJournal(ctx, signature, {
      caseId,
      kind: 'fact',
      on: fromOn,
      text: entryTexts.household({ from: fromOn, members, reason }),
    });
    await recount(ctx, caseId);
    return await situationView(ctx, caseId);
  },
});

const isSame = (a: readonly Member[], b: readonly Member[]): boolean =>
  JSON.stringify(a.map(({ name, relation, view, why }) => [name, relation, view, why])) ===
  JSON.stringify(b.map(({ name, relation, view, why }) => [name, relation, view, why]));
