/** A job that will never succeed, however often it is tried: it is given up at once. `code` says why and names nobody. */
export class GiveUp extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.name = 'GiveUp';
    this.code = code;
  }
}

/**
 * What may be kept of a failure: its kind, its code and where in the program it came from. Never the message: those of databases and
 * mail servers carry values and addresses.
 */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return 'not an Error';
  const { name } = error;
  const code = 'code' in error ? String(error.code).slice(0, 40) : '';
  const place = /\(?([^\s()/\\]+:\d+):\d+\)?$/m.exec(
    error.stack?.replace(/^.*?\n(?=\s+at )/s, '') ?? '',
  )?.[1];
  return [name, code, place === undefined ? '' : `at ${place}`].filter((part) => part !== '').join(' ');
}
