import { reportPage } from '../../app/sv/reports.ts';
import { daysBetween } from '../../ui/format/dates.ts';

/** "2026-12-20 · om 16 dagar" */
export function dueWords(day: string, today: string): string {
  const left = daysBetween(today, day);
  return `${day} · ${left < 0 ? reportPage.daysLate(-left) : reportPage.left(left)}`;
}
