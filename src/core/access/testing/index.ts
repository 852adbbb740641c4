export { aBoard, type Board, type UnitKey } from './board.ts';
export { Scenario, somebody } from './scenario.ts';
