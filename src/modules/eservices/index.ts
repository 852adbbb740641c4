export { addClient, clientOfKey } from './clients.ts';
export type { ConcernReport } from './domain/report.ts';
export { FormReceipt } from './forms/contract.ts';
export { setFormMapping } from './forms/operations/mappings.ts';
export { LARGEST_FORM, receiveForm } from './forms/operations/receive-form.ts';
export { migrations } from './migrations.ts';
export { operations } from './module.ts';
export { type Limits, type OroDeps, oroPages } from './oro-pages.ts';
export { grants } from './policy.ts';
