import type { Context } from '#core/operation';
import { ageOn, calendarDate } from '#platform/calendar';

/** Age in whole years today, Swedish time; null when the birth date is not known or lies ahead. */
export const ageOf = (ctx: Context, birthDate: string | null): number | null =>
  birthDate && birthDate <= ctx.today ? ageOn(calendarDate(birthDate), ctx.today) : null;
