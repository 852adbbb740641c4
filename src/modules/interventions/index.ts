export { Identity, Regime } from './contract.ts';
export { CommissionState } from './domain/commission.ts';
export { ServiceAge, ServiceCorrection, ServiceForm } from './domain/open-service/open-service.ts';
export { migrations } from './migrations.ts';
export { operations } from './module.ts';
export { recordOpenService } from './operations/open-service/record-open-service.ts';
export { sendCommission } from './operations/send-commission.ts';
export { setCatalogueEntry } from './operations/set-catalogue-entry.ts';
export { grants } from './policy.ts';
