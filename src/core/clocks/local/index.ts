export { forgetRules, keepLocal, rulesOf } from './store.ts';
export { judgeTarget, mayBeLate, mayBeSet, type Target, type Verdict } from './stricter.ts';
export {
  dueOf,
  type HeldTarget,
  type TenantRules,
  tenantRules,
  verdictOf,
  type Watched,
} from './tenant-rules.ts';
export { type LocalSpan, type LocalVersion, localOn, spansOf } from './versions.ts';
