import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import type { CaseSecrecy } from '../../../../api/index.ts';
import * as secrecyWords from '../../../../app/sv/secrecy.ts';
import { sv } from '../../../../app/sv.ts';
import { cx } from '../../../../ui/cx.ts';
import { dayAndTime } from '../../../../ui/format/dates.ts';
import { Section } from '../../../../ui/page/Section.tsx';
import { ReadReporterDialog } from './ReadReporterDialog.tsx';
import styles from './Secrecy.module.css';
import { TestDialog } from './TestDialog.tsx';

const words = secrecyWords.secrecy.reporters;
type Reporter = CaseSecrecy['reporters'][number];

/** Who reported, whether that is shielded, and by which tests. */
export function ReporterSection({ secrecy }: { secrecy: CaseSecrecy }) {
  const [asked, setAsked] = useState<{ reportId: string; what: 'test' | 'read' } | null>(null);
  const close = () => setAsked(null);
  return (
    <Section heading={words.title} word={sv.headingWords.reporterTest}>
      <p className={cx('second', styles.lead)}>{words.lead}</p>
      {secrecy.reporters.map((reporter) => (
        <div key={reporter.reportId} className={styles.row}>
          <p>
            <strong>{whoIs(reporter)}</strong>
          </p>
          <p className="second">
            {sv.codes.reporterCategory[reporter.category]} · {words.reference(reporter.reference)}
          </p>
          {reporter.tests.map((test) => (
            <div key={test.testId}>
              <p className="as-written">
                {secrecyWords.reporterTestOutcome[test.outcome]}. {test.reasons}
              </p>
              <p className="second numeric">
                {secrecyWords.secrecy.by(
                  `${test.madeBy}, ${test.madeByFunction}`,
                  dayAndTime(test.madeAt, secrecy.today),
                )}
              </p>
            </div>
          ))}
          {!reporter.anonymous && (
            <div className={styles.buttons}>
              {secrecy.allowed.includes('casework.test-reporter-secrecy') && (
                <Button
                  size="small"
                  variant="secondary"
                  onClick={() => setAsked({ reportId: reporter.reportId, what: 'test' })}
                >
                  {reporter.tests.length > 0 ? words.testAgain : words.test}
                </Button>
              )}
              {reporter.protected && secrecy.allowed.includes('casework.read-reporter') && (
                <Button
                  size="small"
                  variant="tertiary"
                  onClick={() => setAsked({ reportId: reporter.reportId, what: 'read' })}
                >
                  {words.read}
                </Button>
              )}
            </div>
          )}
        </div>
      ))}
      {asked?.what === 'test' && <TestDialog secrecy={secrecy} reportId={asked.reportId} onClose={close} />}
      {asked?.what === 'read' && (
        <ReadReporterDialog secrecy={secrecy} reportId={asked.reportId} onClose={close} />
      )}
    </Section>
  );
}

function whoIs({ anonymous, protected: isShielded, name, organisation }: Reporter): string {
  if (anonymous) return words.anonymous;
  if (isShielded) return words.shielded;
  return [name, organisation].filter(Boolean).join(', ');
}
