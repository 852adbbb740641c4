/** Readers of what stands in an address, which anyone may have written. */

/** The years that the server can be asked for. */
export const ASKABLE_YEARS = { first: 1980, last: 2179 } as const;

export function isKeyOf<T extends object>(record: T, value: unknown): value is keyof T {
  return typeof value === 'string' && Object.hasOwn(record, value);
}

/** A page other than the first, which needs no mention. */
export function isLaterPage(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 1;
}
