export { sieBytes } from './domain/sie/write.ts';
export { migrations } from './migrations.ts';
export { economyOf } from './module.ts';
export { previewLedger } from './operations/preview-ledger.ts';
export { takeLedger } from './operations/take-ledger.ts';
export { grants } from './policy.ts';
export { economyFigures } from './read/figure-source.ts';
export type { PlacementMonth } from './read/placements.ts';
