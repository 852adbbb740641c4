export { type Count, countDue, type DueTime } from './counting.ts';
export {
  type ClockRule,
  ClockRuleError,
  judgingRule,
  listRules,
  ruleOn,
  ruleVersion,
} from './rules/index.ts';
export { type Clock, type ClockRefusal, clockState, isHourBased, isPastDue } from './state.ts';
export { ClockKind, ClockState, ClockUnit, ClockView } from './view.ts';
