import { defineOperation } from '#core/operation';
import { conflict } from '#platform/errors';
import { labelsOf } from '../../read/shift/shift-view.ts';
import { FindInShift, FoundInShift } from '../../shift-contract.ts';
import { casesByNumber } from '../../store/cases-by-number.ts';

/** The cases of a number, while the caller is on a shift. What may not be opened is passed over as if it were not there. */
export const findInShift = defineOperation({
  name: 'casework.find-in-shift',
  kind: 'search',
  permission: 'casework:shift:work',
  audit: 'shift.searched',
  summary: "Find cases by case or identity number on the caller's shift",
  input: FindInShift,
  output: FoundInShift,
  statedReason: (input) => input.reason,
  run: async (ctx, { number }) => {
    if (!(await ctx.onShift())) throw conflict('NOT_ON_SHIFT');
    const facts = await ctx.openAllowed(await casesByNumber(ctx, number), 'casework:case:read');
    const [labels, organisation] = await Promise.all([
      labelsOf(
        ctx,
        facts.map((f) => f.caseId),
      ),
      ctx.organisation(),
    ]);
    return {
      cases: facts.map((f) => ({
        caseId: f.caseId,
        caseNumber: f.caseNumber,
        label: labels.get(f.caseId) ?? '',
        unitName: organisation.units.find((u) => u.id === f.unitId)?.name ?? '',
      })),
    };
  },
});
