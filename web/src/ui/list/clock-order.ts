import type { Clock } from '../../api/index.ts';

/** The instant that a row is pressed by: its earliest clock that still runs. Rows without one stand last. */
export function mostPressing(clocks: readonly (Clock | null)[]): string {
  const open = clocks.flatMap((clock) => (clock !== null && isOpen(clock) ? [clock.dueAt] : []));
  return open.sort()[0] ?? '9999';
}

export function isOpen(clock: Clock): boolean {
  return clock.stoppedAt === null && clock.state !== 'cancelled';
}

export function isLate(clock: Clock | null): boolean {
  return clock !== null && isOpen(clock) && (clock.state === 'overdue' || clock.state === 'missed');
}
