import type { AnyOperation } from '#core/operation';

/** Every operation of the module; what is not here can't be called. */
export const operations: readonly AnyOperation[] = [];
