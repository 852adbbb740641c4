import type { TimelineItem } from '../../../../api/index.ts';

export function newestFirst(items: readonly TimelineItem[]): TimelineItem[] {
  return [...items].sort((a, b) => b.at.localeCompare(a.at));
}
