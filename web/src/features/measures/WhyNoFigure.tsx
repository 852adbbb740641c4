import type { Measure, MeasureFigure } from '../../api/index.ts';
import * as measureWords from '../../app/sv/measures.ts';

/** That something was not measured, or is not the unit's to do; neither is a zero, and neither is the other. */
export function WhyNoFigure({ figure, measure }: { figure: MeasureFigure; measure: Measure }) {
  const isTheirs = figure.state === 'not_measured';
  return (
    <>
      <strong>{isTheirs ? measureWords.measures.notMeasured : measureWords.measures.notApplicable}</strong>{' '}
      <span>
        {isTheirs ? figure.why !== null && measureWords.measures.why[figure.why] : measure.notApplicable}
      </span>
    </>
  );
}
