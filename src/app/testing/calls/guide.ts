import { nothing } from './parts.ts';
import type { Calls } from './walk.ts';

export const guideCalls: Calls = {
  'guide.tour': nothing,
  'guide.keep-tour': () => ({ state: 'under_way', step: 2 }),
};
