import type { Context } from '#core/operation';
import type { CalendarDate } from '#platform/calendar';
import { invalid } from '#platform/errors';

/** Something has happened, and not before what it follows on. @throws AppError INVALID_INPUT on `on` */
export function requirePast(ctx: Context, on: CalendarDate, since: CalendarDate): void {
  if (on > ctx.today) throw invalid('on', 'in_the_future');
  if (on < since) throw invalid('on', 'before_commission');
}
