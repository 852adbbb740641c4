import type { ControlSample } from '../../api/control.ts';
import { plan } from '../../app/sv/control.ts';
import { dayOf } from '../../ui/format/dates.ts';
import styles from './Control.module.css';

const { sample: words } = plan;
const SHARE = new Intl.NumberFormat('sv-SE', { style: 'percent', maximumFractionDigits: 0 });

/** A sample as everybody reads it: from what, how many and what was found, and never whom it was about. */
export function SampleBox({ sample: s }: { sample: ControlSample }) {
  return (
    <div>
      <p className={styles.small}>
        {words.heading}: {words.drawn(s.drawn, s.population)}
      </p>
      <span className={styles.second}>{words.of(s.populationTitle, s.fromOn, s.toOn)}</span>
      <span className={styles.words}>
        {words.checked(s.checked, s.drawn)}
        {s.told && s.checked !== 0 && ` · ${words.outcome(s.told.withoutRemark, s.told.withRemark)}`}
      </span>
      {s.told === null && (
        <span className={styles.second}>
          {s.checked !== null && s.checked === s.drawn ? words.protected : words.later}
        </span>
      )}
      {s.told && s.checked !== 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.checkpoint}</th>
              <th scope="col">{words.share}</th>
              <th scope="col" className={styles.n}>
                {words.notApplicable}
              </th>
            </tr>
          </thead>
          <tbody>
            {s.checkpoints.map((checkpoint, i) => {
              const { yes, no, notApplicable } = s.told?.checkpoints[i] ?? {
                yes: 0,
                no: 0,
                notApplicable: 0,
              };
              return (
                <tr key={checkpoint}>
                  <th scope="row">{checkpoint}</th>
                  <td>{words.shareOf(yes, yes + no, SHARE.format(yes / Math.max(1, yes + no)))}</td>
                  <td className={styles.n}>{notApplicable}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <span className={styles.second}>
        {words.seed(s.seed, s.drawnBy, dayOf(s.drawnAt))}. {words.openTo(s.openTo)}.
      </span>
    </div>
  );
}
