import { newId } from '#platform/ids';
import { nothing } from './parts.ts';
import type { Calls } from './walk.ts';

export const goalsCalls: Calls = {
  'goals.list': nothing,
  'goals.overview': nothing,
  'goals.indicator-choices': () => ({ year: 2026 }),
  'goals.show': async (walk) => ({ goalId: (await walk.goal()).goalId }),
  'goals.make': async (walk) => ({
    goalId: newId(),
    level: 'board',
    number: String(walk.next()),
    title: 'Barn får sin sak utredd i tid',
    functionId: (await walk.actor('director')).functionId,
    fromYear: 2026,
    toYear: 2026,
  }),
  'goals.change': async (walk) => ({
    goalId: (await walk.goal()).goalId,
    seenVersion: 1,
    number: '1',
    title: 'Barn får sin sak utredd i tid och med kvalitet',
    functionId: (await walk.actor('director')).functionId,
    toYear: 2026,
    reason: 'Nämnden har ändrat målet.',
  }),
  'goals.add-indicator': async (walk) => ({
    indicatorId: newId(),
    goalId: (await walk.goal()).goalId,
    source: 'measure',
    ref: 'preliminary-assessments-due',
    direction: 'at_least',
    startValue: 0.8,
    startPeriod: '2024',
    target: 1,
  }),
  'goals.set-target': async (walk) => ({
    targetId: newId(),
    indicatorId: (await walk.goal()).indicatorId,
    period: '2025-T3',
    value: 0.9,
  }),
  'goals.withdraw-indicator': async (walk) => ({
    indicatorId: (await walk.goal()).indicatorId,
    reason: 'Måttet säger för lite.',
  }),
  'goals.comment': async (walk, _role, place) => ({
    commentId: newId(),
    goalId: (await walk.goal()).goalId,
    period: '2025-T3',
    unitId: walk.unit(place),
    words: 'Fler utredningar är klara i tid.',
  }),
  'goals.assess': async (walk) => ({
    assessmentId: newId(),
    goalId: (await walk.goal()).goalId,
    period: '2025-T3',
    assessment: 'not_assessable',
    words: 'Måttet började mätas 2026.',
  }),
  'goals.copy': async (walk) => ({
    fromYear: 2025,
    goals: [{ goalId: (await walk.goal()).goalId, newId: newId() }],
  }),
};
