import type { AnyOperation } from '#core/operation';
import { recordOpenService } from './operations/open-service/record-open-service.ts';
import { sendCommission } from './operations/send-commission.ts';
import { setCatalogueEntry } from './operations/set-catalogue-entry.ts';
import { readCatalogue } from './read/catalogue.ts';
import { readCommission } from './read/commission.ts';
import { readCommissions } from './read/commissions.ts';
import { openService } from './read/open-service/open-service.ts';

/** Every operation of the module; what is not here can't be called. */
export const operations: readonly AnyOperation[] = [
  readCatalogue,
  setCatalogueEntry,
  readCommissions,
  readCommission,
  sendCommission,
  openService,
  recordOpenService,
];
