import national from './national.json';
import { makeRuleBook } from './rule-book.ts';

export { ClockRuleError } from './rule-book.ts';
export type { ClockRule, Extension } from './schema.ts';

/** The national rules: law and practice that hold for every municipality. Checked once, when the module is loaded. */
export const { judgingRule, listRules, ruleOn, ruleVersion } = makeRuleBook(national);
