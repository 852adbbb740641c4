import { z } from 'zod';
import { AppError, type ErrorCode, STATUS } from '#platform/errors';
import { conflictDetails, fieldMessage, problemTitles } from '#platform/i18n';

/** RFC 9457. Titles and messages are Swedish and meant for people; codes and reasons are for programs. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    code: z.string(),
    reason: z.string().optional(),
    errors: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

export function problemOf(error: AppError): Problem {
  const detail = error.reason ? conflictDetails[error.reason] : undefined;
  const shown = error.code === 'CONFLICT' || error.code === 'FORBIDDEN';
  return {
    type: `urn:samsyn:problem:${error.code.toLowerCase().replaceAll('_', '-')}`,
    title: problemTitles[error.code],
    status: STATUS[error.code],
    ...(detail ? { detail } : {}),
    code: error.code,
    ...(error.reason && shown ? { reason: error.reason } : {}),
    ...(error.fields.length > 0
      ? { errors: error.fields.map((f) => ({ field: f.field, code: f.code, message: fieldMessage(f) })) }
      : {}),
  };
}

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'MALFORMED_REQUEST',
  404: 'NOT_FOUND',
  405: 'NOT_FOUND',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_REQUESTS',
  503: 'UNAVAILABLE',
};

/** A fault of the HTTP layer's own (a body that is no JSON, too large, of another kind) as one of ours, with the body as its field. */
export function fromStatus(status: number): AppError | undefined {
  const code = BY_STATUS[status] ?? (status >= 400 && status < 500 ? 'MALFORMED_REQUEST' : undefined);
  return code
    ? new AppError(code, { fields: status === 404 ? [] : [{ field: 'body', code: 'wrong_format' }] })
    : undefined;
}
