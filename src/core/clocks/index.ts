export {
  type Alarm,
  type LocalWarnings,
  readLocalWarnings,
  ruleName,
  runningAlarms,
} from './alarms.ts';
export { correctClock } from './correct.ts';
export type { Correction } from './correction.ts';
export { type Count, countByRule, countDue, type DueTime } from './counting.ts';
export { gatheredOutcomes, gatherOutcomes, type OutcomeRow, unrecordedOutcomes } from './evidence.ts';
export { clockFigure, judgedRuleIds, ruleTitle } from './figures.ts';
export { migrations } from './migrations.ts';
export {
  applyRules,
  grants,
  listRulesOperation,
  operations,
  readRule,
  setLocalRule,
} from './operations/index.ts';
export {
  countClosedOutcomes,
  countOutcomes,
  firstDueOn,
  type JudgedClock,
  judgedClocks,
  type Outcome,
  type OutcomeCount,
  outcomeReads,
} from './outcomes.ts';
export {
  clocksOfCase,
  clocksOfCases,
  clocksOfEach,
  clocksOfSubjects,
  clockViews,
  lastMark,
  ownClocks,
  type Watch,
  watchList,
} from './read.ts';
export {
  cancelClock,
  extendClock,
  isRunning,
  moveClockOf,
  moveClocks,
  startClock,
  stopClock,
} from './register.ts';
export { type Rejudged, reapplyPending } from './rejudge.ts';
export { markReminded } from './reminded.ts';
export { lawRuleId } from './row.ts';
export {
  type ClockRule,
  ClockRuleError,
  judgingRule,
  listRules,
  ruleOn,
  ruleVersion,
  type Warning,
} from './rules/index.ts';
export type { ClockOf } from './running.ts';
export { type Clock, type ClockRefusal, clockState, isHourBased, isPastDue } from './state.ts';
export type { ClockTables } from './tables.ts';
export { hasNumber, targetToday } from './targets.ts';
export { ClockKind, ClockState, ClockUnit, ClockView } from './view.ts';
export { morningOf, notAtNight, warningAt } from './warnings.ts';
export {
  countRows,
  isInStretch,
  NO_COUNTS,
  type OpenCount,
  openCounts,
  sumCounts,
  WatchBucket,
  WatchCounts,
  type WatchFilter,
  watchUnits,
} from './watch.ts';
