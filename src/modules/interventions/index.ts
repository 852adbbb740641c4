export { Regime } from './contract.ts';
export { migrations } from './migrations.ts';
export { operations } from './module.ts';
export { sendCommission } from './operations/send-commission.ts';
export { setCatalogueEntry } from './operations/set-catalogue-entry.ts';
export { grants } from './policy.ts';
