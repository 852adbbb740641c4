import adults from './national/adults.json';
import audits from './national/audits.json';
import caseHandling from './national/case-handling.json';
import children from './national/children.json';
import economic from './national/economic.json';
import familyLaw from './national/family-law.json';
import local from './national/local.json';
import lvm from './national/lvm.json';
import lvu from './national/lvu.json';
import placement from './national/placement.json';
import plans from './national/plans.json';
import quality from './national/quality.json';
import reports from './national/reports.json';
import retention from './national/retention.json';
import statistics from './national/statistics.json';
import youth from './national/youth.json';
import { makeRuleBook } from './rule-book.ts';

export { ClockRuleError, type RuleBook } from './rule-book.ts';
export {
  type ClockRule,
  Confidence,
  type CountedTime,
  type Extension,
  NUMBERLESS_KINDS,
  RuleDomain,
  type RuleTime,
  Warning,
} from './schema.ts';

/** The national rules: law and practice that hold for every municipality, and templates. Checked once, when the module is loaded. */
export const nationalRules = makeRuleBook([
  ...children,
  ...placement,
  ...lvu,
  ...lvm,
  ...youth,
  ...caseHandling,
  ...familyLaw,
  ...adults,
  ...economic,
  ...quality,
  ...retention,
  ...statistics,
  ...local,
  ...plans,
  ...reports,
  ...audits,
]);

export const { judgingRule, listRules, ruleOn, ruleVersion } = nationalRules;
