import type { Notice } from '../../api/index.ts';
import { sv } from '../../app/sv.ts';

/** What has happened or is about to. Never whose case it is: that only the case says. */
export function noticeTitle({ kind, ruleName }: Pick<Notice, 'kind' | 'ruleName'>): string {
  return sv.reminders.kinds[kind](ruleName ?? '');
}

/** The function that owed it then or that it comes from, and its unit. */
export function noticeOwner({ functionTitle, unitName }: Pick<Notice, 'functionTitle' | 'unitName'>): string {
  if (functionTitle === null) return sv.reminders.nobodys(unitName);
  const isNamed = functionTitle.toLocaleLowerCase('sv').includes(unitName.toLocaleLowerCase('sv'));
  return isNamed ? functionTitle : sv.reminders.whose(functionTitle, unitName);
}

/** What stands in the bell: nothing when there is nothing, and no longer than three characters. */
export function bellCount(unread: number): string | null {
  if (unread === 0) return null;
  return unread > 99 ? sv.reminders.bellMany : String(unread);
}
