import { isUniqueViolation } from '#platform/db';
import { conflict } from '#platform/errors';

/** An id that the client made is of something else already, in a case that it may know nothing of. @throws AppError CONFLICT CHANGED_MEANWHILE */
export function refuseTaken(error: unknown): never {
  throw isUniqueViolation(error) ? conflict('CHANGED_MEANWHILE') : error;
}
