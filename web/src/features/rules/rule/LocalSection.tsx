import type { LocalTarget, RuleDetail } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { Cell, ListTable, Row, SecondLine } from '../../../ui/list/ListTable.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { KindTag } from '../KindTag.tsx';
import { stretchInWords } from '../rule-words.ts';
import styles from './Rule.module.css';

const { historyColumns: columns } = sv.rule;

const COLUMNS = [
  { heading: columns.valid, className: styles.valid },
  { heading: columns.target, className: styles.target },
  { heading: columns.reason },
  { heading: columns.by, className: styles.by },
];

/** What the municipality has decided for itself, apart from the law and never to be taken for it. */
export function LocalSection({ detail: { rule, localVersions } }: { detail: RuleDetail }) {
  return (
    <Section heading={sv.rule.local} word={sv.headingWords.localTarget}>
      <div className={styles.local}>
        <LocalNow rule={rule} />
        {rule.suggestion !== null && (
          <p className="second">
            {sv.rule.suggestion(
              stretchInWords(rule.suggestion.length, rule.suggestion.unit),
              rule.suggestion.source,
            )}
          </p>
        )}
      </div>
      {localVersions.length > 0 && (
        <>
          <h3 className={styles.history}>{sv.rule.history}</h3>
          <ListTable caption={sv.rule.history} columns={COLUMNS}>
            {[...localVersions].reverse().map((version) => (
              <Decision key={version.version} version={version} />
            ))}
          </ListTable>
        </>
      )}
    </Section>
  );
}

function LocalNow({ rule: { local, mayBeSet } }: { rule: RuleDetail['rule'] }) {
  if (mayBeSet === null) return <p>{sv.rule.localNever}</p>;
  if (local === null || local.length === null || local.unit === null) return <p>{sv.rule.localNone}</p>;
  return (
    <p>
      <KindTag kind="local_target" />{' '}
      <strong>{sv.rule.localNow(stretchInWords(local.length, local.unit))}</strong>{' '}
      {local.lateFrom && `${sv.rule.lateFrom(local.lateFrom)} `}
      {mayBeSet === 'sets' ? sv.rule.localOnly : sv.rule.localNotLaw}
    </p>
  );
}

function Decision({ version }: { version: LocalTarget }) {
  const { validFrom, validTo, length, unit, reason, setBy, setByFunction, setOn } = version;
  return (
    <Row>
      <Cell label={columns.valid}>
        <span className="numeric">{sv.rule.period(validFrom, validTo ?? sv.rule.untilFurther)}</span>
        {version.neverHeld && <SecondLine>{sv.rule.neverHeld}</SecondLine>}
      </Cell>
      <Cell label={columns.target}>
        {length === null || unit === null ? sv.rule.noTarget : stretchInWords(length, unit)}
        {version.lateFrom && <SecondLine>{sv.rule.lateFrom(version.lateFrom)}</SecondLine>}
        {version.appliesToPending && <SecondLine>{sv.rule.pendingToo}</SecondLine>}
      </Cell>
      <Cell label={columns.reason}>
        <span className="as-written">{reason}</span>
      </Cell>
      <Cell label={columns.by}>
        {sv.rule.setBy(setBy ?? sv.rule.system, setOn)}
        {setByFunction !== null && <SecondLine>{setByFunction}</SecondLine>}
      </Cell>
    </Row>
  );
}
