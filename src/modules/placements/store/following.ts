import { type CaseWatcher, fallAwayAt18 } from '#modules/casework';
import { endsAt18, OWED_TO_CHILDREN } from '../domain/duties.ts';
import { moveDutyFigures } from './duties/figures.ts';
import { afterConclusion } from './duties.ts';
import { moveFigures, recountCase } from './figures.ts';
import { runningIn, standingOf } from './placements.ts';

/** What happens with a placement when something happens with its case. Nobody's case is closed while care away from home goes on. */
export const follower: CaseWatcher = {
  given: async (ctx, caseId, to) => {
    await moveFigures(ctx, caseId, to);
    await moveDutyFigures(ctx, caseId, to);
  },
  concluded: afterConclusion,
  decided: recountCase,
  owedToChildren: OWED_TO_CHILDREN,
  turned18: async (ctx, caseId) => {
    const placement = await runningIn(ctx, caseId);
    const basis = placement && (await standingOf(ctx, placement.id)).basis.basis;
    await fallAwayAt18(ctx, caseId, endsAt18(basis));
    await recountCase(ctx, caseId);
  },
  hindersClosing: async (ctx, caseId) => ((await runningIn(ctx, caseId)) ? 'PLACEMENT_RUNNING' : null),
};
