import type { AnyOperation } from '#core/operation';
import { setCatalogueEntry } from './operations/set-catalogue-entry.ts';
import { readCatalogue } from './read/catalogue.ts';

/** Every operation of the module; what is not here can't be called. */
export const operations: readonly AnyOperation[] = [readCatalogue, setCatalogueEntry];
