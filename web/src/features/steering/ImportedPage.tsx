import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ImportedFile, importedFileQuery } from '../../api/index.ts';
import * as steeringWords from '../../app/sv/steering.ts';
import { cx } from '../../ui/cx.ts';
import { dayOf } from '../../ui/format/dates.ts';
import { decimal } from '../../ui/format/numbers.ts';
import { Crumbs } from '../../ui/page/Crumbs.tsx';
import { Notice } from '../../ui/page/Notice.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { FileRows } from './FileRows.tsx';
import { FindingList } from './FindingList.tsx';
import { remarksOf } from './remarks.ts';
import styles from './Steering.module.css';

const words = steeringWords.importing;

/** A file that was taken, row by row as it came, with every sum that it ought to hold. */
export function ImportedPage() {
  const { batchId } = useParams({ from: '/frame/matt/import/$batchId' });
  const { data } = useSuspenseQuery(importedFileQuery(batchId));
  const { batch, rows, columns, findings, sums } = data;
  const { withdrawn } = batch;
  return (
    <Page
      title={batch.fileName}
      windowTitle={words.imported}
      crumbs={
        <Crumbs
          above={[{ key: 'list', link: <Link to="/matt/import">{words.title}</Link> }]}
          here={batch.fileName}
        />
      }
      lead={`${steeringWords.fileKind[batch.kind]}${words.ofYear(batch.year)} · ${dayOf(batch.takenAt)} · ${batch.takenBy}`}
    >
      {withdrawn && (
        <Notice tone="warning">{words.removed(withdrawn.by, dayOf(withdrawn.at), withdrawn.why)}</Notice>
      )}
      {findings.length > 0 && (
        <Section heading={words.found} countOf={findings.length}>
          <FindingList findings={findings} />
        </Section>
      )}
      {sums.length > 0 && (
        <Section heading={words.sums} countOf={sums.length}>
          <p className={styles.help}>{words.sumsHelp}</p>
          <Sums sums={sums} />
        </Section>
      )}
      {columns.length > 0 && (
        <Section heading={words.rows} countOf={rows.length}>
          <FileRows
            caption={words.preview}
            columns={columns}
            rows={rows}
            remarks={remarksOf(batch.fileName, [], findings)}
          />
        </Section>
      )}
    </Page>
  );
}

function Sums({ sums }: { sums: ImportedFile['sums'] }) {
  const { sumColumns } = words;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={styles.scroll} aria-label={words.sums} tabIndex={0}>
      <table className={styles.rows}>
        <caption className="aksel-sr-only">{words.sums}</caption>
        <thead>
          <tr>
            <th scope="col">{sumColumns.area}</th>
            <th scope="col">{sumColumns.figure}</th>
            {[sumColumns.stated, sumColumns.computed, sumColumns.apart].map((heading) => (
              <th key={heading} scope="col" className={styles.number}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sums.map(({ line, figure, label, area, of, stated, computed }) => (
            <tr key={`${line} ${figure}`} className={cx(stated !== computed && styles.look)}>
              <td>
                {area} <span className="second">{words.sumOf(of)}</span>
              </td>
              <td>{label}</td>
              <td className={styles.number}>{decimal(stated)}</td>
              <td className={styles.number}>{decimal(computed)}</td>
              <td className={styles.number}>{decimal(stated - computed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
