import type { ClockView } from '#core/clocks';

/** The clock that asks for something first: those still open before those stopped, then by the strict time. */
export function mostPressing(clocks: readonly ClockView[]): ClockView | null {
  const open = clocks.filter((c) => c.state === 'running' || c.state === 'overdue');
  const [first] = (open.length > 0 ? open : [...clocks]).sort((a, b) => a.dueAt.localeCompare(b.dueAt));
  return first ?? null;
}
