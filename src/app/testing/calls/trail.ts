import { nothing } from './parts.ts';
import type { Calls } from './walk.ts';

export const trailCalls: Calls = {
  'trail.search': nothing,
};
