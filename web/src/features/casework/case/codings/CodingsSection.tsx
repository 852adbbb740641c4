import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { codingsQuery, type ProblemCoding, type Worry } from '../../../../api/index.ts';
import * as personWords from '../../../../app/sv/persons.ts';
import { sv } from '../../../../app/sv.ts';
import { cx } from '../../../../ui/cx.ts';
import { Section } from '../../../../ui/page/Section.tsx';
import { worriesInWords } from '../../report-words.ts';
import { CodeDialog } from './CodeDialog.tsx';
import styles from './Codings.module.css';
import { EndCodingDialog } from './EndCodingDialog.tsx';

const words = personWords.codings;

/** What the case is about, by code, with what it was thought to be about before. */
export function CodingsSection({ caseId, today }: { caseId: string; today: string }) {
  const { data: view } = useSuspenseQuery(codingsQuery(caseId));
  const [adding, setAdding] = useState<readonly Worry[] | null>(null);
  const [ending, setEnding] = useState<ProblemCoding | null>(null);
  const mayEdit = view.allowed.includes('casework.code-problems');
  const close = () => {
    setAdding(null);
    setEnding(null);
  };
  return (
    <Section
      heading={words.title}
      word={sv.headingWords.coding}
      countOf={view.codings.length}
      action={
        mayEdit && (
          <Button type="button" size="xsmall" variant="tertiary" onClick={() => setAdding([])}>
            {words.add}
          </Button>
        )
      }
    >
      {mayEdit && view.proposed.length > 0 && (
        <div className={styles.proposed}>
          <p>
            {words.proposed}: {worriesInWords(view.proposed).toLocaleLowerCase('sv')}
          </p>
          <Button type="button" size="xsmall" variant="secondary" onClick={() => setAdding(view.proposed)}>
            {words.proposedAdd}
          </Button>
        </div>
      )}
      {view.codings.length === 0 ? (
        <p className={cx('second', styles.proposed)}>{words.none}</p>
      ) : (
        <table className={styles.table}>
          <caption className="aksel-sr-only">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columns.problem}</th>
              <th scope="col">{words.columns.coded}</th>
              <th scope="col">{words.columns.ended}</th>
              {mayEdit && (
                <th scope="col" className={styles.act}>
                  <span className="aksel-sr-only">{words.columns.act}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {view.codings.map((coding) => (
              <tr key={coding.codingId} className={cx(coding.ended !== null && styles.over)}>
                <td>
                  <p>{sv.codes.worry[coding.code]}</p>
                  <p className="second">{underCoding(coding)}</p>
                </td>
                <td className={cx('numeric', styles.day)}>{coding.codedOn}</td>
                <td className={cx('numeric', styles.day)}>
                  {coding.ended ? coding.ended.on : <strong>{words.inForce}</strong>}
                </td>
                {mayEdit && (
                  <td className={styles.act}>
                    {coding.ended === null && (
                      <Button
                        type="button"
                        size="xsmall"
                        variant="tertiary"
                        aria-label={words.endOf(sv.codes.worry[coding.code])}
                        onClick={() => setEnding(coding)}
                      >
                        {words.end}
                      </Button>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {adding && <CodeDialog view={view} today={today} initial={adding} onClose={close} />}
      {ending && <EndCodingDialog view={view} coding={ending} today={today} onClose={close} />}
    </Section>
  );
}

function underCoding({ source, by, ended }: ProblemCoding): string {
  const made = words.by(sv.codes.codingSource[source], by);
  if (ended === null) return made;
  const why = ended.replacedBy
    ? words.replacedBy(sv.codes.worry[ended.replacedBy])
    : sv.codes.codingEndReason[ended.reason];
  return `${made}. ${why}`;
}
