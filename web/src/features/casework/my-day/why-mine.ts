import type { Clock } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';

/**
 * Why a duty is mine when it is not my own: I stand in for someone, it has fallen to me, or nobody has been given it. Null
 * for what is simply mine.
 */
export function whyMine({ standing, via, functionTitle, unitName }: Clock['holder']): string | null {
  const words = sv.myDay.why;
  const title = functionTitle ?? unitName;
  if (standing === 'unassigned') return words.unassigned;
  if (via === 'deputy') return words.deputy(title);
  if (via === 'manager') return standing === 'vacant' ? words.vacant(title) : words.absent(title);
  return null;
}
