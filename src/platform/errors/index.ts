import type { FieldFault } from './field-fault.ts';

/** The named faults that a caller can meet. Words for people stand in `platform/i18n`. */
export type ErrorCode =
  | 'INVALID_INPUT'
  | 'MALFORMED_REQUEST'
  | 'PAYLOAD_TOO_LARGE'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'NOT_FOUND'
  | 'NOT_LOGGED_IN'
  | 'FORBIDDEN'
  | 'CONFLICT'
  | 'WRONG_CREDENTIALS'
  | 'TOO_MANY_REQUESTS'
  | 'UNAVAILABLE'
  | 'INTERNAL';

export const STATUS: Readonly<Record<ErrorCode, number>> = {
  INVALID_INPUT: 422,
  MALFORMED_REQUEST: 400,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  NOT_FOUND: 404,
  NOT_LOGGED_IN: 401,
  FORBIDDEN: 403,
  CONFLICT: 409,
  WRONG_CREDENTIALS: 401,
  TOO_MANY_REQUESTS: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** A fault that is answered with problem+json. Carries codes, never words and never anything about a person. */
export class AppError extends Error {
  readonly code: ErrorCode;
  /** A finer named reason, e.g. `PROTECTION_NOT_ASSESSED`. */
  readonly reason: string | undefined;
  readonly fields: readonly FieldFault[];
  /** Whole seconds after which a new try is worth while. */
  readonly retryAfter: number | undefined;

  constructor(
    code: ErrorCode,
    options: {
      reason?: string;
      fields?: readonly FieldFault[];
      retryAfter?: number;
      cause?: unknown;
    } = {},
  ) {
    super(options.reason ? `${code}: ${options.reason}` : code, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.reason = options.reason;
    this.fields = options.fields ?? [];
    this.retryAfter = options.retryAfter;
  }
}

export const invalid = (field: string, code: string, params?: FieldFault['params']): AppError =>
  new AppError('INVALID_INPUT', { fields: [params ? { field, code, params } : { field, code }] });

export const conflict = (reason: string): AppError => new AppError('CONFLICT', { reason });
export const notFound = (): AppError => new AppError('NOT_FOUND');

export type { FieldFault } from './field-fault.ts';
export { fieldFaults } from './zod.ts';
