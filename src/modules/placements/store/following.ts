import type { CaseWatcher } from '#modules/casework';
import { afterConclusion } from './duties.ts';
import { moveFigures, recountCase } from './figures.ts';
import { runningIn } from './placements.ts';

/** What happens with a placement when something happens with its case. Nobody's case is closed while care away from home goes on. */
export const follower: CaseWatcher = {
  given: moveFigures,
  concluded: afterConclusion,
  decided: recountCase,
  hindersClosing: async (ctx, caseId) => ((await runningIn(ctx, caseId)) ? 'PLACEMENT_RUNNING' : null),
};
