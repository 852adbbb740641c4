import type { AnyOperation } from '#core/operation';
import type { Populations } from '#core/samples';
import { carryOverOf } from './operations/carry-over.ts';
import { checkDrawnCaseOf } from './operations/check.ts';
import { drawSampleOf } from './operations/draw.ts';
import { makeActionOf } from './operations/make-action.ts';
import { performOf } from './operations/perform.ts';
import { addControlOf, decidePlanOf, withdrawControlOf } from './operations/plan.ts';
import { addRiskOf, assessRiskOf, handleRiskOf } from './operations/risks.ts';
import { openDrawnCaseOf, readSampleOf } from './read/drawn.ts';
import { readYearOf } from './read/year.ts';

/** Every operation of the module, with what cases can be drawn from. */
export function controlOf(populations: Populations): readonly AnyOperation[] {
  return [
    readYearOf(populations),
    addRiskOf(populations),
    assessRiskOf(populations),
    handleRiskOf(populations),
    addControlOf(populations),
    withdrawControlOf(populations),
    decidePlanOf(populations),
    performOf(populations),
    drawSampleOf(populations),
    readSampleOf(populations),
    openDrawnCaseOf(),
    checkDrawnCaseOf(),
    makeActionOf(populations),
    carryOverOf(populations),
  ];
}
