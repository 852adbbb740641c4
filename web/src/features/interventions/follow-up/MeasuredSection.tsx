import { Button } from '@navikt/ds-react/Button';
import type { FollowUps, Measured, Measurement } from '../../../api/follow-ups.ts';
import { measurePoint, scaleDirection, measured as words } from '../../../app/sv/follow-ups.ts';
import { cx } from '../../../ui/cx.ts';
import { Section } from '../../../ui/page/Section.tsx';
import styles from './FollowUp.module.css';
import { ScaleChart } from './ScaleChart.tsx';

interface Props {
  view: FollowUps;
  onMeasure: (corrects: { scale: Measured; made: Measurement } | null) => void;
}

/** What has been measured: each scale as a small picture, and the same in a table. */
export function MeasuredSection({ view, onMeasure }: Props) {
  const mayMeasure = view.allowed.includes('interventions.record-measurement');
  const canBegin = mayMeasure && view.scales.length + view.measured.length > 0;
  return (
    <Section
      heading={words.title}
      action={
        canBegin && (
          <Button size="small" variant="secondary" onClick={() => onMeasure(null)}>
            {words.record}
          </Button>
        )
      }
    >
      {view.measured.length === 0 && <p>{mayMeasure && !canBegin ? words.noScales : words.none}</p>}
      {view.measured.map((scale) => (
        <div key={scale.scaleId} className={styles.scale}>
          <h3>{scale.name}</h3>
          <p className={styles.second}>
            {scale.measures} · {words.range(scale.lowest, scale.highest)} · {scaleDirection[scale.better]}
          </p>
          {scale.change && <p>{words.change[scale.change]}</p>}
          <div className={styles.beside}>
            <ScaleChart scale={scale} />
            <div>
              <ValueTable
                scale={scale}
                mayMeasure={mayMeasure}
                onCorrect={(made) => onMeasure({ scale, made })}
              />
            </div>
          </div>
        </div>
      ))}
    </Section>
  );
}

function ValueTable(props: { scale: Measured; mayMeasure: boolean; onCorrect: (made: Measurement) => void }) {
  const { scale, mayMeasure, onCorrect } = props;
  const isNoted = scale.values.some((made) => made.note ?? made.correctionReason);
  return (
    <table className={styles.table}>
      <caption className="aksel-sr-only">{scale.name}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.on}</th>
          <th scope="col">{words.columns.point}</th>
          <th scope="col" className={styles.number}>
            {words.columns.value}
          </th>
          {isNoted && <th scope="col">{words.columns.note}</th>}
          <th scope="col" className={styles.by}>
            {words.columns.by}
          </th>
          {mayMeasure && (
            <th scope="col">
              <span className="aksel-sr-only">{words.columns.act}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {scale.values.map((made) => (
          <tr key={made.measurementId} className={cx(made.corrected && styles.corrected)}>
            <td className={styles.day}>{made.measuredOn}</td>
            <td>{measurePoint[made.point]}</td>
            <td className={styles.number}>
              {made.corrected ? (
                <>
                  <del>{made.value}</del> {words.corrected}
                </>
              ) : (
                made.value
              )}
            </td>
            {isNoted && <td>{[made.note, made.correctionReason].filter(Boolean).join(' ')}</td>}
            <td className={styles.by}>{made.by}</td>
            {mayMeasure && (
              <td>
                {!made.corrected && (
                  <Button
                    size="xsmall"
                    variant="tertiary"
                    aria-label={words.correctOf(made.measuredOn, made.value)}
                    onClick={() => onCorrect(made)}
                  >
                    {words.columns.act}
                  </Button>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
