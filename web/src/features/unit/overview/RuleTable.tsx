import { ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import type { RuleCounts } from '../../../api/index.ts';
import { useMay } from '../../../app/session/use-session.ts';
import * as unitWords from '../../../app/sv/unit.ts';
import { sv } from '../../../app/sv.ts';
import { cx } from '../../../ui/cx.ts';
import { count } from '../../../ui/format/numbers.ts';
import styles from './RuleTable.module.css';
import { type NumberColumn, numberColumns } from './rule-columns.ts';

const { columns } = unitWords.unitOverview;

/** What falls due when, rule by rule. A zero is subtle, never blank. */
export function RuleTable({ rules }: { rules: readonly RuleCounts[] }) {
  const cells = numberColumns(rules);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="aksel-sr-only">{unitWords.unitOverview.clocks}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.rule}</th>
            {cells.map(({ heading }) => (
              <th key={heading} scope="col" className={styles.number}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <tr key={rule.ruleId}>
              <th scope="row">
                <RuleName rule={rule} />
              </th>
              {cells.map((column) => (
                <td key={column.heading} className={styles.number}>
                  <Count n={column.of(rule)} column={column} ruleId={rule.ruleId} name={rule.name} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{unitWords.unitOverview.sum}</th>
            {cells.map(({ heading, sum }) => (
              <td key={heading} className={styles.number}>
                <strong>{count(sum)}</strong>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function RuleName({ rule }: { rule: RuleCounts }) {
  const mayList = useMay('casework:watch:list');
  return (
    <>
      {mayList ? (
        <Link to="/enheten/bevakning" search={{ regel: rule.ruleId }} className={styles.name}>
          {rule.name}
        </Link>
      ) : (
        rule.name
      )}
      {rule.local && <span className={`second ${styles.local}`}> {sv.due.localShort}</span>}
    </>
  );
}

interface CountProps {
  n: number;
  column: NumberColumn;
  ruleId: string;
  name: string;
}

/** A number that presses leads to its list. */
function Count({ n, column, ruleId, name }: CountProps) {
  const mayList = useMay('casework:watch:list');
  if (n === 0) return <span className={styles.zero}>0</span>;
  const { tid, heading } = column;
  if (tid === undefined || !mayList) return <>{count(n)}</>;
  const isLate = tid === 'forsenat';
  return (
    <Link
      to="/enheten/bevakning"
      search={{ tid, regel: ruleId }}
      className={cx(styles.pressing, isLate && styles.late)}
      aria-label={unitWords.unitOverview.cell(n, name, heading)}
    >
      {isLate && <ExclamationmarkTriangleFillIcon aria-hidden className={styles.icon} />}
      {count(n)}
    </Link>
  );
}
