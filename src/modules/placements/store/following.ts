import type { CaseWatcher } from '#modules/casework';
import { moveDutyFigures } from './duties/figures.ts';
import { afterConclusion } from './duties.ts';
import { moveFigures, recountCase } from './figures.ts';
import { runningIn } from './placements.ts';

/** What happens with a placement when something happens with its case. Nobody's case is closed while care away from home goes on. */
export const follower: CaseWatcher = {
  given: async (ctx, caseId, to) => {
    await moveFigures(ctx, caseId, to);
    await moveDutyFigures(ctx, caseId, to.unitId);
  },
  concluded: afterConclusion,
  decided: recountCase,
  hindersClosing: async (ctx, caseId) => ((await runningIn(ctx, caseId)) ? 'PLACEMENT_RUNNING' : null),
};
