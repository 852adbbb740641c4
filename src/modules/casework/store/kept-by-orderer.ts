import type { Context } from '#core/operation';
import { conflict } from '#platform/errors';
import { keptByOrderer } from '../domain/kept-by-orderer.ts';

/** @throws AppError CONFLICT KEPT_BY_ORDERER when the opened case is a performer's */
export function requireAuthoritysCase(ctx: Context, caseId: string): void {
  const hindrance = keptByOrderer(ctx.opened(caseId));
  if (hindrance) throw conflict(hindrance);
}
