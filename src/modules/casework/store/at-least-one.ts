/** For `in`: without an id, the nil one, which nobody has, as `in ()` is no SQL. */
export const atLeastOne = (ids: readonly string[]): string[] =>
  ids.length > 0 ? [...ids] : ['00000000-0000-0000-0000-000000000000'];
