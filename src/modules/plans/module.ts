import type { AnyOperation } from '#core/operation';
import { addActivityOf } from './operations/add-activity.ts';
import { decidePlanOf } from './operations/decide-plan.ts';
import { endPlanOf } from './operations/end-plan.ts';
import { followUpPlanOf } from './operations/follow-up-plan.ts';
import { endProject } from './operations/projects/end-project.ts';
import { dropReport, planReport, sendReport } from './operations/projects/reports.ts';
import { setProject } from './operations/projects/set-project.ts';
import { setPlanOf } from './operations/set-plan.ts';
import type { Measures } from './read/figures.ts';
import { listPlans } from './read/list.ts';
import { listProjects, showProject } from './read/projects/show.ts';
import { planChoicesOf, showPlanOf } from './read/show.ts';

/** Every operation of the module, with what measures say; what is not here can't be called. */
export const plansOf = (measures: Measures): readonly AnyOperation[] => [
  listPlans,
  showPlanOf(measures),
  planChoicesOf(measures),
  setPlanOf(measures),
  decidePlanOf(measures),
  addActivityOf(measures),
  followUpPlanOf(measures),
  endPlanOf(measures),
  listProjects,
  showProject,
  setProject,
  planReport,
  sendReport,
  dropReport,
  endProject,
];
