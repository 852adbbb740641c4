import { newId } from '#platform/ids';
import { nothing } from './parts.ts';
import { type Calls, MEASURE } from './walk.ts';

export const measuresCalls: Calls = {
  'measures.list': nothing,
  'measures.show': async (walk, _role, place) => ({ ...MEASURE, unitId: walk.unit(place) }),
  'measures.count': () => ({ measureId: 'reports-received', period: '2026-T3' }),
  'measures.series': () => ({ ...MEASURE, periods: 3 }),
  'measures.crossed': () => ({
    measureId: 'reasons-for-ending',
    period: '2026',
    rows: 'service',
    columns: 'ending',
  }),
  'measures.groups': () => ({ viewId: 'interventions', period: '2026' }),
  'measures.groups-export': () => ({ form: 'csv', viewId: 'interventions', period: '2026' }),
  'measures.trends': () => ({ period: MEASURE.period }),
  'measures.count-rows': async (walk, _role, place) => ({
    measureId: 'reports-received',
    period: '2026-T3',
    unitId: walk.unit(place),
  }),
  'measures.publish': () => ({
    editionId: newId(),
    period: '2026-T2',
    measureId: MEASURE.measureId,
    seenEditions: 0,
  }),
  'measures.editions': nothing,
  'measures.edition': async (walk) => ({ period: await walk.published(), number: 1 }),
  'measures.edition-rows': async (walk) => ({
    period: await walk.published(),
    number: 1,
    measureId: MEASURE.measureId,
  }),
  'measures.period-standing': () => ({ period: '2026-T2' }),
  'measures.known-then': () => ({ ...MEASURE, day: '2026-11-19' }),
  'measures.export': () => ({ form: 'csv', period: '2026-T3', measureId: MEASURE.measureId }),
  'measures.rows': async (walk, _role, place) => ({ ...MEASURE, unitId: walk.unit(place), part: 'late' }),
};
