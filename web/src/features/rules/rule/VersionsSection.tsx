import type { RuleChange, RuleVersion } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { cx } from '../../../ui/cx.ts';
import { Section } from '../../../ui/page/Section.tsx';
import { COMPARED } from './compared.ts';
import styles from './Versions.module.css';

interface Props {
  versions: readonly RuleVersion[];
  /** The version that holds today. */
  current: number;
}

/** The versions of the rule beside one another, with what changed marked in words too. */
export function VersionsSection({ versions, current }: Props) {
  return (
    <Section heading={sv.rule.versions} countOf={versions.length}>
      {versions.length === 1 && <p className={cx('second', styles.one)}>{sv.rule.oneVersion}</p>}
      {versions.length > 1 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reachable by keyboard
        <div className={styles.scroll} tabIndex={0}>
          <table className={styles.table}>
            <caption className="aksel-sr-only">{sv.rule.versions}</caption>
            <thead>
              <tr>
                <td />
                {versions.map(({ version, validFrom, validTo }) => (
                  <th key={version} scope="col" className={cx(version === current && styles.current)}>
                    {sv.rule.version(version)}
                    <span className="second numeric">
                      {sv.rule.period(validFrom, validTo ?? sv.rule.untilFurther)}
                    </span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {COMPARED.map(({ change, term, of }) => (
                <tr key={change}>
                  <th scope="row">{term}</th>
                  {versions.map((version) => (
                    <Value key={version.version} text={of(version)} isChanged={isChanged(version, change)} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

function Value({ text, isChanged: changed }: { text: string; isChanged: boolean }) {
  return (
    <td className={cx(changed && styles.changed)}>
      {text}
      {changed && <span className={styles.mark}>{sv.rule.changed}</span>}
    </td>
  );
}

const isChanged = ({ changes }: RuleVersion, change: RuleChange): boolean =>
  changes.some((candidate) => candidate === change);
