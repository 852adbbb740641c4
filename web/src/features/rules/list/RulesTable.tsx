import { Link } from '@tanstack/react-router';
import type { RuleRow } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { Cell, ListTable, Row, SecondLine } from '../../../ui/list/ListTable.tsx';
import { rowLink } from '../../../ui/list/use-row-keys.ts';
import { KindTag } from '../KindTag.tsx';
import { changesInWords, stretchInWords, timeInWords, usedInWords } from '../rule-words.ts';
import styles from './Rules.module.css';

const { columns } = sv.rules;

const COLUMNS = [
  { heading: columns.name },
  { heading: columns.time, className: styles.time },
  { heading: columns.kind, className: styles.kind },
  { heading: columns.law, className: styles.law },
  { heading: columns.changed, className: styles.changed },
  { heading: columns.used, className: styles.used },
];

export function RulesTable({ rules }: { rules: readonly RuleRow[] }) {
  return (
    <ListTable caption={sv.rules.title} columns={COLUMNS}>
      {rules.map((rule) => (
        <Row key={rule.ruleId}>
          <Cell>
            <Link
              to="/frister/$ruleId"
              params={{ ruleId: rule.ruleId }}
              className={styles.title}
              {...rowLink}
            >
              {rule.name}
            </Link>
            <SecondLine>
              {rule.ruleId} · {sv.rules.domains[rule.domain]}
            </SecondLine>
          </Cell>
          <Cell label={columns.time}>
            {timeInWords(rule)}
            <Local rule={rule} />
          </Cell>
          <Cell label={columns.kind}>
            <KindTag kind={rule.kind} />
            {!rule.inForce && <SecondLine>{sv.rules.notSet}</SecondLine>}
          </Cell>
          <Cell label={columns.law}>
            {rule.legalBasis}
            {rule.legalBasisBefore !== null && rule.legalBasisBefore !== rule.legalBasis && (
              <SecondLine>{sv.rules.before(rule.legalBasisBefore)}</SecondLine>
            )}
          </Cell>
          <Cell label={columns.changed}>
            {rule.changedOn !== null && (
              <>
                <span className="numeric">{rule.changedOn}</span>
                <SecondLine>{changesInWords(rule.changes)}</SecondLine>
              </>
            )}
          </Cell>
          <Cell label={columns.used}>
            <span className="numeric">{usedInWords(rule.usedBy)}</span>
          </Cell>
        </Row>
      ))}
    </ListTable>
  );
}

/** The municipality's own time beside the law's, called what it is. */
function Local({ rule: { local, kind } }: { rule: RuleRow }) {
  if (local === null || local.length === null || local.unit === null || kind === 'local_target') return null;
  return <SecondLine>{sv.rules.localIs(stretchInWords(local.length, local.unit))}</SecondLine>;
}
