import { Link } from '@tanstack/react-router';
import type { RuleRow } from '../../../api/index.ts';
import { useMay } from '../../../app/session/use-session.ts';
import { sv } from '../../../app/sv.ts';
import { count } from '../../../ui/format/numbers.ts';
import { Facts } from '../../../ui/page/Facts.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { timeInWords, warningsInWords } from '../rule-words.ts';

const { terms } = sv.rule;

/** What the rule says, in plain words. */
export function RuleFacts({ rule }: { rule: RuleRow }) {
  return (
    <Section heading={sv.rule.facts}>
      <Facts
        layout="table"
        facts={[
          [terms.kind, `${sv.rules.kinds[rule.kind]}. ${sv.rules.kindHelp[rule.kind]}`],
          [terms.time, timeInWords(rule)],
          [terms.counting, rule.counting],
          [terms.extension, rule.extension.text],
          [terms.rollForward, sv.rule.rollForward[rule.rollForward]],
          [terms.scope, rule.scope],
          [terms.law, rule.legalBasis],
          [terms.confidence, sv.codes.confidence[rule.confidence] ?? rule.confidence],
          ...(rule.note === '' ? [] : [[terms.note, rule.note] as const]),
          [terms.warn, warningsInWords(rule.warnAt) ?? sv.rule.noWarnings],
          [terms.used, <Used key="used" rule={rule} />],
        ]}
      />
    </Section>
  );
}

/** How many clocks run by it, and the way to those that one may see. */
function Used({ rule: { ruleId, usedBy } }: { rule: RuleRow }) {
  const mayList = useMay('casework:watch:list');
  const words = sv.rule.used;
  if (!usedBy.few && !usedBy.running) return <>{words.none}</>;
  return (
    <>
      {usedBy.few ? words.few : words.many(count(usedBy.running ?? 0))}{' '}
      {mayList && (
        <Link to="/enheten/bevakning" search={{ regel: ruleId }}>
          {sv.rule.showUsed}
        </Link>
      )}
    </>
  );
}
