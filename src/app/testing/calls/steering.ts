import { nothing } from './parts.ts';
import { aFileOfFigures, type Calls } from './walk.ts';

export const steeringCalls: Calls = {
  'steering.figure-checks': nothing,
  'steering.manual-measures': nothing,
  'steering.imports': nothing,
  'steering.import': async (walk) => ({ batchId: (await walk.figures()).batchId }),
  'steering.preview-import': (walk) => aFileOfFigures(`M${walk.next()}`),
  'steering.take-import': (walk) => aFileOfFigures(`M${walk.next()}`),
  'steering.withdraw-import': async (walk) => ({
    batchId: (await walk.figures()).batchId,
    reason: 'Fel fil.',
  }),
  'steering.set-manual-value': async (walk, _role, place) => ({
    code: (await walk.figures()).code,
    year: 2026,
    tertial: 'T2',
    unitId: walk.unit(place),
    seenVersion: 0,
    state: 'measured',
    numerator: 11,
    denominator: 12,
    comment: 'Räknat i ärendelistan.',
  }),
};
