import { FIRST } from './first.ts';
import { SECOND } from './second.ts';

export type { TemplateQuestion } from './question.ts';

/** Forty questions out of five municipalities' audits, each with what it rests on. A municipality adopts them and makes them its own. */
export const TEMPLATE = [...FIRST, ...SECOND];
