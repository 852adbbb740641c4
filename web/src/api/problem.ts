import type { ProblemBody } from './types.ts';

/** Path in the request, with dots (`children.0.givenName`), and what to do about it. */
export type FieldProblem = { field: string; message: string };

/** What is needed of the server's answer to tell of it. */
type Told = Pick<ProblemBody, 'status' | 'code' | 'title' | 'detail' | 'reason' | 'errors'>;

/** A refusal or a fault that the server has put into words (RFC 9457). `title` and `detail` are Swedish. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | null;
  /** The named reason of a refusal, such as `NOT_ASSIGNED`. */
  readonly reason: string | null;
  readonly fields: readonly FieldProblem[];

  constructor(body: Told) {
    super(body.title);
    this.status = body.status;
    this.code = body.code;
    this.title = body.title;
    this.detail = body.detail ?? null;
    this.reason = body.reason ?? null;
    this.fields = body.errors ?? [];
  }

  /** Whether it is nothing for this function: to try again changes nothing. */
  get isRefused(): boolean {
    return this.status === 403;
  }

  /** Whether the record is not there, or not there for this person: the two must look the same. */
  get isNotFound(): boolean {
    return this.status === 404;
  }
}

/** The server could not be reached, or something on the way answered for it. Worth another try. */
export class ServerAway extends Error {
  override readonly name = 'ServerAway';
}

export function isProblemBody(value: unknown): value is Told {
  if (typeof value !== 'object' || value === null) return false;
  const body = value as Record<string, unknown>;
  return typeof body.title === 'string' && typeof body.status === 'number' && typeof body.code === 'string';
}
