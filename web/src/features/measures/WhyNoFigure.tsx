import type { Measure, MeasureFigure } from '../../api/index.ts';
import { sv } from '../../app/sv.ts';

/** That something was not measured, or is not the unit's to do; neither is a zero, and neither is the other. */
export function WhyNoFigure({ figure, measure }: { figure: MeasureFigure; measure: Measure }) {
  const isTheirs = figure.state === 'not_measured';
  return (
    <>
      <strong>{isTheirs ? sv.measures.notMeasured : sv.measures.notApplicable}</strong>{' '}
      <span>{isTheirs ? figure.why !== null && sv.measures.why[figure.why] : measure.notApplicable}</span>
    </>
  );
}
