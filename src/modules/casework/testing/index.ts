export { aCase, type CaseBuilder, type MadeCase, NO_INTERVENTION } from './cases.ts';
export { aDraft, anEntry } from './entries.ts';
export {
  ALVAS_NUMBER,
  aChild,
  aNeighbour,
  aReport,
  aTeacher,
  IVARS_NUMBER,
  someoneAt,
} from './reports.ts';
export {
  asRead,
  aText,
  noText,
  type Text,
  type TextStanding,
  typedUnder,
} from './texts.ts';
export { aWorld, FRIDAY, refusal, type World } from './world.ts';
